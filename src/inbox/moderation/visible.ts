/** Text of readers, shown where signs can do something: on terminals and in logs. Pure. */

/**
 * Everything that a terminal would obey or nobody would see: control characters, signs that turn the direction of writing,
 * signs without width, ends of lines that are none of ours, and halves of pairs.
 *
 * @see https://www.unicode.org/reports/tr36/ (visual spoofing), https://trojansource.codes/
 */
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text on one line, with such signs as their numbers: `[U+001B]`. */
export function visible(text: string): string {
  return text.replace(hidden, (sign) => numbered(sign));
}

/** The same over several lines. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\n/).map((line) => visible(line.replaceAll("\t", "    ")));
}

/** JSON that is safe to print: such signs as JSON's own escapes. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(hidden, (sign) => (sign === "\n" ? sign : escapes(sign)));
}

function numbered(sign: string): string {
  return `[U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** JSON knows units of 16 bits only. */
function escapes(sign: string): string {
  return Array.from({ length: sign.length }, (_, index) => unitOf(sign, index)).join("");
}

function unitOf(sign: string, index: number): string {
  return `\\u${sign.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
