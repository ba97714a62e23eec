/** The elements that are open at a place of a page, from the outermost to the innermost. */
import { content, type Element, unknownElement } from "./elements.ts";

/** In which language an element is written. */
export const html = 0;
export const svg = 1;
export const math = 2;

export interface Open {
  name: string;
  element: Element;
  /** What it may contain here, as bits of `content`. */
  holds: number;
  /** Bits of `within.ts` of itself and all around it. */
  ancestors: number;
  /** How many child elements have begun. */
  children: number;
  /** Whether it has the child that it must have. */
  isComplete: boolean;
  space: number;
  /** Where its start tag begins. */
  offset: number;
}

const deepest = 512;

const made = (): Open => ({
  name: "",
  element: unknownElement,
  holds: 0,
  ancestors: 0,
  children: 0,
  isComplete: true,
  space: html,
  offset: 0,
});

/** One for all pages: what it holds is used again, because a site has a quarter of a million elements. */
export class OpenElements {
  readonly #all: Open[] = [made()];
  /** How many are open. */
  depth = 0;

  /** The innermost; of nothing, if none is open. */
  get top(): Open {
    return this.#all[this.depth] as Open;
  }

  /** @param index - From 1, the outermost. */
  at(index: number): Open {
    return this.#all[index] as Open;
  }

  /** Nothing is open any more. */
  clear(): void {
    this.depth = 0;
    const nothing = this.top;
    nothing.children = 0;
    nothing.isComplete = true;
  }

  push(name: string, element: Element, ancestor: number, offset: number, space: number): void {
    const parent = this.top;
    this.depth++;
    if (this.depth === this.#all.length) this.#all.push(made());
    const open = this.top;
    open.name = name;
    open.element = element;
    open.holds =
      (element.holds & content.transparent) === 0
        ? element.holds
        : parent.holds | (parent.holds === 0 ? content.flow : 0);
    open.ancestors = parent.ancestors | ancestor;
    open.children = 0;
    open.isComplete = element.requires === "";
    open.space = space;
    open.offset = offset;
  }

  /** How deep the innermost element of a name is, or 0 if none is open. No browser nests deeper than it looks. */
  find(name: string): number {
    const last = Math.max(0, this.depth - deepest);
    for (let i = this.depth; i > last; i--) if (this.at(i).name === name) return i;
    return 0;
  }
}
