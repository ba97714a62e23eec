/** The list of footnotes behind a text. */
import type { StateCore, Token } from "markdown-it";
import { block, inline } from "./tokens.ts";

interface ListedNote {
  /** `undefined` for a note that stands where it is referred to. */
  readonly label?: string;
  /** How many references lead to it. */
  readonly count?: number;
  readonly content?: string;
  readonly tokens?: Token[];
}

/**
 * Takes the notes out of the text and puts those that are referred to behind it, each with its ways back.
 *
 * Takes the place of the plugin's rule, which copies the whole text for every note.
 */
export function gatherNotes(state: StateCore): void {
  const { footnotes } = state.env as { readonly footnotes?: { readonly list?: readonly ListedNote[] } };
  if (!footnotes) return;
  const { text, notes } = apart(state.tokens);
  state.tokens = text;
  if (!footnotes.list) return;
  text.push(block("footnote_block_open", "", 1));
  for (const [id, note] of footnotes.list.entries()) {
    text.push(end("footnote_open", 1, { id, label: note.label }));
    const words = note.label === undefined ? paragraph(note) : (notes.get(note.label) ?? []);
    const last = words.at(-1)?.type === "paragraph_close" ? words.slice(-1) : [];
    for (const token of words.slice(0, words.length - last.length)) text.push(token);
    for (let subId = 0; subId < (note.count || 1); subId++) {
      text.push(end("footnote_anchor", 0, { id, subId, label: note.label }));
    }
    text.push(...last, block("footnote_close", "", -1));
  }
  text.push(block("footnote_block_close", "", -1));
}

/** The text without its notes, and the notes by their labels. A note that stands in another one is taken out of it. */
function apart(tokens: readonly Token[]): { readonly text: Token[]; readonly notes: ReadonlyMap<string, Token[]> } {
  const text: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open = [text];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const words: Token[] = [];
      notes.set(String(token.meta?.["label"]), words);
      open.push(words);
    } else if (token.type === "footnote_reference_close") open.pop();
    else open.at(-1)?.push(token);
  }
  return { text, notes };
}

function paragraph({ content = "", tokens = [] }: ListedNote): readonly Token[] {
  return [
    block("paragraph_open", "p", 1),
    Object.assign(inline(tokens), { content }),
    block("paragraph_close", "p", -1),
  ];
}

function end(type: string, nesting: -1 | 0 | 1, meta: Readonly<Record<string, unknown>>): Token {
  return Object.assign(block(type, "", nesting), { meta });
}
