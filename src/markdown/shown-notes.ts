/** Keeps the list of footnotes to those that the text refers to. */
import type { StateCore, Token } from "markdown-it";

/**
 * Leaves out footnotes that only other left-out notes or the description of a picture refer to, and the ways back to
 * references that are not shown; numbers the rest anew.
 *
 * @returns The tokens of each footnote that was left out.
 */
export function keepShownNotes(state: StateCore): readonly (readonly Token[])[] {
  const start = state.tokens.findIndex(({ type }) => type === "footnote_block_open");
  if (start < 0) return [];
  const notes = notesIn(state.tokens.slice(start + 1, -1));
  const shown = reached(state.tokens.slice(0, start), notes);
  const numbers = new Map([...notes.keys()].filter((id) => shown.has(id)).map((id, index) => [id, index]));
  const references = new Map<number, number>();
  const kept = [...notes].flatMap(([id, tokens]) => (shown.has(id) ? tokens : []));

  // First the references, in the order in which they are read; then the ways back, which come after them.
  for (const token of [...state.tokens.slice(0, start), ...kept]) {
    for (const child of token.children ?? []) {
      if (child.type !== "footnote_ref") continue;
      const subId = references.get(idOf(child)) ?? 0;
      references.set(idOf(child), subId + 1);
      child.meta = { ...child.meta, id: numbers.get(idOf(child)), subId };
    }
  }
  const renumbered = kept.filter((token) => {
    if (token.type !== "footnote_open" && token.type !== "footnote_anchor") return true;
    const id = idOf(token);
    const isShown = token.type === "footnote_open" || Number(token.meta?.["subId"] ?? 0) < (references.get(id) ?? 0);
    token.meta = { ...token.meta, id: numbers.get(id) };
    return isShown;
  });
  const ends = renumbered.length > 0 ? [state.tokens[start] as Token, ...renumbered, state.tokens.at(-1) as Token] : [];
  state.tokens = [...state.tokens.slice(0, start), ...ends];
  return [...notes].filter(([id]) => !shown.has(id)).map(([, tokens]) => tokens);
}

function idOf({ meta }: Token): number {
  return meta?.["id"] as number;
}

/** The tokens of every footnote by its number, both ends included. */
function notesIn(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const notes = new Map<number, Token[]>();
  let current: Token[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_open") {
      current = [];
      notes.set(idOf(token), current);
    }
    current.push(token);
  }
  return notes;
}

/** The footnotes that can be reached from the text, through other footnotes too. */
function reached(text: readonly Token[], notes: ReadonlyMap<number, readonly Token[]>): ReadonlySet<number> {
  const found = new Set<number>();
  let next: readonly Token[] = text;
  while (next.length > 0) {
    const references = next.flatMap(({ children }) => children ?? []).filter(({ type }) => type === "footnote_ref");
    const fresh = [...new Set(references.map(idOf))].filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
    next = fresh.flatMap((id) => notes.get(id) ?? []);
  }
  return found;
}
