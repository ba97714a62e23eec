/** Reads the markup that our renderer of Markdown prints. */
import { Parser } from "htmlparser2";
import { bagOfBlocks, bagOfTokens } from "./bag.ts";
import type { Attributes, Block, Format, Numbers } from "./blocks.ts";
import { attributesOfBlock, attributesOfFormat, signatureOf } from "./elements.ts";
import { Tokens } from "./tokens.ts";

const containers = new Set(
  "ul ol li dl dd table thead tbody tfoot tr th td blockquote figure div details section".split(" "),
);
const leaves = new Set("p h1 h2 h3 h4 h5 h6 pre dt caption figcaption summary".split(" "));
const things = new Set(["br", "img", "wbr"]);
/** Frames around tables are made anew. */
const frame = "table";
/** Deeper markup among words is left out: no reader could tell. */
const mostFormats = 30;

interface OpenLeaf {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly isBare: boolean;
  readonly tokens: Tokens;
}

interface OpenContainer {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: Block[];
}

/** The blocks of a text. @param numbers - The same for both texts, so that their keys can be compared. */
export function blocksOf(markup: string, numbers: Numbers): readonly Block[] {
  return new Reader(numbers).read(markup);
}

class Reader {
  readonly #numbers: Numbers;
  readonly #open: OpenContainer[] = [{ tag: "", attributes: {}, children: [] }];
  /** What the end of each open element brings about. */
  readonly #ends: (() => void)[] = [];
  #leaf: OpenLeaf | undefined;
  #formats: readonly Format[] = [];
  /** The text of a reference to a footnote; of links that only lead back, it goes nowhere. */
  #aside: string[] | undefined;

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  read(markup: string): readonly Block[] {
    const parser = new Parser({
      onopentag: (name, attributes) => this.#ends.push(this.#begin(name, attributes)),
      onclosetag: () => this.#ends.pop()?.(),
      ontext: (text) => this.#text(text),
    });
    parser.end(markup);
    this.#closeLeaf();
    return (this.#open[0] as OpenContainer).children;
  }

  #begin(tag: string, attributes: Attributes): () => void {
    if (this.#aside) return () => {};
    const classes = (attributes["class"] ?? "").split(" ");
    if (classes.includes("thesis-link") || classes.includes("footnote-back")) return this.#setAside(() => {});
    if (classes.includes("footnote-ref")) return this.#setAside((text) => this.#reference(text));
    if (things.has(tag)) return this.#thing(tag, attributes);
    if (tag === "hr") return this.#rule();
    if (tag === "div" && classes.includes(frame)) return () => {};
    if (leaves.has(tag)) return this.#beginLeaf(tag, attributes);
    if (containers.has(tag)) return this.#beginContainer(tag, attributes);
    return this.#beginFormat(tag, attributes);
  }

  #setAside(use: (text: string) => void): () => void {
    const heard: string[] = [];
    this.#aside = heard;
    return () => {
      this.#aside = undefined;
      use(heard.join(""));
    };
  }

  #text(text: string): void {
    if (this.#aside) this.#aside.push(text);
    else if (this.#leaf || /\S/.test(text)) this.#words().tokens.addText(text, this.#formats);
  }

  /** A reference is the same whatever its number: the notes themselves are compared. */
  #reference(text: string): void {
    const thing: Format = { tag: "sup", attributes: { class: "footnote-ref" }, key: "note" };
    this.#words().tokens.addThing(thing, "note", text.trim(), this.#formats);
  }

  #thing(tag: string, attributes: Attributes): () => void {
    const kept = attributesOfFormat(tag, attributes);
    const key = tag === "img" ? `img ${attributes["src"] ?? ""} ${attributes["alt"] ?? ""}` : tag;
    this.#words().tokens.addThing({ tag, attributes: kept, key }, key, attributes["alt"] ?? "", this.#formats);
    return () => {};
  }

  #rule(): () => void {
    this.#closeLeaf();
    this.#add({ tag: "hr", attributes: {}, children: [] }, false, new Tokens(false));
    return () => {};
  }

  #words(): OpenLeaf {
    this.#leaf ??= { tag: "p", attributes: {}, isBare: true, tokens: new Tokens(false) };
    return this.#leaf;
  }

  #beginLeaf(tag: string, attributes: Attributes): () => void {
    this.#closeLeaf();
    const tokens = new Tokens(tag === "pre");
    const leaf = { tag, attributes: attributesOfBlock(tag, attributes), isBare: false, tokens };
    this.#leaf = leaf;
    return () => {
      if (this.#leaf === leaf) this.#closeLeaf();
    };
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    if (!leaf) return;
    this.#leaf = undefined;
    this.#add({ ...leaf, children: [] }, leaf.isBare, leaf.tokens);
  }

  #beginContainer(tag: string, attributes: Attributes): () => void {
    this.#closeLeaf();
    const container = { tag, attributes: attributesOfBlock(tag, attributes), children: [] };
    this.#open.push(container);
    return () => {
      this.#closeLeaf();
      this.#open.pop();
      this.#add(container, false);
    };
  }

  #beginFormat(tag: string, attributes: Attributes): () => void {
    const before = this.#formats;
    const kept = attributesOfFormat(tag, attributes);
    const key = JSON.stringify([tag, kept]);
    const isNew = before.length < mostFormats && !before.some((format) => format.key === key);
    if (isNew) this.#formats = [...before, { tag, attributes: kept, key }];
    return () => {
      this.#formats = before;
    };
  }

  #add({ tag, attributes, children }: OpenContainer, isBare: boolean, tokens?: Tokens): void {
    const list = tokens?.list() ?? [];
    const signature = signatureOf(tag, attributes);
    const content = tokens
      ? list.map(({ key, formatKey }) => this.#numbers.of(`${key}\u0004${formatKey}`))
      : children.map(({ key }) => key);
    const key = this.#numbers.of(`\u0005${signature}\u0005${content.join(" ")}`);
    const bag = tokens ? bagOfTokens(list) : bagOfBlocks(children);
    const isLeaf = tokens !== undefined;
    this.#open.at(-1)?.children.push({ tag, attributes, signature, key, isLeaf, isBare, children, tokens: list, bag });
  }
}
