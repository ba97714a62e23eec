/** Headings: their levels below the title of the page, and their anchors. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Language } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import { setLevels } from "./heading-levels.ts";
import { nameOf, takeNames } from "./heading-names.ts";
import { wordsOf } from "./plain-text.ts";
import { type Reading, readingOf, warn } from "./reading.ts";
import { UniqueAnchors } from "./unique.ts";
import { words } from "./words.ts";

/** Every heading gets an anchor that is unique in the text, and a level right below the heading that it belongs to. */
export function headings(md: MarkdownIt, language: Language): void {
  md.core.ruler.before("linkify", "heading_names", takeNames);
  md.core.ruler.push("headings", (state) => {
    if (!state.tokens.some(({ type }) => type === "heading_open")) return;
    const reading = readingOf(state.env);
    dropEmpty(state, reading);
    const levels = setLevels(state.tokens, reading);
    addAnchors(state, reading, levels, words[language].section);
  });
}

function dropEmpty(state: StateCore, reading: Reading): void {
  state.tokens = state.tokens.filter((token, index, tokens) => {
    if (token.type === "heading_close") return !isEmpty(tokens[index - 1]);
    if (token.type === "inline" && tokens[index - 1]?.type === "heading_open") return !isEmpty(token);
    const empty = token.type === "heading_open" && isEmpty(tokens[index + 1]);
    if (empty) warnOfEmpty(token, reading);
    return !empty;
  });
}

function addAnchors(state: StateCore, reading: Reading, levels: readonly number[], section: string): void {
  const anchors = new UniqueAnchors(reading.anchors);
  let unnamed = 0;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const content = state.tokens[index + 1];
    const text = headingText(content, state);
    const name = nameOf(token) ?? slug(text);
    const id = anchors.next(name === "" ? `${section}-${++unnamed}` : name);
    token.attrSet("id", id);
    reading.headings.push({ level: levels[reading.headings.length] as number, id, text });
  }
}

function isEmpty(content: Token | undefined): boolean {
  return content?.children?.every(({ type, content: words }) => type === "text" && words.trim() === "") === true;
}

/** The words; for a heading that is a picture, what the picture shows. */
function headingText(content: Token | undefined, { md, env }: StateCore): string {
  const children = content?.children ?? [];
  return wordsOf(children) || md.renderer.renderInlineAsText(children, md.options, env);
}

function warnOfEmpty(heading: Token, reading: Reading): void {
  const message = { de: "Diese Überschrift ist leer und entfällt.", en: "This heading is empty and is left out." };
  const like = { de: "## Zwischenüberschrift", en: "## Heading" };
  warn(reading, { line: (heading.map?.[0] ?? 0) + 1, column: 1 }, "heading", message, like);
}
