/** Bytes that nobody can guess. */
import { randomBytes } from "node:crypto";

/** In bytes. */
const drawn = 4096;

/**
 * A source of bytes that nobody can guess, and that are given out once. They are drawn in advance: asking takes
 * longer than drawing a hundred more.
 */
export function randomSource(): (bytes: number) => Uint8Array {
  let pool = new Uint8Array();
  let used = 0;
  return (bytes) => {
    if (used + bytes > pool.length) {
      pool = randomBytes(Math.max(drawn, bytes));
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}
