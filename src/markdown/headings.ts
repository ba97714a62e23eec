/** Headings: their levels below the title of the page, and their anchors. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Language } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import { wordsOf } from "./plain-text.ts";
import { type Reading, readingOf, warn } from "./reading.ts";
import { UniqueAnchors } from "./unique.ts";
import { words } from "./words.ts";

/** Every heading gets an anchor that is unique in the text; none is as high as the title of the page. */
export function headings(md: MarkdownIt, language: Language): void {
  md.core.ruler.push("headings", (state) => {
    const found = state.tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
    if (found.length === 0) return;
    if (found.some(({ tag }) => tag === "h1")) demote(found, readingOf(state.env));
    addAnchors(state, words[language].section);
  });
}

function demote(found: readonly Token[], reading: Reading): void {
  for (const heading of found) {
    if (heading.type === "heading_open" && heading.tag === "h1") {
      const line = (heading.map?.[0] ?? 0) + 1;
      const column = (reading.lines[line - 1] ?? "").search(/[^\s>]/) + 1;
      const message = {
        de: "Die oberste Überschrift der Seite ist ihr Titel; alle Überschriften im Text rücken eine Stufe tiefer.",
        en: "The top heading of the page is its title; all headings in the text move down one level.",
      };
      warn(reading, { line, column }, "heading", message, { de: "## Zwischenüberschrift", en: "## Heading" });
    }
    heading.tag = `h${Math.min(6, levelOf(heading) + 1)}`;
  }
}

function addAnchors(state: StateCore, section: string): void {
  const reading = readingOf(state.env);
  const anchors = new UniqueAnchors(reading.anchors);
  let unnamed = 0;
  state.tokens = state.tokens.filter((token, index, tokens) => {
    if (token.type === "inline" && tokens[index - 1]?.type === "heading_open") return !isEmpty(token);
    if (token.type === "heading_close") return !isEmpty(tokens[index - 1]);
    if (token.type !== "heading_open") return true;
    const content = tokens[index + 1];
    if (isEmpty(content)) {
      warnOfEmpty(token, reading);
      return false;
    }
    const text = headingText(content, state);
    const name = slug(text);
    const id = anchors.next(name === "" ? `${section}-${++unnamed}` : name);
    token.attrSet("id", id);
    reading.headings.push({ level: levelOf(token), id, text });
    return true;
  });
}

function levelOf({ tag }: Token): number {
  return Number(tag.slice(1));
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
