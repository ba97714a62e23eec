/** Footnotes that stand where they are referred to: `^[…]`. */
import type { StateInline, Token } from "markdown-it";

interface Notes {
  list?: { readonly content: string; readonly tokens: readonly Token[] }[];
}

const inside = Symbol("inside a note");

/**
 * Takes the place of the plugin's rule, which loses the words of a note inside a note.
 *
 * Here the inner one stays as it was written.
 */
export function inlineNote(state: StateInline, silent: boolean): boolean {
  const { env, md, src, pos } = state;
  if (env[inside] === true || !src.startsWith("^[", pos)) return false;
  const start = pos + "^[".length;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const tokens: Token[] = [];
    const content = src.slice(start, end);
    env[inside] = true;
    md.inline.parse(content, md, env, tokens);
    env[inside] = false;
    env["footnotes"] ??= {};
    const notes = env["footnotes"] as Notes;
    notes.list ??= [];
    state.push("footnote_ref", "", 0).meta = { id: notes.list.length };
    notes.list.push({ content, tokens });
  }
  state.pos = end + 1;
  return true;
}
