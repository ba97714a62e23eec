/** What was put right in a post, under names that last. Pure. */
import { digest } from "../kernel/digest.ts";
import type { Correction, Post } from "./post.ts";

/** A correction that can be linked to. */
export interface NamedCorrection extends Correction {
  /** Unique within the post: `correction_2024-03-05_3f9a2c`. No heading has it, because slugs hold no underscore. */
  readonly anchor: string;
}

/**
 * The corrections of a post, in its order, each named by its day and its words.
 *
 * No name changes when corrections are added before, between or after, or when one is put at another time of its day.
 * Another day or other words make it another correction, which readers are told of once more.
 */
export function namedCorrections({ corrections }: Pick<Post, "corrections">): readonly NamedCorrection[] {
  const taken = new Map<string, number>();
  return corrections.map(({ date, text }) => {
    const name = `correction_${date.day}_${shortDigest(text)}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { date, text, anchor: count === 1 ? name : `${name}_${count}` };
  });
}

/** 24 bits, enough for the corrections of one post on one day. */
function shortDigest(text: string): string {
  return Buffer.from(digest(text), "base64url").toString("hex").slice(0, 6);
}
