/**
 * Takes the marks of a comparison at their word: without what was inserted it must be the old text, without what was removed
 * the new one. Reads markup by itself, and knows nothing of how the comparison is made.
 */
import { parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: object }>;

/** A block: its tag with what readers notice of it, then its blocks, or its words with what is around each of them. */
export type Shape = readonly [string, ...(Shape | string)[]];

/** Which version a comparison is read as; `undefined` for a text that is one version and no comparison. */
export type Side = "old" | "new" | undefined;

const blocks = new Set(
  "p h1 h2 h3 h4 h5 h6 pre ul ol li dl dt dd table thead tbody tr th td caption blockquote figure figcaption div hr details summary".split(
    " ",
  ),
);
const changes = new Set(["inserted", "removed", "moved-here", "moved-away"]);
const said = new Set(["spoken", "change-note", "move-note", "absent", "thesis-link", "footnote-back"]);

/** The blocks of a text, or of one side of a comparison. */
export function shapeOf(markup: string, side: Side): readonly Shape[] {
  const { children } = parseDocument(markup);
  return new Reader(side, children).blocks(children);
}

class Reader {
  readonly #side: Side;
  readonly #moved = new Map<string, Element>();

  constructor(side: Side, nodes: readonly Node[]) {
    this.#side = side;
    this.#note(nodes);
  }

  #note(nodes: readonly Node[]): void {
    for (const node of nodes.filter(isElement)) {
      if (classesOf(node).includes("moved-here")) this.#moved.set(node.attribs["data-move"] ?? "", node);
      this.#note(node.children);
    }
  }

  blocks(nodes: readonly Node[]): readonly Shape[] {
    const found: Shape[] = [];
    let run: Node[] = [];
    const endRun = () => {
      const words = this.#words(run, []);
      if (words.length > 0) found.push(["p", ...words]);
      run = [];
    };
    for (const node of this.#seen(nodes)) {
      if (!isElement(node) || !blocks.has(node.name)) {
        run.push(node);
        continue;
      }
      endRun();
      found.push(this.#block(node));
    }
    endRun();
    return found;
  }

  /** What this side shows, without the marks around it. */
  #seen(nodes: readonly Node[]): readonly Node[] {
    return nodes.flatMap((node): readonly Node[] => {
      if (!isElement(node)) return [node];
      const classes = classesOf(node);
      if (classes.some((name) => said.has(name))) return [];
      if (node.name === "div" && classes.includes("table")) return this.#seen(node.children);
      if (this.#side === undefined) return [node];
      const [mine, others] =
        this.#side === "old" ? ["del", ["ins", "inserted", "moved-here"]] : ["ins", ["del", "removed", "moved-away"]];
      if (others.includes(node.name) || classes.some((name) => others.includes(name))) return [];
      if (node.name === mine) return this.#seen(node.children);
      // The row that tells where one has gone, and so on: the block itself stands elsewhere.
      return classes.includes("moved-away") ? [this.#moved.get(node.attribs["data-move"] ?? "") as Element] : [node];
    });
  }

  #block(element: Element): Shape {
    const { name, children } = element;
    if (name === "pre") return ["pre", this.#code(children)];
    if (name === "p" || /^(?:h\d|dt|caption|figcaption|summary)$/.test(name)) {
      return [this.#name(element), ...this.#words(children, [])];
    }
    return [this.#name(element), ...this.blocks(children)];
  }

  #name(element: Element): string {
    const classes = classesOf(element).filter((name) => !changes.has(name) && name !== "theses");
    const level = classes.map((name) => /^heading-(\d)$/.exec(name)?.[1]).find((found) => found !== undefined);
    if (level !== undefined) return `heading ${level}`;
    const [, own] = /^h(\d)$/.exec(element.name) ?? [];
    if (own !== undefined) return `heading ${this.#side === undefined ? own : Number(own) - 1}`;
    const { colspan = "", lang = "" } = element.attribs;
    return [element.name, ...classes, colspan, lang].filter((part) => part !== "").join(" ");
  }

  #code(nodes: readonly Node[]): string {
    return this.#seen(nodes)
      .map((node) => (isElement(node) ? this.#code(node.children) : textOf(node)))
      .join("");
  }

  /** Every word and every sign, with the elements around it; `+` before a word that stands close to the one before. */
  #words(nodes: readonly Node[], around: readonly string[]): readonly string[] {
    const found: { word: string; readonly forms: string }[] = [];
    let last = " ";
    const read = (inside: readonly Node[], forms: readonly string[]) => {
      for (const node of this.#seen(inside)) {
        if (isElement(node)) {
          const form = formOf(node, this.#side);
          if (/^(?:br|img|sup footnote-ref)/.test(form)) found.push({ word: `<${form}>`, forms: forms.join(" ") });
          if (/^(?:br|img|sup footnote-ref)/.test(form)) last = "<";
          else read(node.children, [...new Set([...forms, form])]);
          continue;
        }
        for (const [piece] of textOf(node).matchAll(/\s|[\p{L}\p{N}\p{M}]+|[^\s]/gu)) {
          const isClose = /[\p{L}\p{N}]$/u.test(last) && /^[\p{L}\p{N}]/u.test(piece);
          const before = found.at(-1);
          // However many elements it takes: a word in one form is one word.
          if (isClose && before?.forms === forms.join(" ")) before.word += piece;
          else if (/\S/.test(piece)) found.push({ word: `${isClose ? "+" : ""}${piece}`, forms: forms.join(" ") });
          last = piece;
        }
      }
    };
    read(nodes, around);
    return found.map(({ word, forms }) => `${word} ${forms}`.trim());
  }
}

function formOf(element: Element, side: Side): string {
  const { href = "", title = "", src = "", alt = "" } = element.attribs;
  const leadsWithin = element.name === "a" && href.startsWith("#");
  const shown: Readonly<Record<string, string>> = side === undefined ? { ins: "u", del: "s" } : {};
  const name = leadsWithin ? "span" : (shown[element.name] ?? element.name);
  return [name, ...classesOf(element), leadsWithin ? "" : href, title, src, alt]
    .filter((part) => part !== "")
    .join(" ");
}

function isElement(node: Node): node is Element {
  return "attribs" in node;
}

function textOf(node: Node): string {
  const text = "data" in node ? String(node.data) : "";
  return text.normalize("NFC").replaceAll("\u00ad", "").replaceAll("‑", "-");
}

function classesOf({ attribs }: Element): readonly string[] {
  return (attribs["class"] ?? "").split(" ").filter((name) => name !== "" && name !== "whole");
}
