/**
 * A page as its tags. Pure but for what it remembers of tags that it has seen.
 *
 * By the tokenizer of the HTML standard, and of its tree construction only what changes the reading of letters: which
 * elements hold plain text, and that SVG and MathML know `<![CDATA[`. What stands inside of foreignObject is read as SVG.
 * A script is over at the first `</script`, also behind `<!--<script`.
 *
 * @see https://html.spec.whatwg.org/#tokenization
 */
import type { AuditedPage, Mark, Tag } from "../published.ts";
import { tagAt } from "./tags.ts";

/** Elements whose content is text up to their end tag. */
const textual: ReadonlySet<string> = new Set(
  "script style title textarea xmp iframe noembed noframes plaintext".split(" "),
);

/** By the number of a tag, from 1, the one that came next the last time: more often than not it does again. */
const followers: Tag[] = [];
/** Grown once for all pages. */
const tagsFound: Tag[] = [];
const offsetsFound: number[] = [];

/**
 * Takes a page apart. Malformed markup is kept as a mark, never thrown.
 *
 * @param path - Inside the folder.
 */
export function scanPage(path: string, text: string): AuditedPage {
  const marks: Mark[] = [];
  let count = 0;
  let before = 0;
  let depth = 0;
  let at = text.indexOf("<");
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    if (!isLetter(next) && !(next === 0x2f && isLetter(text.charCodeAt(at + 2)))) {
      const mark = markAt(text, at, depth > 0);
      marks.push(mark);
      at = text.indexOf("<", mark.end);
      continue;
    }
    const likely = followers[before];
    const tag = likely !== undefined && text.startsWith(likely.raw, at) ? likely : tagAt(text, at);
    if (tag === undefined) {
      marks.push({ kind: "unfinished", offset: at, end: text.length });
      break;
    }
    if (tag !== likely) followers[before] = tag;
    before = tag.number + 1;
    tagsFound[count] = tag;
    offsetsFound[count++] = at;
    let end = at + tag.raw.length;
    const { name } = tag;
    if (name === "svg" || name === "math") {
      if (tag.isEnd) depth = Math.max(0, depth - 1);
      else if (!tag.raw.endsWith("/>")) depth++;
    } else if (!tag.isEnd && depth === 0 && textual.has(name)) end = textEnd(text, end, name);
    at = text.indexOf("<", end);
  }
  return { path, text, tags: tagsFound.slice(0, count), offsets: offsetsFound.slice(0, count), marks };
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Where the end tag of a textual element begins; the end of the page if there is none. */
function textEnd(text: string, from: number, name: string): number {
  if (name === "plaintext") return text.length;
  let at = text.indexOf("</", from);
  for (; at >= 0; at = text.indexOf("</", at + 2)) {
    const behind = at + 2 + name.length;
    if (text.slice(at + 2, behind).toLowerCase() === name && /^[\t\n\f\r />]/.test(text.slice(behind, behind + 1)))
      return at;
  }
  return text.length;
}

/** What begins with a `<` that begins no tag. */
function markAt(text: string, offset: number, isForeign: boolean): Mark {
  const mark = (kind: Mark["kind"], end: number): Mark =>
    end < 0 ? { kind: "unfinished", offset, end: text.length } : { kind, offset, end };
  const next = text[offset + 1];
  if (next === "!") {
    if (text.startsWith("--", offset + 2)) return mark("comment", commentEnd(text, offset + 4));
    if (/^doctype/i.test(text.slice(offset + 2, offset + 9)))
      return mark("doctype", text.indexOf(">", offset) + 1 || -1);
    if (isForeign && text.startsWith("[CDATA[", offset + 2)) {
      const end = text.indexOf("]]>", offset + 9);
      return mark("cdata", end < 0 ? -1 : end + 3);
    }
    return mark("bogus", text.indexOf(">", offset) + 1 || -1);
  }
  if (next === "?" || (next === "/" && offset + 2 < text.length))
    return mark("bogus", text.indexOf(">", offset) + 1 || -1);
  return mark("stray", offset + 1);
}

const commentEnds = /--!?>/g;

/** @param from - Behind `<!--`. @see https://html.spec.whatwg.org/#comment-start-state */
function commentEnd(text: string, from: number): number {
  if (text.startsWith(">", from)) return from + 1;
  if (text.startsWith("->", from)) return from + 2;
  commentEnds.lastIndex = from;
  return commentEnds.test(text) ? commentEnds.lastIndex : -1;
}
