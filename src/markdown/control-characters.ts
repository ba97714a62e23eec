/** Signs that no page may hold: they come along when text is pasted from other programs. */
import { type Reading, warn } from "./reading.ts";

/** @see https://infra.spec.whatwg.org/#control and #noncharacter; tab and the line ends are none of them */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;

/** Finds all of them and the first halves of some rare signs, in half the time. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\u007f-\u009f\ud83f-\udbff\ufdd0-\ufdef\ufffe\uffff]/;

/** The text with a sign that is allowed in place of every such sign, so that lines and columns stay. */
export function withoutControls(source: string): string {
  if (!suspicious.test(source)) return source;
  // CommonMark wants the replacement character for U+0000. The others separated words, if anything.
  return source.replace(forbidden, (sign) => (sign === "\0" ? "\ufffd" : " ".repeat(sign.length)));
}

/** A form feed is the only such sign for which markdown-it takes a reference. */
const formFeed = "\f";
const references = /&#(?:0{0,5}12|x0{0,4}c);/gi;

/** Text that was printed, without those signs for which references stand in the source. */
export function withoutReferredControls(printed: string, source: string, reading: Reading): string {
  if (!source.includes("&#") || !printed.includes(formFeed)) return printed;
  warnOfSigns(source, references, () => formFeed, reading);
  return printed.replaceAll(formFeed, " ");
}

/** Warns about every such sign. */
export function warnOfControls(source: string, reading: Reading): void {
  warnOfSigns(source, forbidden, (sign) => sign, reading);
}

function warnOfSigns(source: string, pattern: RegExp, signOf: (found: string) => string, reading: Reading): void {
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    for (const { 0: found, index: column } of line.matchAll(pattern)) {
      const code = (signOf(found).codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      const message = {
        de: `Hier steht ein unsichtbares Steuerzeichen (U+${code}), das keine Seite enthalten darf.`,
        en: `Here is an invisible control character (U+${code}) that no page may hold.`,
      };
      const like = { de: "Ein Leerzeichen an seiner Stelle", en: "A blank in its place" };
      warn(reading, { line: index + 1, column: column + 1 }, "encoding", message, like);
    }
  }
}
