/** Finds in texts what begins with certain letters, for all rules in one pass. Pure. */

import type { Wording } from "../kernel/problem.ts";
import type { Tell } from "./fault.ts";
import { placeIn } from "./fault.ts";
import type { Fault } from "./published.ts";

/** Something that gives itself away by how it begins. */
export interface TextMark {
  /** A regular expression for its first letters, without groups. */
  readonly begins: string;
  /** One of these stands in everything that begins so, or a bit further on; ASCII, of two letters at least. */
  readonly signs: readonly string[];
  readonly tell: Tell;
  /** What to say of it, or `undefined` if it only looks like it. */
  readonly judge: (text: string, offset: number, file: string) => Wording | undefined;
}

/** Nobody reads a thousand lines about one file. */
const mostInAFile = 50;

/**
 * Makes one look at a text out of many.
 *
 * @returns Finds everything in a part of a file; places count from the beginning of the whole.
 */
export function textLook(marks: readonly TextMark[]) {
  const begins = new RegExp(marks.map((mark) => mark.begins).join("|"), "g");
  const exactly = marks.map((mark) => new RegExp(`^(?:${mark.begins})`));
  return (file: string, part: string, offset = 0, whole = part): readonly Fault[] => {
    const faults: Fault[] = [];
    for (const { 0: found, index } of part.matchAll(begins)) {
      if (faults.length >= mostInAFile) break;
      for (const [i, mark] of marks.entries()) {
        if (!exactly[i]?.test(found)) continue;
        const why = mark.judge(part, index, file);
        if (why !== undefined) faults.push(mark.tell(placeIn(file, whole, offset + index), why));
      }
    }
    return faults;
  };
}
