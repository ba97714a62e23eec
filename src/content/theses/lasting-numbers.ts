/** The numbers that theses keep through all versions of a statement. Pure. */
import type { WrittenThesis } from "../../markdown/written-theses.ts";
import { continuations } from "./continuations.ts";
import { isSurelyTheSame, Register, similarity, type Wording } from "./likeness.ts";

export interface LastingThesis {
  readonly written: WrittenThesis;
  readonly number: number;
  /** What speaks against a number that the editor gave it by hand. */
  readonly clash?: Clash;
}

export type Clash =
  /** Readers know the thesis by another number. */
  | { readonly kind: "renumbered"; readonly known: number }
  /** Readers know another thesis by this number. */
  | { readonly kind: "taken"; readonly by: WrittenThesis; readonly version: number; readonly free: number };

interface Held {
  readonly thesis: WrittenThesis;
  readonly wording: Wording;
  /** Place of the last version that has it. */
  readonly version: number;
}

/** A thesis that was given the number of one with which it shares fewer words is another. */
const enough = 0.25;

/**
 * Numbers the theses of every version, oldest first.
 *
 * The first version that has any counts as its list does. From then on, a thesis has the number of the one that it
 * continues (see `continuations`); what is new gets the next number, and numbers of what was dropped are never given again.
 * Numbers that the editor meant win, and are held against what readers know.
 */
export function lastingNumbers(versions: readonly (readonly WrittenThesis[])[]): readonly (readonly LastingThesis[])[] {
  const register = new Register();
  const held = new Map<number, Held>();
  let highest = 0;
  let before: readonly { readonly number: number; readonly wording: Wording }[] = [];
  return versions.map((theses, version) => {
    if (theses.length === 0) return [];
    const wordings = theses.map((thesis) => register.wordingOf(thesis));
    const from = continuations(
      before.map(({ wording }) => wording),
      wordings,
    ).map((place) => (place === undefined ? undefined : before[place]));
    const isFirst = held.size === 0;
    const meant = new Set(theses.flatMap(({ number, isOwn }) => (isOwn ? number : [])));
    let next = [...meant].reduce((most, number) => Math.max(most, number), highest) + 1;
    const numbered = theses.map((written, index): LastingThesis => {
      if (isFirst) return { written, number: written.number };
      const continued = from[index]?.number;
      if (!written.isOwn) {
        const isKept = continued !== undefined && !meant.has(continued);
        return { written, number: isKept ? continued : next++ };
      }
      const wording = wordings[index] as Wording;
      const clash = clashOf(written.number, wording, from[index], held.get(written.number), next);
      return { written, number: written.number, ...(clash && { clash }) };
    });
    for (const [index, { number, written }] of numbered.entries()) {
      held.set(number, { thesis: written, wording: wordings[index] as Wording, version });
      highest = Math.max(highest, number);
    }
    before = numbered.map(({ number }, index) => ({ number, wording: wordings[index] as Wording }));
    return numbered;
  });
}

function clashOf(
  number: number,
  wording: Wording,
  continued: { readonly number: number; readonly wording: Wording } | undefined,
  held: Held | undefined,
  free: number,
): Clash | undefined {
  const isRenumbered = continued !== undefined && continued.number !== number;
  if (isRenumbered && isSurelyTheSame(continued.wording, wording)) {
    return { kind: "renumbered", known: continued.number };
  }
  if (held === undefined || isSurelyTheSame(held.wording, wording)) return undefined;
  if (similarity(held.wording, wording) >= enough) return undefined;
  return { kind: "taken", by: held.thesis, version: held.version, free };
}
