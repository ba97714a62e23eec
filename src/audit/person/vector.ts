/** What an SVG tells of whoever drew it. Pure. */
import { placeIn, telling } from "../fault.ts";
import type { Fault } from "../published.ts";
import { sayAll, type Told } from "./told.ts";

const error = telling("audit-person", "error");

const signs: readonly (readonly [RegExp, Told])[] = [
  [/\b(?:sodipodi:docname|sodipodi:docbase|inkscape:export-filename|xml:base)=/, "path"],
  [/<(?:dc|cc):(?:creator|rights|Agent)\b/, "author"],
  [/<metadata[\s>]/, "other"],
  [/<!--\s*(?:Generator|Created with|Erstellt mit)/i, "program"],
];

/** One fault for everything, where the first of it stands. */
export function vectorFaults(file: string, text: string): readonly Fault[] {
  const found = signs.flatMap(([sign, told]) => {
    const offset = text.search(sign);
    return offset === -1 ? [] : [{ offset, told }];
  });
  if (found.length === 0) return [];
  const first = Math.min(...found.map(({ offset }) => offset));
  return [error(placeIn(file, text, first), sayAll(new Set(found.map(({ told }) => told))))];
}
