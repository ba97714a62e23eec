/** Footnotes: valid and accessible markup, and warnings for those that lead nowhere. */
import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import footnotePlugin from "markdown-it-footnote";
import type { Language } from "../kernel/problem.ts";
import { inlineNote } from "./inline-notes.ts";
import { gatherNotes } from "./note-list.ts";
import { placeOf } from "./places.ts";
import { type Reading, readingOf, warn } from "./reading.ts";
import { keepShownNotes } from "./shown-notes.ts";
import { words } from "./words.ts";

interface Note {
  readonly id: number;
  /** Counts the references to one footnote from 0. */
  readonly subId?: number;
  readonly label?: string;
}

/**
 * Footnotes as Pandoc writes them, `[^1]` and `^[…]`.
 *
 * Their anchors hold an underscore, which the slug of a heading never does.
 */
export function footnotes(md: MarkdownIt, language: Language): void {
  const say = words[language];
  md.use(footnotePlugin);
  md.inline.ruler.at("footnote_inline", inlineNote);
  md.core.ruler.at("footnote_tail", gatherNotes);
  md.inline.ruler.after("footnote_ref", "footnote_missing", missing);
  md.core.ruler.before("footnote_tail", "footnote_definitions", (state) => {
    if (state.src.includes("[^")) checkDefinitions(state, readingOf(state.env));
  });
  md.core.ruler.before("linkify", "footnote_references", (state) => {
    if (state.src.includes("[^") || state.src.includes("^[")) settleReferences(state, readingOf(state.env));
  });

  const { rules } = md.renderer;
  rules["footnote_ref"] = (tokens, index, _options, env) => {
    const note = noteOf(tokens, index);
    const { anchors } = readingOf(env);
    anchors.add(`fn_${number(note)}`).add(referenceId(note));
    return (
      `<sup class="footnote-ref"><a href="#fn_${number(note)}" id="${referenceId(note)}" role="doc-noteref"` +
      ` aria-label="${say.footnote(number(note))}">${number(note)}</a></sup>`
    );
  };
  rules["footnote_block_open"] = () =>
    `<div class="footnotes" role="doc-endnotes" aria-label="${say.footnotes}">\n<ol>\n`;
  rules["footnote_block_close"] = () => "</ol>\n</div>\n";
  rules["footnote_open"] = (tokens, index) => `<li id="fn_${number(noteOf(tokens, index))}">\n`;
  rules["footnote_close"] = () => "</li>\n";
  rules["footnote_anchor"] = (tokens, index) => {
    const note = noteOf(tokens, index);
    const label = say.backToText(number(note), (note.subId ?? 0) + 1);
    // The variation selector keeps the arrow from being drawn as a coloured picture.
    return ` <a href="#${referenceId(note)}" class="footnote-back" role="doc-backlink" aria-label="${label}">\u21a9\ufe0e</a>`;
  };
}

function noteOf(tokens: readonly Token[], index: number): Note {
  return tokens[index]?.meta as unknown as Note;
}

function number({ id }: Note): number {
  return id + 1;
}

function referenceId(note: Note): string {
  const repeated = note.subId ? `_${note.subId + 1}` : "";
  return `fnref_${number(note)}${repeated}`;
}

const missingInfo = "missing footnote";

/** A reference to a footnote that is not there stays as it was written. */
function missing(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("[^", state.pos)) return false;
  const [written] = /^\[\^[^\s\]]{1,100}\]/.exec(state.src.slice(state.pos, state.pos + 103)) ?? [];
  if (written === undefined) return false;
  if (!silent) {
    const { pos, posMax } = state;
    const token = state.push("text_special", "", 0);
    Object.assign(token, { content: written, info: missingInfo, map: [pos, posMax] });
  }
  state.pos += written.length;
  return true;
}

function checkDefinitions({ tokens, env }: StateCore, reading: Reading): void {
  const { refs = {} } = (env["footnotes"] ?? {}) as { readonly refs?: Readonly<Record<string, number>> };
  const defined = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "footnote_reference_open") continue;
    const label = String(token.meta?.["label"]);
    const line = (tokens.slice(index, index + 3).find(({ map }) => map)?.map?.[0] ?? 0) + 1;
    if (defined.has(label)) warnOfDouble(reading, label, line);
    else if (refs[`:${label}`] === -1) warnOfUnused(reading, label, line);
    defined.add(label);
  }
}

function settleReferences(state: StateCore, reading: Reading): void {
  for (const note of keepShownNotes(state)) {
    const label = note[0]?.meta?.["label"];
    const line = (note.find(({ map }) => map)?.map?.[0] ?? 0) + 1;
    // A note without a label belongs to the words around it, which have been told of.
    if (label !== undefined) warnOfUnused(reading, String(label), line);
  }
  for (const token of state.tokens) {
    if (!token.children) continue;
    for (const child of token.children) if (child.info === missingInfo) warnOfMissing(reading, child);
    if (token.children.some(({ type }) => type === "footnote_ref")) token.children = behindLinks(token.children);
  }
}

/** HTML allows no link inside a link, so a reference in the words of a link moves behind it. */
function behindLinks(children: readonly Token[]): Token[] {
  let depth = 0;
  let waiting: Token[] = [];
  return children.flatMap((token) => {
    if (token.type === "link_open") depth++;
    if (token.type === "footnote_ref" && depth > 0) {
      waiting.push(token);
      return [];
    }
    if (token.type !== "link_close" || --depth > 0) return [token];
    const moved = [token, ...waiting];
    waiting = [];
    return moved;
  });
}

const like = {
  de: "Ein Satz.[^1]\n\n[^1]: Die Anmerkung dazu.",
  en: "A sentence.[^1]\n\n[^1]: The note to it.",
};

function warnOfMissing(reading: Reading, token: Token): void {
  const message = {
    de: `Zu „${token.content}“ gibt es keine Fußnote.`,
    en: `There is no footnote for "${token.content}".`,
  };
  warn(reading, placeOf(token), "footnote", message, like);
}

function warnOfUnused(reading: Reading, label: string, line: number): void {
  const message = {
    de: `Auf die Fußnote „${label}“ verweist nichts; sie erscheint nicht.`,
    en: `Nothing refers to the footnote "${label}"; it does not appear.`,
  };
  warn(reading, { line, column: 1 }, "footnote", message, like);
}

function warnOfDouble(reading: Reading, label: string, line: number): void {
  const message = {
    de: `Die Fußnote „${label}“ gibt es zweimal; die letzte gilt.`,
    en: `There are two footnotes "${label}"; the last one counts.`,
  };
  warn(reading, { line, column: 1 }, "footnote", message, like);
}
