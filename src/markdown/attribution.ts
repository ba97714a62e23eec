/** Who said what a block quote quotes. */
import type { MarkdownIt, Token } from "markdown-it";
import { block, inline, text } from "./tokens.ts";

/** A quote with nothing but one paragraph: both ends of the quote, both ends of the paragraph, its content. */
const tokensOfLoneParagraph = 5;
/** A dash needs a blank behind it, but for the longest, which begins nothing else. */
const mark = /^(?:(?:–|-{2,3})[ \u00a0]+|[—―][ \u00a0]*)/;

/** A block quote whose last line begins with a dash and a blank becomes a figure with that line as its caption. */
export function attribution(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "attribution", (state) => {
    if (state.src.includes(">")) state.tokens = attributed(state.tokens);
  });
}

function attributed(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  const quotes: number[] = [];
  for (const token of tokens) {
    if (token.type === "blockquote_open") quotes.push(found.length);
    found.push(token);
    if (token.type !== "blockquote_close") continue;
    const start = quotes.pop() as number;
    const caption = takeCaption(found, start);
    if (!caption) continue;
    const { level } = token;
    found.splice(start, 0, Object.assign(quoteFigure(), { level }));
    found.push(
      block("figcaption_open", "figcaption", 1),
      // The typography looks there first.
      Object.assign(inline(caption), { content: caption.map(({ content }) => content).join("") }),
      block("figcaption_close", "figcaption", -1),
      Object.assign(block("figure_close", "figure", -1), { level }),
    );
  }
  return found;
}

function quoteFigure(): Token {
  const figure = block("figure_open", "figure", 1);
  figure.attrSet("class", "quote");
  return figure;
}

/** Takes the last line out of the quote that begins at `start` and ends the list, if it names who said it. */
function takeCaption(tokens: Token[], start: number): Token[] | undefined {
  const [open, content, close] = tokens.slice(-4, -1);
  const ownParagraph = open?.type === "paragraph_open" && open.level === (tokens[start]?.level ?? 0) + 1;
  if (!ownParagraph || !content?.children || close?.type !== "paragraph_close") return undefined;
  const { children } = content;
  const lineEnd = children.findLastIndex(
    ({ type, level }) => level === 0 && (type === "softbreak" || type === "hardbreak"),
  );
  const line = children.slice(lineEnd + 1);
  const end = line.findIndex((token) => !isWords(token));
  const rest = end < 0 ? [] : line.slice(end);
  const words = line.slice(0, line.length - rest.length);
  const written = words.map((token) => token.content).join("");
  if (!mark.test(written)) return undefined;
  const name = written.replace(mark, "");
  if (name === "" && rest.length === 0) return undefined;
  const onlyThat = lineEnd < 0;
  if (onlyThat && tokens.length - start === tokensOfLoneParagraph) return undefined;

  if (onlyThat) tokens.splice(-4, 3);
  else content.children = children.slice(0, lineEnd);
  return [text(`— ${name}`), ...rest];
}

/** A dash written as `&mdash;` is a token of its own; one behind a backslash means nothing. */
function isWords({ type, info }: Token): boolean {
  return type === "text" || (type === "text_special" && info === "entity");
}
