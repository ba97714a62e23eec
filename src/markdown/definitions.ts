/** Definition lists: a line, then lines that begin with a colon. */
import type { MarkdownIt, Token } from "markdown-it";
import definitionLists from "markdown-it-deflist";
import { wordsOf } from "./plain-text.ts";

/** A list whose end has not been reached. */
interface OpenList {
  /** What stands below each term, with the term itself; one without words is a term of its own. */
  readonly terms: Map<string | number, Token[]>;
  current: Token[];
}

/** Every term stands once in its list, as checkers ask for, with all its definitions. */
export function definitions(md: MarkdownIt): void {
  md.use(definitionLists);
  md.core.ruler.before("linkify", "definitions", (state) => {
    if (state.tokens.some(({ type }) => type === "dl_open")) state.tokens = withTermsOnce(state.tokens);
  });
}

function withTermsOnce(tokens: readonly Token[]): Token[] {
  const text: Token[] = [];
  const open: OpenList[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const list = open.at(-1);
    if (token.type === "dl_close") {
      open.pop();
      const outside = open.at(-1)?.current ?? text;
      for (const term of list?.terms.values() ?? []) for (const each of term) outside.push(each);
      outside.push(token);
    } else if (token.type === "dt_open" && list) {
      const name = wordsOf(tokens[i + 1]?.children ?? []) || i;
      const known = list.terms.get(name);
      list.current = known ?? [token];
      list.terms.set(name, list.current);
      // Its definitions follow; the term itself stands there already.
      if (known) i += 2;
    } else {
      (list?.current ?? text).push(token);
      if (token.type === "dl_open") open.push({ terms: new Map(), current: [] });
    }
  }
  return text;
}
