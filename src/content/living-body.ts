/** The text of an entry that somebody is writing just now: it can be replaced while everything around it stays. */
import type { Body } from "../model/body.ts";

export class LivingBody implements Body {
  #now: Body;

  constructor(first: Body) {
    this.#now = first;
  }

  /** From now on the entry says this. Whoever asks for the digest sees that it does. */
  replace(next: Body): void {
    this.#now = next;
  }

  get html() {
    return this.#now.html;
  }
  get text() {
    return this.#now.text;
  }
  get wordCount() {
    return this.#now.wordCount;
  }
  get anchors() {
    return this.#now.anchors;
  }
  get headings() {
    return this.#now.headings;
  }
  get theses() {
    return this.#now.theses;
  }
  get pictures() {
    return this.#now.pictures;
  }
  get links() {
    return this.#now.links;
  }
  get substance() {
    return this.#now.substance;
  }
  get digest() {
    return this.#now.digest;
  }
}
