/** What is known of a tag by itself, found out once for all pages in which it stands. */
import type { Tag } from "../published.ts";
import { attributeFaults } from "./attribute-faults.ts";
import { combinationFaults } from "./combinations.ts";
import { type Element, elements, obsoleteElements, unknownElement } from "./elements.ts";
import { isReferring } from "./id-references.ts";
import { syntaxFaults } from "./tag-syntax.ts";
import { ancestorBits, forbiddenBits } from "./within.ts";
import { type Said, said } from "./words.ts";

export interface Facts {
  readonly element: Element;
  /** What it is here, as bits of `content`: a link with itemprop may stand in the body. */
  readonly is: number;
  /** What it is to those inside of it, as bits of `within.ts`. */
  readonly ancestor: number;
  /** What it may not be inside of. */
  readonly notWithin: number;
  readonly faults: readonly Said[];
  /** Its id, if it has one. */
  readonly id: string | undefined;
  /** 1 to 6 of a heading, otherwise 0. */
  readonly level: number;
  /** Whether it may name the ids of others. */
  readonly refers: boolean;
  /** Whether it matters to the document as a whole. */
  readonly isOfDocument: boolean;
}

const known: (Facts | undefined)[] = [];

/** @param tag - In HTML, not inside of a drawing. */
export function factsOf(tag: Tag): Facts {
  const found = known[tag.number];
  if (found !== undefined) return found;
  const facts = shared(tag.name, factsAnew(tag));
  known[tag.number] = facts;
  return facts;
}

/** By name, what was found out about the last tag; of another one it is the same more often than not. */
const last = new Map<string, Facts>();
const none: readonly Said[] = [];

/** Facts that were told before, so that a site of ten thousand links has them once. */
function shared(name: string, facts: Facts): Facts {
  if (facts.id !== undefined || facts.faults.length > 0) return facts;
  const before = last.get(name);
  if (
    before !== undefined &&
    before.element === facts.element &&
    before.is === facts.is &&
    before.ancestor === facts.ancestor &&
    before.notWithin === facts.notWithin &&
    before.level === facts.level &&
    before.refers === facts.refers &&
    before.isOfDocument === facts.isOfDocument
  )
    return before;
  last.set(name, facts);
  return facts;
}

function factsAnew(tag: Tag): Facts {
  const element = elements.get(tag.name) ?? unknownElement;
  const { attributes } = tag;
  return {
    element,
    is: categories(tag, element),
    ancestor: ancestorBits(tag),
    notWithin: forbiddenBits(tag),
    faults: tag.isEnd ? endFaults(tag, element) : startFaults(tag, element),
    id: attributes.get("id") || undefined,
    level: /^h[1-6]$/.test(tag.name) ? Number(tag.name[1]) : 0,
    refers: !tag.isEnd && isReferring(tag),
    isOfDocument: isOfDocument(tag),
  };
}

const ofDocument: ReadonlySet<string> = new Set(["html", "body", "title", "meta", "main"]);

/** Whether a start tag matters to the document as a whole; the title of a drawing is sorted out later. */
export function isOfDocument({ name, isEnd }: Tag): boolean {
  return !isEnd && ofDocument.has(name);
}

const inBody = /^(?:dns-prefetch|modulepreload|pingback|preconnect|prefetch|preload|stylesheet)$/i;

/** @see https://html.spec.whatwg.org/#body-ok and https://html.spec.whatwg.org/#the-meta-element */
function categories({ name, attributes }: Tag, { is }: Element): number {
  if (name !== "link" && name !== "meta") return is;
  const isBodyOk = name === "link" && areInBody(attributes.get("rel") ?? "");
  return isBodyOk || attributes.has("itemprop") || attributes.has("property") ? is | 3 : is;
}

const relations = new Map<string, boolean>();

function areInBody(rel: string): boolean {
  let are = relations.get(rel);
  if (are === undefined) {
    are = rel.split(/\s+/).every((each) => inBody.test(each));
    relations.set(rel, are);
  }
  return are;
}

function startFaults(tag: Tag, element: Element): readonly Said[] {
  const syntax = syntaxFaults(tag, element.isVoid, tag.name === "svg" || tag.name === "math");
  if (tag.name === "svg" || tag.name === "math") return syntax;
  if (element === unknownElement) return isCustom(tag.name) ? syntax : [...syntax, unknown(tag)];
  const [values, combinations] = [attributeFaults(tag, element), combinationFaults(tag)];
  if (syntax.length + values.length + combinations.length === 0) return none;
  return [...syntax, ...values, ...combinations];
}

function endFaults(tag: Tag, element: Element): readonly Said[] {
  if (!element.isVoid) return syntaxFaults(tag, false, true);
  return [
    said(
      0,
      `<${tag.name}> hat keinen Inhalt und darum kein End-Tag.`,
      `<${tag.name}> has no content and therefore no end tag.`,
      `<${tag.name}>`,
    ),
  ];
}

/** @see https://html.spec.whatwg.org/#valid-custom-element-name */
function isCustom(name: string): boolean {
  return /^[a-z][^\s/>A-Z]*-/.test(name) && !/^(?:annotation-xml|color-profile|font-face|missing-glyph)/.test(name);
}

function unknown({ name }: Tag): Said {
  const instead = obsoleteElements.get(name);
  if (instead === "CSS")
    return said(
      0,
      `<${name}> gehört nicht mehr zu HTML; wie etwas aussieht, sagt das Stylesheet.`,
      `<${name}> is no part of HTML any more; the style sheet says how things look.`,
    );
  if (instead !== undefined)
    return said(0, `<${name}> gehört nicht mehr zu HTML.`, `<${name}> is no part of HTML any more.`, `<${instead}>`);
  return said(0, `<${name}> ist kein Element von HTML.`, `<${name}> is no element of HTML.`);
}
