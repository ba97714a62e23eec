/** Headings: their levels below the title of the page, and their anchors. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Language } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import { setLevels } from "./heading-levels.ts";
import { nameOf, takeNames } from "./heading-names.ts";
import { wordsOf } from "./plain-text.ts";
import { type Reading, readingOf, warn } from "./reading.ts";
import { block } from "./tokens.ts";
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

/** A heading that says nothing is none; what it holds besides, such as a picture, stays. */
function dropEmpty(state: StateCore, reading: Reading): void {
  const isEmpty = ({ type }: Token, index: number) =>
    type === "heading_open" && state.tokens[index + 1]?.children?.some(says) !== true;
  if (!state.tokens.some(isEmpty)) return;
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const isHeading = token.type === "heading_open" || token.type === "heading_close";
    const isContent = tokens[index - 1]?.type === "heading_open" && token.type === "inline";
    if (!isHeading && !isContent) return [token];
    const content = isContent ? token : tokens[token.type === "heading_open" ? index + 1 : index - 1];
    const children = content?.children ?? [];
    if (children.some(says)) return [token];
    const hasPicture = children.some(({ type }) => type === "image");
    if (token.type === "heading_open") warnOfEmpty(token, reading, hasPicture);
    if (hasPicture) return isContent ? [token] : [asParagraph(token)];
    return isContent ? children.filter(({ type }) => type === "more") : [];
  });
}

function asParagraph(heading: Token): Token {
  return Object.assign(block(heading.type.replace("heading", "paragraph"), "p", heading.nesting), {
    map: heading.map,
    level: heading.level,
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

/** Whether something is there to be read: pictures speak by their alternative text, and tags not at all. */
function says({ type, content, children }: Token): boolean {
  if (type === "image") return children?.some(says) === true;
  return type === "footnote_ref" || (type !== "safe_inline" && type !== "more" && content.trim() !== "");
}

/** The words; for a heading that is a picture, what the picture shows. */
function headingText(content: Token | undefined, { md, env }: StateCore): string {
  const children = content?.children ?? [];
  return wordsOf(children) || md.renderer.renderInlineAsText(children, md.options, env);
}

function warnOfEmpty(heading: Token, reading: Reading, hasPicture: boolean): void {
  const message = hasPicture
    ? {
        de: "Diese Überschrift sagt nichts: Ihr Bild hat keinen Alternativtext und steht als Absatz da.",
        en: "This heading says nothing: its picture has no alternative text and stands as a paragraph.",
      }
    : { de: "Diese Überschrift ist leer und entfällt.", en: "This heading is empty and is left out." };
  const like = { de: "## Zwischenüberschrift", en: "## Heading" };
  warn(reading, { line: (heading.map?.[0] ?? 0) + 1, column: 1 }, "heading", message, like);
}
