/** Text between tags, comments and whatever else is no tag. */
import type { AuditedPage, Mark } from "../published.ts";
import type { Tell } from "./nesting.ts";
import { referenceFaults } from "./reference-faults.ts";

/** Signs that may not stand in a page. @see https://html.spec.whatwg.org/#preprocessing-the-input-stream */
// biome-ignore lint/suspicious/noControlCharactersInRegex: These are what is looked for.
const forbidden = /[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]/g;

/** Where text other than blanks and comments stands between two places, or -1. */
export function textBetween(text: string, from: number, to: number, marks: readonly Mark[]): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x9 && code <= 0xd && code !== 0xb) || code === 0xfeff) continue;
    const mark = code === 0x3c ? marks[lastBefore(marks, at)] : undefined;
    if (mark?.offset !== at || mark.kind === "stray") return at;
    at = mark.end - 1;
  }
  return -1;
}

/** Faults of text, in no order. */
export function textFaults(page: AuditedPage, tell: Tell): void {
  const { text, marks, mayBeOdd = true } = page;
  for (const mark of marks) if (mark.kind !== "doctype") markFault(text, mark, tell);
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    if (isUsual(text, at + 1)) continue;
    const begin = at;
    const reference = /^&[#a-zA-Z0-9]*;?/.exec(text.slice(begin, begin + 40))?.[0] ?? "&";
    const [fault] = referenceFaults(reference, false);
    if (fault !== undefined && isText(page, begin)) tell(begin, fault.message.de, fault.message.en, fault.like);
  }
  if (!mayBeOdd || text.search(forbidden) < 0) return;
  for (const match of text.matchAll(forbidden)) signFault(match[0], match.index, tell);
}

/** Whether a reference goes on like one of those that nearly all are. */
function isUsual(text: string, at: number): boolean {
  return ["amp;", "quot;", "lt;", "gt;", "#39;", "nbsp;", "shy;"].some((rest) => text.startsWith(rest, at));
}

/** Whether text stands there that browsers resolve: not inside of a tag, a script, a style or a comment. */
function isText({ tags, offsets, marks }: AuditedPage, at: number): boolean {
  const index = lastUpTo(offsets, at);
  const tag = tags[index];
  if (tag !== undefined) {
    if (at < (offsets[index] as number) + tag.raw.length) return false;
    if (!tag.isEnd && /^(?:script|style|xmp|iframe|noembed|noframes)$/.test(tag.name)) return false;
  }
  const mark = marks[lastBefore(marks, at)];
  return mark === undefined || mark.end <= at;
}

/** Which of sorted numbers is the last that is not greater; -1 if none is. */
function lastUpTo(sorted: readonly number[], at: number): number {
  return lastWhere(sorted.length, (i) => (sorted[i] as number) <= at);
}

function lastBefore(marks: readonly Mark[], at: number): number {
  return lastWhere(marks.length, (i) => (marks[i] as Mark).offset <= at);
}

/** Looks for the last of a row for which something holds that holds for all before it. */
function lastWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function markFault(text: string, { kind, offset, end }: Mark, tell: Tell): void {
  const inside = text.slice(offset + 4, end - 3);
  if (kind === "stray")
    tell(
      offset,
      "Ein „<“, das kein Tag beginnt, wird als &lt; geschrieben.",
      'A "<" that begins no tag is written as &lt;.',
      "&lt;",
    );
  else if (kind === "unfinished") tell(offset, "Was hier beginnt, endet nirgends.", "What begins here ends nowhere.");
  else if (kind === "bogus")
    tell(
      offset,
      "Das ist kein Tag; Browser lesen es als Kommentar.",
      "This is no tag; browsers read it as a comment.",
      "<!-- … -->",
    );
  else if (
    kind === "comment" &&
    (end - offset < 7 || /^-?>|<!--|--!>$|<!-$/.test(inside) || text.startsWith("--!>", end - 4))
  )
    tell(
      offset,
      "In diesem Kommentar steht „<!--“, oder er ist nicht mit „-->“ beendet.",
      'This comment has "<!--" in it, or does not end with "-->".',
      "<!-- … -->",
    );
}

function signFault(sign: string, offset: number, tell: Tell): void {
  const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  if (code === "FFFD") tell(offset, "Hier stand etwas, das kein UTF-8 ist.", "Something stood here that is no UTF-8.");
  else tell(offset, `Das Zeichen U+${code} darf in keiner Seite stehen.`, `The sign U+${code} may stand in no page.`);
}
