/** A strict reader of the XML that feeds, sitemaps and pictures are made of. Pure. */
import type { Wording } from "../kernel/problem.ts";

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text that stands in the element itself, with references resolved. */
  readonly text: string;
  /** Where the start tag begins, in UTF-16 units. */
  readonly offset: number;
}

/** The first thing that a parser would stop at. */
export interface Malformed {
  readonly offset: number;
  readonly why: Wording;
}

const markup =
  /<(?:(\/?)([A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*)((?:\s+[^\s<>=/"'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|!DOCTYPE[^>[]*>)/y;
const attribute = /([^\s<>=/"'&]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What must not stand in text: a bare ampersand, the end of a section, and signs that XML does not know. */
const forbidden = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|\]\]>|[^\t\n\r -\ufffd]/;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
  readonly offset: number;
}

/**
 * The root element, or what is wrong.
 *
 * @see https://www.w3.org/TR/xml/#sec-well-formed
 */
export function xmlTree(text: string): Element | Malformed {
  const document: Open = { name: "", attributes: new Map(), children: [], text: "", offset: 0 };
  const open: Open[] = [document];
  let end = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", end)) {
    const current = open.at(-1) as Open;
    const faulty = add(current, text, end, start);
    if (faulty) return faulty;
    markup.lastIndex = start;
    const match = markup.exec(text);
    if (match === null) return { offset: start, why: noTag };
    end = markup.lastIndex;
    const [, closes, name, written = "", isEmpty, section] = match;
    if (section !== undefined) current.text += section;
    if (name === undefined) continue;
    if (closes) {
      if (current.name !== name || current === document)
        return { offset: start, why: unexpectedEnd(name, current.name) };
      open.pop();
      continue;
    }
    const attributes = attributesOf(written);
    if (attributes === undefined) return { offset: start, why: badAttributes(name) };
    const element: Open = { name, attributes, children: [], text: "", offset: start };
    current.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const faulty = add(open.at(-1) as Open, text, end, text.length);
  if (faulty) return faulty;
  const unclosed = open.at(-1) as Open;
  if (unclosed !== document) return { offset: unclosed.offset, why: neverEnds(unclosed.name) };
  const [root, second] = document.children;
  if (root === undefined) return { offset: 0, why: noTag };
  return second === undefined && /^\ufeff?\s*$/.test(document.text)
    ? root
    : { offset: second?.offset ?? 0, why: twoRoots };
}

export function isMalformed(result: Element | Malformed): result is Malformed {
  return "why" in result;
}

function add(current: Open, text: string, from: number, to: number): Malformed | undefined {
  if (from === to) return undefined;
  const part = text.slice(from, to);
  const at = part.search(forbidden);
  if (at !== -1) return { offset: from + at, why: badSign(part.slice(at, at + 12)) };
  current.text += resolved(part);
  return undefined;
}

/** `undefined` for an attribute that comes twice, or whose value no parser would accept. */
function attributesOf(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  if (written === "") return attributes;
  for (const [, name = "", double, single] of written.matchAll(attribute)) {
    const value = double ?? single ?? "";
    if (attributes.has(name) || forbidden.test(value)) return undefined;
    attributes.set(name, resolved(value));
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  if (!text.includes("&#"))
    // Expressions of plain letters are replaced in one go; texts are put together from pieces.
    return text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const noTag: Wording = { de: "hier beginnt kein vollständiges Element.", en: "no complete element begins here." };
const twoRoots: Wording = {
  de: "ein Dokument hat genau ein äußerstes Element.",
  en: "a document has exactly one outermost element.",
};

function badSign(found: string): Wording {
  const shown = JSON.stringify(found).slice(1, -1);
  return { de: `hier darf „${shown}“ so nicht stehen.`, en: `"${shown}" must not stand here like this.` };
}

function badAttributes(name: string): Wording {
  return {
    de: `ein Attribut von <${name}> steht doppelt da oder enthält ein verbotenes Zeichen.`,
    en: `an attribute of <${name}> comes twice, or holds a forbidden sign.`,
  };
}

function unexpectedEnd(name: string, current: string): Wording {
  return current === ""
    ? { de: `</${name}> beendet nichts.`, en: `</${name}> ends nothing.` }
    : {
        de: `</${name}> steht, wo </${current}> erwartet wird.`,
        en: `</${name}> stands where </${current}> is expected.`,
      };
}

function neverEnds(name: string): Wording {
  return { de: `<${name}> wird nie geschlossen.`, en: `<${name}> is never closed.` };
}
