/** The elements of HTML, read from their table once. */
import { elementData, obsoleteData } from "./element-data.ts";

/** What an element is, and what another may contain, as bits. */
export const content = { flow: 1, phrasing: 2, metadata: 4, any: 8, transparent: 16, text: 32 } as const;

/** Elements whose end tag may be left out, as bits. @see https://html.spec.whatwg.org/#optional-tags */
const omissible: Readonly<Record<string, number>> = {
  p: 1,
  li: 2,
  dt: 4,
  dd: 4,
  td: 8,
  th: 8,
  tr: 16,
  tbody: 32,
  thead: 32,
  tfoot: 32,
  option: 64,
  optgroup: 128,
  rt: 256,
  rp: 256,
  caption: 512,
  colgroup: 512,
  head: 1024,
  body: 2048,
  html: 2048,
};

const cells = 1 | 8 | 512;
/** The elements that a start tag ends, if they are open. */
const closing: Readonly<Record<string, number>> = {
  li: 1 | 2,
  dt: 1 | 4,
  dd: 1 | 4,
  td: cells,
  th: cells,
  tr: cells | 16,
  tbody: cells | 16 | 32,
  thead: cells | 16 | 32,
  tfoot: cells | 16 | 32,
  option: 64,
  optgroup: 64 | 128,
  hr: 1 | 64 | 128,
  rt: 256,
  rp: 256,
  colgroup: 512,
  body: 1024,
};

/** Start tags that end a paragraph. */
const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr main menu nav ol p pre search section table ul`.split(/\s+/),
);

const required: Readonly<Record<string, string>> = { details: "summary", picture: "img" };

export interface Element {
  readonly name: string;
  /** Bits of `content`. */
  readonly is: number;
  /** Bits of `content`. */
  readonly holds: number;
  /** Names of elements that it may contain besides. */
  readonly children: ReadonlySet<string>;
  readonly isVoid: boolean;
  /** Whether text other than blanks may stand in it. */
  readonly holdsText: boolean;
  /** Its bit if its end tag may be left out, otherwise 0. */
  readonly omissible: number;
  /** Bits of those that its start tag ends. */
  readonly closes: number;
  /** The name of a child that it must have, or nothing. */
  readonly requires: string;
  /** Whether it has to be the first child. */
  readonly isFirst: boolean;
  /** By name the form of its value. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** `id=id lang=lang` as a map. */
export function attributeForms(data: string): ReadonlyMap<string, string> {
  return new Map(
    data.split(" ").flatMap((each) => {
      const at = each.indexOf("=");
      return at < 0 ? [] : [[each.slice(0, at), each.slice(at + 1)] as const];
    }),
  );
}

function elementOf(row: string): Element {
  const [name = "", is = "", holds = "", attributes = ""] = row.split("|").map((cell) => cell.trim());
  const words = holds.split(" ");
  const bits = words.reduce((sum, word) => sum | ((content as Readonly<Record<string, number>>)[word] ?? 0), 0);
  return {
    name,
    is: (is.includes("F") ? 1 : 0) | (is.includes("P") ? 2 : 0) | (is.includes("M") ? 4 : 0),
    holds: bits,
    children: new Set(words.filter((word) => !(word in content) && word !== "void")),
    isVoid: holds === "void",
    holdsText: (bits & ~content.metadata) !== 0,
    omissible: omissible[name] ?? 0,
    closes: (closing[name] ?? 0) | (blocks.has(name) ? 1 : 0),
    requires: required[name] ?? "",
    isFirst: name === "summary" || name === "legend" || name === "caption",
    attributes: attributeForms(attributes),
  };
}

/** By name. */
export const elements: ReadonlyMap<string, Element> = new Map(
  elementData
    .trim()
    .split("\n")
    .map((row) => {
      const element = elementOf(row);
      return [element.name, element];
    }),
);

/** A group of terms and descriptions. @see https://html.spec.whatwg.org/#the-dl-element */
export const groupOfTerms: Element = elementOf("div | F | dt dd script template |");

/** An element that nobody knows, or one of somebody's own: whatever it holds is accepted. */
export const unknownElement: Element = elementOf("? | MFP | any |");

/** Elements of former HTML, and what is written instead. */
export const obsoleteElements: ReadonlyMap<string, string> = attributeForms(obsoleteData);
