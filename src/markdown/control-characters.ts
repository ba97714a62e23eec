/** Signs that no page may hold: they come along when text is pasted from other programs. */
import { type Reading, warn } from "./reading.ts";

/** @see https://infra.spec.whatwg.org/#control and #noncharacter; tab and the line ends are none of them */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The text with a blank in place of every such sign, so that lines and columns stay; each is warned about. */
export function withoutControls(source: string, reading: Reading): string {
  if (source.search(forbidden) < 0) return source;
  for (const [index, line] of reading.lines.entries()) {
    for (const { 0: sign, index: column } of line.matchAll(forbidden)) {
      const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      const message = {
        de: `Hier steht ein unsichtbares Steuerzeichen (U+${code}), das keine Seite enthalten darf.`,
        en: `Here is an invisible control character (U+${code}) that no page may hold.`,
      };
      const like = { de: "Das Zeichen löschen oder durch ein Leerzeichen ersetzen", en: "Delete it or write a blank" };
      warn(reading, { line: index + 1, column: column + 1 }, "control", message, like);
    }
  }
  return source.replace(forbidden, " ");
}
