/** Numbered theses that can be linked to. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { readingOf } from "./reading.ts";
import { type ThesisItem, type ThesisList, textOf, thesisLists } from "./thesis-lists.ts";
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
  const anchors = new UniqueAnchors(readingOf(state.env).anchors);
  const bare = new Map(thesisLists(state.tokens).flatMap((list) => markList(state, list, prefix, anchors)));
  if (bare.size === 0) return;
  state.tokens = state.tokens.flatMap((token, at) => {
    const link = bare.get(at);
    return link === undefined ? [token] : [token, inline([link])];
  });
}

/** @returns The links of items that do not begin with words, with the place of each item. */
function markList(
  state: StateCore,
  { list, items }: ThesisList,
  prefix: string,
  anchors: UniqueAnchors,
): (readonly [at: number, link: Token])[] {
  const { theses, context } = readingOf(state.env);
  list.attrSet("class", "theses");
  let counted = Number(list.attrGet("start") ?? 1);
  let isCounted = true;
  return items.flatMap((item) => {
    const number = context.theses?.[theses.length] ?? item.number;
    const id = anchors.next(`${prefix}-${number}`);
    const opening = state.tokens[item.at] as Token;
    opening.attrSet("id", id);
    // From the first one on: Chromium's counters do not go on from a value, as its own numbers of lists do.
    isCounted &&= number === counted++;
    if (!isCounted) opening.attrSet("value", String(number));
    theses.push({ number, id, text: textOf(item) });
    return put(Object.assign(new state.Token("thesis_link", "a", 0), { meta: { id, number } }), item);
  });
}

function put(link: Token, { at, content }: ThesisItem): (readonly [at: number, link: Token])[] {
  if (content[1]?.type !== "inline") return [[at, link]];
  content[1].children?.push(link);
  return [];
}
