/** Anchors that occur once in a text. */

/** Gives out `name`, or `name-2`, `name-3` … if that is taken. */
export class UniqueAnchors {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  /** @param taken - Grows with every anchor that is given out. */
  constructor(taken: Set<string>) {
    this.#taken = taken;
  }

  next(name: string): string {
    let candidate = name;
    let count = this.#counts.get(name) ?? 1;
    while (this.#taken.has(candidate)) candidate = `${name}-${++count}`;
    this.#counts.set(name, count);
    this.#taken.add(candidate);
    return candidate;
  }
}
