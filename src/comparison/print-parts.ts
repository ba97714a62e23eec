/** The pieces of markup that printed blocks are made of. */
import { excerpt } from "../kernel/text.ts";
import type { Attributes, Block } from "./blocks.ts";
import { attributes, type Change } from "./print-words.ts";

/** Of what moved, so much is quoted where it stood, in UTF-16 units. */
const quoted = 60;
/** Of the name of a table. */
const nameLength = 80;
const lowest = 6;

/**
 * A block with its content. Headings stand one level lower than in their version, below the heading of the comparison; one
 * that was removed is none any more, so that the outline is that of the new version.
 */
export function element(block: Block, more: Attributes, content: string, change?: Change): string {
  if (block.tag === "hr") return "<hr>\n";
  const level = levelOf(block);
  if (level === undefined) return tagged(block.tag, joined(block.attributes, more), content);
  if (change === "removed")
    return tagged("p", joined(joined(block.attributes, more), { class: `heading-${level}` }), content);
  return tagged(`h${Math.min(lowest, level + 1)}`, joined(block.attributes, more), content);
}

export function tagged(tag: string, values: Attributes, content: string): string {
  const end = breaksLines.has(tag) ? "\n" : "";
  return `<${tag}${attributes(values)}>${content}</${tag}>${end}`;
}

const breaksLines: ReadonlySet<string> = new Set(
  "p h2 h3 h4 h5 h6 pre ul ol li dl dt dd table thead tbody tr blockquote figure div details".split(" "),
);

/** Attributes together; classes of both are kept. */
export function joined(values: Attributes, more: Attributes): Attributes {
  const classes = [values["class"], more["class"]].filter((name) => name !== undefined).join(" ");
  return { ...values, ...more, ...(classes !== "" && { class: classes }) };
}

/** The first words of what a block says. */
export function beginningOf(block: Block): string {
  return excerpt(textOf(block, quoted * 2), quoted);
}

/** The words above the columns of a table. */
export function headOf(table: Block): string {
  const row = table.children.find(({ tag }) => tag === "thead")?.children[0];
  const heads = (row?.children ?? []).map((cell) => textOf(cell, nameLength));
  return excerpt(heads.filter((head) => head !== "" && !head.includes("@")).join(", "), nameLength);
}

/** @param enough - So many signs will do. */
function textOf(block: Block, enough: number): string {
  let text = "";
  for (const { isApart, text: piece, thing } of block.tokens) {
    if (text.length > enough) return text;
    if (thing?.tag !== "sup") text += (isApart ? " " : "") + piece;
  }
  for (const child of block.children) {
    if (text.length > enough) return text;
    text += ` ${textOf(child, enough)}`;
  }
  return text.trim();
}

function levelOf({ tag }: Block): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}
