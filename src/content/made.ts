/** Gives the same part of the model again as long as nothing has changed that it was made of. */
import type { Memo } from "./memory.ts";

/**
 * What was made of a file the last time, if it was made of the same things; otherwise what `make` returns.
 *
 * Whoever compares parts of the model, or knows something of them, then need not look inside.
 *
 * @param from - Everything that the part is made of: compared by identity, so texts and numbers by value.
 */
export function made<T>(memo: Memo, from: readonly unknown[], make: () => T): T {
  const last = memo.made;
  if (last?.from.length === from.length && from.every((each, index) => each === last.from[index]))
    return last.part as T;
  const part = make();
  memo.made = { from, part };
  return part;
}
