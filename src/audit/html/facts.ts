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
}

const known: (Facts | undefined)[] = [];

/** @param tag - In HTML, not inside of a drawing. */
export function factsOf(tag: Tag): Facts {
  const found = known[tag.number];
  if (found !== undefined) return found;
  const facts = factsAnew(tag);
  known[tag.number] = facts;
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
  };
}

const inBody = /^(?:dns-prefetch|modulepreload|pingback|preconnect|prefetch|preload|stylesheet)$/i;

/** @see https://html.spec.whatwg.org/#body-ok and https://html.spec.whatwg.org/#the-meta-element */
function categories({ name, attributes }: Tag, { is }: Element): number {
  if (name !== "link" && name !== "meta") return is;
  const isBodyOk = name === "link" && (attributes.get("rel") ?? "").split(/\s+/).every((each) => inBody.test(each));
  return isBodyOk || attributes.has("itemprop") || attributes.has("property") ? is | 3 : is;
}

function startFaults(tag: Tag, element: Element): readonly Said[] {
  const syntax = syntaxFaults(tag, element.isVoid, tag.name === "svg" || tag.name === "math");
  if (tag.name === "svg" || tag.name === "math") return syntax;
  if (element === unknownElement) return isCustom(tag.name) ? syntax : [...syntax, unknown(tag)];
  return [...syntax, ...attributeFaults(tag, element), ...combinationFaults(tag)];
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
