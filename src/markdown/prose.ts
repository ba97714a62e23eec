/** What a text says in sentences, with the places of its words in the source. */
import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import abbreviations from "markdown-it-abbr";
import definitionLists from "markdown-it-deflist";
import footnotePlugin from "markdown-it-footnote";
import type { Passage, PassageKind } from "../model/passage.ts";
import { withoutControls } from "./control-characters.ts";
import { inlineNote } from "./inline-notes.ts";
import { limitNesting } from "./nesting.ts";
import { quickParser } from "./parser/parser.ts";
import { placedText, SourceState } from "./parser/source-state.ts";
import { placesIn } from "./places.ts";
import { spokenText } from "./spoken-text.ts";

/** Blocks whose words are no sentences of the text, or not the editor's own. */
const inside: Readonly<Record<string, PassageKind | "none">> = {
  heading: "none",
  table: "none",
  dt: "none",
  blockquote: "quote",
  footnote_reference: "footnote",
};

let parser: MarkdownIt | undefined;

/**
 * Every paragraph, list item and footnote of a text, in the order of the source.
 *
 * Headings, tables, code and blocks of HTML are left out: they are not made of sentences, or not of the editor's.
 */
export function prose(source: string): readonly Passage[] {
  const clean = withoutControls(source);
  const lines = clean.split("\n");
  const env = {};
  parser ??= plainParser();
  const passages: Passage[] = [];
  const open: (PassageKind | "none")[] = [];
  for (const token of parser.parse(clean, env)) {
    const name = token.type.replace(/_(?:open|close)$/, "");
    const kind = inside[name];
    if (kind !== undefined && token.nesting > 0) open.push(kind);
    else if (kind !== undefined && token.nesting < 0) open.pop();
    if (token.type !== "inline" || open.includes("none")) continue;
    const where = open.includes("footnote") ? "footnote" : open.includes("quote") ? "quote" : "text";
    addPassages(token, where, lines, env, passages);
  }
  return passages;
}

/** Our Markdown as far as it decides what is a sentence; whatever only changes how a text looks is left out. */
function plainParser(): MarkdownIt {
  const md = new MarkdownParser({ html: true, linkify: false, typographer: false });
  quickParser(md);
  limitNesting(md, () => {});
  md.use(definitionLists).use(footnotePlugin).use(abbreviations);
  md.inline.ruler.at("footnote_inline", inlineNote);
  md.core.ruler.disable(["footnote_tail", "abbr_replace", "text_join", "smartquotes", "replacements"]);
  // Joined pieces would no longer know where they stand.
  md.inline.ruler2.disable("fragments_join");
  md.inline.State = SourceState;
  md.inline.ruler.at("text", placedText);
  return md;
}

interface InlineNotes {
  readonly list?: readonly { readonly content?: string; readonly tokens?: readonly Token[] }[];
}

function addPassages(
  block: Token,
  kind: PassageKind,
  lines: readonly string[],
  env: object,
  passages: Passage[],
): void {
  const first = block.map?.[0] ?? 0;
  const placeFrom = (base: number) => {
    const placeAt = placesIn(block.content, lines, first);
    return (offset: number) => placeAt(base + offset);
  };
  const children = block.children ?? [];
  addPassage(children, kind, placeFrom(0), passages);
  const { list = [] } = ((env as Record<string, unknown>)["footnotes"] ?? {}) as InlineNotes;
  let from = 0;
  for (const child of children) {
    const note = child.type === "footnote_ref" ? list[Number(child.meta?.["id"])] : undefined;
    if (note?.tokens === undefined) continue;
    const start = block.content.indexOf(`^[${note.content}`, from) + "^[".length;
    from = start;
    addPassage(note.tokens, "footnote", placeFrom(start), passages);
  }
}

function addPassage(
  children: readonly Token[],
  kind: PassageKind,
  placeAt: Passage["placeAt"],
  passages: Passage[],
): void {
  const { text, sourceOf } = spokenText(children);
  if (text.trim() !== "") passages.push({ kind, text, placeAt: (offset) => placeAt(sourceOf(offset)) });
}
