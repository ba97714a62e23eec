/** Puts together what has a key in common, directly or by way of others. Pure. */

interface Group<Item> {
  readonly items: { readonly item: Item; readonly place: number }[];
  readonly keys: string[];
}

/** Each merger moves the smaller group, so that every item is moved as often as its group can double. */
export class Groups<Item> {
  readonly #byKey = new Map<string, Group<Item>>();
  #count = 0;

  /** @param keys - At least one. */
  add(item: Item, keys: readonly string[]): void {
    let group: Group<Item> = { items: [{ item, place: this.#count++ }], keys: [] };
    for (const key of keys) {
      const other = this.#byKey.get(key);
      if (other === group) continue;
      if (other) group = this.#merged(group, other);
      else {
        group.keys.push(key);
        this.#byKey.set(key, group);
      }
    }
  }

  /** In the order of their first items, which keep the order in which they were added. */
  all(): readonly (readonly Item[])[] {
    const groups = [...new Set(this.#byKey.values())];
    for (const { items } of groups) items.sort((a, b) => a.place - b.place);
    return groups
      .sort((a, b) => (a.items[0]?.place ?? 0) - (b.items[0]?.place ?? 0))
      .map(({ items }) => items.map(({ item }) => item));
  }

  #merged(one: Group<Item>, other: Group<Item>): Group<Item> {
    const [larger, smaller] = one.items.length > other.items.length ? [one, other] : [other, one];
    for (const item of smaller.items) larger.items.push(item);
    for (const key of smaller.keys) {
      larger.keys.push(key);
      this.#byKey.set(key, larger);
    }
    return larger;
  }
}
