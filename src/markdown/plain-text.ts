/** The words of a text without its markup. */
import type { Token } from "markdown-it";
import { withoutMailAddresses } from "./mail.ts";

export interface PlainTexts {
  /** All words; paragraphs are separated by one blank. */
  readonly text: string;
  /** `""` if there is no paragraph with words. */
  readonly firstParagraph: string;
  /** `undefined` if there is no `<!-- more -->`. */
  readonly beforeMore: string | undefined;
}

/** Walks the tokens of a whole text once. Footnotes, code blocks, captions of pictures and markup are left out. */
export function plainTexts(tokens: readonly Token[]): PlainTexts {
  const parts: string[] = [];
  let firstParagraph = "";
  let firstInside = "";
  let more: number | undefined;
  let moreInside = "";
  for (const [index, token] of tokens.entries()) {
    if (token.type === "footnote_block_open") break;
    if (token.type === "more") more ??= parts.length;
    if (token.type === "safe_block") {
      const before = token.meta?.["beforeMore"];
      if (typeof before === "string" && more === undefined) {
        more = parts.length;
        moreInside = oneLine(before);
      }
      parts.push(oneLine(String(token.meta?.["words"])));
    }
    if (token.type !== "inline" || token.meta?.["aside"] === true) continue;

    const children = token.children ?? [];
    const cut = children.findIndex(({ type }) => type === "more");
    if (cut >= 0 && more === undefined) {
      more = parts.length;
      moreInside = wordsOf(children.slice(0, cut));
    }
    const words = wordsOf(children);
    parts.push(words);
    const paragraph = tokens[index - 1];
    if (paragraph?.type !== "paragraph_open") continue;
    if (paragraph.level === 0) firstParagraph ||= words;
    else firstInside ||= words;
  }
  return {
    text: joined(parts),
    firstParagraph: joined([firstParagraph || firstInside]),
    beforeMore: more === undefined ? undefined : joined([...parts.slice(0, more), moreInside]),
  };
}

/** The words of one block. */
export function wordsOf(children: readonly Token[]): string {
  let words = "";
  let struck = 0;
  for (const { type, content, markup, meta } of children) {
    struck += strikes(type, markup);
    if (struck > 0) continue;
    if (type === "text" || type === "text_special" || type === "code_inline") words += content;
    else if (type === "softbreak" || type === "hardbreak" || meta?.["break"] === true) words += " ";
  }
  return oneLine(words);
}

/** Words that are struck out are no longer said. 1 where they begin, -1 where they end. */
export function strikes(type: string, markup: string): number {
  if (type === "s_open" || (type === "safe_inline" && /^<(?:del|s)\b/.test(markup))) return 1;
  return type === "s_close" || (type === "safe_inline" && /^<\/(?:del|s)>/.test(markup)) ? -1 : 0;
}

const anythingButSingleBlanks = /[\t\r\n\f\v]| {2}/;

/** No-break spaces stay: they belong to the words. */
function oneLine(words: string): string {
  if (!words.startsWith(" ") && !words.endsWith(" ") && !anythingButSingleBlanks.test(words)) return words;
  return words.replace(/[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]/g, " ").replace(/^ | $/g, "");
}

/** @param parts - Each on one line already. */
function joined(parts: readonly string[]): string {
  const words = parts.filter((part) => part !== "").join(" ");
  return words.includes("@") ? withoutMailAddresses(words) : words;
}
