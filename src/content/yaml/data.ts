/** What YAML said, together with where it said it. Pure. */
import type { Position } from "../position.ts";

/** A number, true or false, with its spelling, because `title: 2008` means a text. */
export class Literal {
  readonly value: number | boolean;
  /** As the editor wrote it: `1.10`. */
  readonly written: string;
  constructor(value: number | boolean, written: string) {
    this.value = value;
    this.written = written;
  }
}

/** Stands for a value that has been refused and reported, so that nobody complains about it a second time. */
export const refused = Symbol("refused");

export type Plain = string | typeof refused | Literal | null | readonly Plain[] | PlainRecord;

/** Without a prototype, so that no key can mean anything but itself. */
export interface PlainRecord {
  readonly [key: string]: Plain;
}

/** From the outermost key to the innermost; list items are counted from 0. */
export type KeyPath = readonly (string | number)[];

export interface Data {
  readonly value: Plain;
  /** Where a key or its value stands; for what is missing, where the nearest thing around it stands. */
  readonly positionOf: (path: KeyPath, part: "key" | "value") => Position;
}

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Literal);
}
