/** Where the words of a built page come from: its template first, then the parts of templates. */
import { readFileSync } from "node:fs";
import type { Place } from "../kernel/problem.ts";

export interface Origin {
  /** As the editor typed it. */
  readonly file: string;
  /** Path on disk. */
  readonly disk: string;
}

/** The first place among the origins that says what was found. */
export function firstPlace(found: string, origins: readonly Origin[]): Place | undefined {
  for (const { file, disk } of origins) {
    const text = readFileSync(disk, "utf8");
    const offset = text.indexOf(found);
    if (offset >= 0) return placeIn(text, offset, file);
  }
  return undefined;
}

/**
 * All places in the first origin that has one of these addresses as a whole.
 *
 * @param ways - The same address as it may be written, the likeliest first.
 */
export function placesOfAddress(ways: readonly string[], origins: readonly Origin[]): readonly Place[] {
  for (const { file, disk } of origins) {
    const text = readFileSync(disk, "utf8");
    for (const way of ways) {
      const offsets = wholeAddresses(text, way);
      if (offsets.length > 0) return offsets.map((offset) => placeIn(text, offset, file));
    }
  }
  return [];
}

/** An address ends where no address goes on. */
function wholeAddresses(text: string, address: string): readonly number[] {
  const offsets: number[] = [];
  if (address === "") return offsets;
  for (let offset = text.indexOf(address); offset >= 0; offset = text.indexOf(address, offset + address.length)) {
    const [before = " ", after = " "] = [text[offset - 1], text[offset + address.length]];
    if (/[\s"'`(=<,;]/.test(before) && /[\s"'`)>,;\\|}]/.test(after)) offsets.push(offset);
  }
  return offsets;
}

/** The place of an offset in UTF-16 units. */
export function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
}
