/**
 * Whether elements stand where they may, and end where they must.
 *
 * Tags that may be left out are put in as the parser puts them in. Where the parser would move things about (formatting
 * elements that overlap, text in tables), the fault is told and reading goes on as if the markup were meant as it stands.
 *
 * @see https://html.spec.whatwg.org/#parsing-main-inhtml
 */
import type { Tag } from "../published.ts";
import { content, elements, groupOfTerms } from "./elements.ts";
import type { Facts } from "./facts.ts";
import { html, math, OpenElements, svg } from "./open-elements.ts";

/** Takes a fault: where, in German, in English, and what to write. */
export type Tell = (offset: number, de: string, en: string, like?: string) => void;

export class Nesting {
  readonly open = new OpenElements();
  /** The start tags that have ended a paragraph, the last one last. */
  readonly #enders: { offset: number; name: string }[] = [];
  /** Names of elements that were told to be open too long: their end tags are not told again. */
  readonly #late: string[] = [];
  #text = "";
  #hasHead = false;
  #hasBody = false;

  /** Begins a page. */
  begin(text: string): void {
    this.#text = text;
    this.open.clear();
    this.#enders.length = 0;
    this.#late.length = 0;
    this.#hasHead = false;
    this.#hasBody = false;
  }

  /** A start tag of HTML. */
  start(tag: Tag, facts: Facts, offset: number, tell: Tell): void {
    const { open } = this;
    const { name } = tag;
    const { closes } = facts.element;
    let parent = open.top;
    if (parent.element.omissible >= 1024 || open.depth === 0) {
      this.#imply(name, facts.is, offset, tell);
      parent = open.top;
    }
    while ((closes & parent.element.omissible) !== 0) {
      if (parent.name === "p") this.#enders.push({ offset, name });
      open.depth--;
      parent = open.top;
    }
    if (
      (facts.is & parent.holds) === 0 &&
      (parent.holds & content.any) === 0 &&
      !parent.element.children.has(name) &&
      open.depth > 0
    )
      tell(offset, `<${name}> darf nicht in <${parent.name}> stehen.`, `<${name}> may not stand in <${parent.name}>.`);
    else if ((facts.notWithin & parent.ancestors) !== 0) this.#tellWithin(name, facts.notWithin, offset, tell);
    if (facts.element.isFirst && parent.children > 0)
      tell(
        offset,
        `<${name}> muss das Erste in <${parent.name}> sein.`,
        `<${name}> has to be the first in <${parent.name}>.`,
      );
    parent.children++;
    if (parent.element.requires === name) parent.isComplete = true;
    if (facts.element.isVoid) return;
    const space = name === "svg" ? svg : name === "math" ? math : html;
    if (space !== html && tag.raw.endsWith("/>")) return;
    const element = name === "div" && parent.name === "dl" ? groupOfTerms : facts.element;
    open.push(name, element, facts.ancestor, offset, space);
  }

  /** An end tag, of whatever language. */
  end(name: string, offset: number, tell: Tell): void {
    const { open } = this;
    if (open.top.name === name && open.depth > 0) {
      this.#complete(tell);
      open.depth--;
      return;
    }
    const depth = open.find(name);
    if (depth > 0) {
      for (; open.depth > depth; open.depth--) {
        this.#complete(tell);
        const inner = open.top;
        if (inner.element.omissible !== 0 && inner.space === html) continue;
        this.#late.push(inner.name);
        tell(
          inner.offset,
          `<${inner.name}> ist noch offen, wo </${name}> steht.`,
          `<${inner.name}> is still open where </${name}> stands.`,
          `</${inner.name}>`,
        );
      }
      this.#complete(tell);
      open.depth--;
      return;
    }
    this.#tellStray(name, offset, tell);
  }

  /** Text other than blanks where the innermost element takes none. */
  text(offset: number, tell: Tell): void {
    const { open } = this;
    if (open.top.element.omissible >= 1024 || open.depth === 0) {
      this.#imply("", content.flow, offset, tell);
      if (open.top.element.holdsText) return;
    }
    const { name } = open.top;
    tell(offset, `In <${name}> steht kein Text.`, `No text stands in <${name}>.`);
  }

  /** The end of the page. */
  finish(tell: Tell): void {
    for (const { open } = this; open.depth > 0; open.depth--) {
      this.#complete(tell);
      const { name, element, offset, space } = open.top;
      if (element.omissible === 0 || space !== html)
        tell(offset, `<${name}> wird nie geschlossen.`, `<${name}> is never closed.`, `</${name}>`);
    }
  }

  /** Puts in the tags of html, head and body that were left out before an element, or before text. */
  #imply(name: string, is: number, offset: number, tell: Tell): void {
    const { open } = this;
    if (name === "html" && open.depth === 0) return;
    if (open.depth === 0) this.#put("html", offset);
    if (open.top.name === "head") {
      if (name === "head" || (is & content.metadata) !== 0) return;
      if (name !== "body" && this.#text.includes("</head>", offset)) return;
      open.depth--;
    }
    if (open.top.name !== "html") return;
    if (name === "head" && !this.#hasHead && !this.#hasBody) this.#hasHead = true;
    else if (name === "body" && !this.#hasBody) this.#hasBody = true;
    else if (name === "html") return;
    else if (name === "head" || name === "body")
      tell(offset, `<${name}> kommt zu spät oder zweimal.`, `<${name}> comes too late or twice.`);
    else if (!this.#hasHead && !this.#hasBody && (is & content.metadata) !== 0) {
      this.#hasHead = true;
      this.#put("head", offset);
    } else {
      if (this.#hasBody)
        tell(offset, "Hinter </body> steht noch etwas.", "Something stands behind </body>.", "</body></html>");
      this.#hasBody = true;
      this.#put("body", offset);
    }
  }

  #put(name: string, offset: number): void {
    this.open.push(name, elements.get(name) ?? groupOfTerms, 0, offset, html);
  }

  #complete(tell: Tell): void {
    const { name, element, isComplete, offset } = this.open.top;
    if (!isComplete)
      tell(
        offset,
        `In <${name}> fehlt <${element.requires}>.`,
        `<${element.requires}> is missing in <${name}>.`,
        `<${element.requires}>`,
      );
  }

  #tellWithin(name: string, notWithin: number, offset: number, tell: Tell): void {
    const { open } = this;
    let depth = open.depth;
    while (depth > 1 && (open.at(depth - 1).ancestors & notWithin) !== 0) depth--;
    const outer = open.at(depth).name;
    tell(
      offset,
      `<${name}> darf nirgends innerhalb von <${outer}> stehen.`,
      `<${name}> may stand nowhere inside of <${outer}>.`,
    );
  }

  #tellStray(name: string, offset: number, tell: Tell): void {
    const late = this.#late.lastIndexOf(name);
    if (late >= 0) {
      this.#late.splice(late, 1);
      return;
    }
    const ender = name === "p" ? this.#enders.pop() : undefined;
    if (ender !== undefined)
      tell(
        ender.offset,
        `<${ender.name}> darf nicht in <p> stehen: Es beendet den Absatz, dessen </p> erst später kommt.`,
        `<${ender.name}> may not stand in <p>: it ends the paragraph, whose </p> comes later.`,
      );
    else tell(offset, `</${name}> beendet nichts.`, `</${name}> ends nothing.`);
  }
}
