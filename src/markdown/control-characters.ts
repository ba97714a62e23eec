/** Signs that no page may hold: they come along when text is pasted from other programs. */
import { type Reading, warn } from "./reading.ts";

/** @see https://infra.spec.whatwg.org/#control and #noncharacter; tab and the line ends are none of them */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The text with a sign that is allowed in place of every such sign, so that lines and columns stay. */
export function withoutControls(source: string): string {
  // CommonMark wants the replacement character for U+0000. The others separated words, if anything.
  return source.replace(forbidden, (sign) => (sign === "\0" ? "\ufffd" : " "));
}

/** Warns about every such sign. */
export function warnOfControls(source: string, reading: Reading): void {
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    for (const { 0: sign, index: column } of line.matchAll(forbidden)) {
      const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      const message = {
        de: `Hier steht ein unsichtbares Steuerzeichen (U+${code}), das keine Seite enthalten darf.`,
        en: `Here is an invisible control character (U+${code}) that no page may hold.`,
      };
      const like = { de: "Ein Leerzeichen an seiner Stelle", en: "A blank in its place" };
      warn(reading, { line: index + 1, column: column + 1 }, "encoding", message, like);
    }
  }
}
