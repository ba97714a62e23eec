/** Numbered theses that can be linked to. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { plainTexts, wordsOf } from "./plain-text.ts";
import { readingOf } from "./reading.ts";
import { inline } from "./tokens.ts";
import { UniqueAnchors } from "./unique.ts";
import { words } from "./words.ts";

interface ThesisLink {
  readonly id: string;
  readonly number: number;
}

/** Every item of a numbered list below a heading "Thesen" gets an anchor and a link to itself. */
export function theses(md: MarkdownIt, language: Language): void {
  const say = words[language];
  md.core.ruler.push("theses", (state) => markLists(state, say.thesis));
  md.renderer.rules["thesis_link"] = (tokens, index) => {
    const { id, number } = (tokens[index] as Token).meta as unknown as ThesisLink;
    return `${html` <a class="thesis-link" href="#${id}" aria-label="${say.linkToThesis(number)}">#</a>`}`;
  };
}

function markLists(state: StateCore, prefix: string): void {
  const { tokens } = state;
  const anchors = new UniqueAnchors(readingOf(state.env).anchors);
  let heading: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === "heading_open") {
      const isTheses = /^(?:thesen|theses)$/i.test(wordsOf(tokens[i + 1]?.children ?? []));
      heading = isTheses ? token : undefined;
    }
    if (token.type === "ordered_list_open" && token.level === heading?.level) markList(state, i, prefix, anchors);
  }
}

function markList({ tokens, env, Token }: StateCore, start: number, prefix: string, anchors: UniqueAnchors): void {
  const list = tokens[start] as Token;
  list.attrSet("class", "theses");
  let number = Number(list.attrGet("start") ?? 1);
  for (let end = start + 1; tokens[end]?.type !== "ordered_list_close" || tokens[end]?.level !== list.level; end++) {
    const item = tokens[end] as Token;
    if (item.type !== "list_item_open" || item.level !== list.level + 1) continue;
    const id = anchors.next(`${prefix}-${number}`);
    item.attrSet("id", id);
    readingOf(env).theses.push({ number, id, text: plainTexts(contentOf(tokens, end)).text });
    const link = Object.assign(new Token("thesis_link", "a", 0), { meta: { id, number } });
    if (tokens[end + 2]?.type === "inline") tokens[end + 2]?.children?.push(link);
    else tokens.splice(end + 1, 0, inline([link]));
    number++;
  }
}

/** The tokens between the two ends of a list item. */
function contentOf(tokens: readonly Token[], start: number): readonly Token[] {
  const level = tokens[start]?.level;
  let end = start + 1;
  while (tokens[end]?.type !== "list_item_close" || tokens[end]?.level !== level) end++;
  return tokens.slice(start + 1, end);
}
