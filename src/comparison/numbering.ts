/** The numbers of a list: each item keeps the one that it has in the new version, and what went the one that it had. */
import type { Attributes, Block } from "./blocks.ts";
import type { Merged } from "./merged.ts";

/** A number for each child, or `undefined` where they count by themselves. */
export function numbersIn(list: Merged): readonly number[] | undefined {
  if (list.change !== "within" || list.young.tag !== "ol") return undefined;
  if (!list.children.some(({ change }) => change === "removed")) return undefined;
  const [old, young] = [new Counter(list.old.attributes), new Counter(list.young.attributes)];
  return list.children.map((child) => {
    if (child.change === "removed") return old.next(child.block);
    if (child.change === "inserted") return young.next(child.block);
    if (child.change !== "filler") old.next(child.old);
    return young.next(child.change === "filler" ? undefined : child.young);
  });
}

class Counter {
  #next: number;

  constructor({ start = "1" }: Attributes) {
    this.#next = Number(start);
  }

  /** @see https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value */
  next(item: Block | undefined): number {
    const value = Number(item?.attributes["value"] ?? this.#next);
    this.#next = value + 1;
    return value;
  }
}
