/** Drawings and formulas inside of a page. Attributes of SVG and MathML are not held to anything but their writing. */
import type { Tag } from "../published.ts";
import { elements, unknownElement } from "./elements.ts";
import type { Nesting, Tell } from "./nesting.ts";
import { html, svg } from "./open-elements.ts";
import { syntaxFaults } from "./tag-syntax.ts";
import { breakouts, mathElements, svgElements } from "./vocabularies.ts";

const drawing: ReadonlySet<string> = new Set([...svgElements].map((name) => name.toLowerCase()));
/** Where HTML may stand inside of SVG and of MathML. @see https://html.spec.whatwg.org/#html-integration-point */
const openings: readonly ReadonlySet<string>[] = [
  new Set(),
  new Set(["foreignobject", "desc", "title"]),
  new Set(["annotation-xml", "mi", "mo", "mn", "ms", "mtext"]),
];

/** Whether tags are read as SVG or MathML here. */
export function isForeign({ open }: Nesting): boolean {
  return open.top.space !== html && open.depth > 0 && openings[open.top.space]?.has(open.top.name) !== true;
}

/** A start tag inside of a drawing or a formula. */
export function foreignStart(tag: Tag, offset: number, nesting: Nesting, tell: Tell): void {
  const { open } = nesting;
  const { space } = open.top;
  const [known, root] = space === svg ? [drawing, "svg"] : [mathElements, "math"];
  for (const fault of syntaxFaults(tag, false, true))
    tell(offset + fault.offset, fault.message.de, fault.message.en, fault.like);
  if (breakouts.has(tag.name))
    tell(
      offset,
      `<${tag.name}> ist HTML und darf nicht in <${root}> stehen.`,
      `<${tag.name}> is HTML and may not stand in <${root}>.`,
    );
  else if (!known.has(tag.name))
    tell(offset, `<${tag.name}> ist kein Element von <${root}>.`, `<${tag.name}> is no element of <${root}>.`);
  if (tag.raw.endsWith("/>")) return;
  const holder = openings[space]?.has(tag.name) === true ? (elements.get("div") ?? unknownElement) : unknownElement;
  open.push(tag.name, holder, 0, offset, space);
}
