/** Comments for the tests of stores. */
import type { NewComment } from "../../../src/inbox/comment.ts";

const encoder = new TextEncoder();

/** A whole comment, different for each number. */
export function comment(number: number, changes: Partial<NewComment> = {}): NewComment {
  return {
    id: `2026-11-28-${String(number).padStart(8, "0")}`,
    post: "offene-worte",
    replyTo: `2026-11-27-${String(number).padStart(8, "0")}`,
    name: `Name${number}# Ünal`,
    website: `https://example.org/Site${number}#`,
    text: `Text${number}# sagt, was ist.\n\nUnd mehr. 🌻 End${number}#`,
    address: { sealed: encoder.encode(`Sealed${number}#\0\xff`), lookup: `Lookup${number}#` },
    received: 1_790_000_000_000 + number,
    token: `token-${number}`,
    digest: `digest-${number}`,
    score: { work: 16, links: 1 },
    ...changes,
  };
}

/** A comment of somebody who tells no more than must be told. */
export function sparse(number: number): NewComment {
  const { replyTo: _1, website: _2, address: _3, ...rest } = comment(number);
  return rest;
}

export const decision = { by: "f.keller", at: 1_790_000_100_000 } as const;

/** Numbers below one that look random and are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
