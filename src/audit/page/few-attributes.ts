/** Attributes of a tag that has a few, as nearly all have: a list takes a third of the memory of a map. */

type Pair = [name: string, value: string];

/** In the order in which they are written. */
export class FewAttributes implements ReadonlyMap<string, string> {
  readonly #pairs: readonly Pair[];

  /** @param pairs - No name twice. */
  constructor(pairs: readonly Pair[]) {
    this.#pairs = pairs;
  }

  get size(): number {
    return this.#pairs.length;
  }

  get(name: string): string | undefined {
    for (const pair of this.#pairs) if (pair[0] === name) return pair[1];
    return undefined;
  }

  has(name: string): boolean {
    for (const pair of this.#pairs) if (pair[0] === name) return true;
    return false;
  }

  forEach(take: (value: string, name: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [name, value] of this.#pairs) take(value, name, this);
  }

  entries(): MapIterator<Pair> {
    return this.#pairs.values();
  }

  keys(): MapIterator<string> {
    return this.#pairs.map(([name]) => name).values();
  }

  values(): MapIterator<string> {
    return this.#pairs.map(([, value]) => value).values();
  }

  [Symbol.iterator](): MapIterator<Pair> {
    return this.#pairs.values();
  }
}
