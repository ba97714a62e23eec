/** From bytes to text: UTF-8 with lines ended by "\n". */
import { isUtf8 } from "node:buffer";
import type { Wording } from "../kernel/problem.ts";
import { type Mistake, shortened } from "./finding.ts";
import { type Position, positionAt } from "./position.ts";
import { firstBadByte } from "./utf8.ts";

export interface Decoded {
  /** Without its control characters; `undefined` if the bytes are no UTF-8. */
  readonly text: string | undefined;
  readonly mistakes: readonly { readonly position: Position; readonly mistake: Mistake }[];
}

/** C0 but for tab and line feed; DEL, C1, and what Unicode says is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
export const controlCharacter = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u;

/** Finds all of them and the first halves of some rare signs, in half the time. Two classes are found faster than one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const suspicious = /[\u0000-\u0008\u000b-\u001f]|[\u007f-\u009f\ud83f-\udbff\ufdd0-\ufdef\ufffe\uffff]/;

/** The text of a file; a byte order mark is dropped, and line ends of Windows become plain ones. */
export function decode(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const whole = bytes.toString("utf8");
  const withoutMark = whole.startsWith("\ufeff") ? whole.slice(1) : whole;
  const text = withoutMark.includes("\r\n") ? withoutMark.replaceAll("\r\n", "\n") : withoutMark;
  return suspicious.test(text) && controlCharacter.test(text) ? withoutControls(text) : { text, mistakes: [] };
}

/** What is wrong with a control character, with its code point. */
export function controlMistake(character: string): Mistake {
  const name = codePoint(character);
  return {
    severity: "error",
    rule: "encoding",
    message: {
      de: `gefunden: das Steuerzeichen ${name}, das in Texten nichts zu suchen hat.`,
      en: `found the control character ${name}, which has no place in a text.`,
    },
    like: leftOut,
  };
}

/** Half of a sign that takes two units of UTF-16: only an escape in quotation marks can write it. */
export const halfASign: Mistake = {
  severity: "error",
  rule: "encoding",
  message: {
    de: "gefunden: die Hälfte eines Zeichens, das \\u in zwei Teilen schreibt (D800 bis DFFF); die andere Hälfte fehlt.",
    en: "found half of a sign that \\u writes in two parts (D800 to DFFF); the other half is missing.",
  },
  like: { de: "das Zeichen selbst, oder \\U mit acht Ziffern", en: "the sign itself, or \\U with eight digits" },
};

/** What a sign is called in Unicode: `U+00A0`. */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}

const leftOut: Wording = { de: "derselbe Text ohne das Zeichen", en: "the same text without the character" };

/** Tells of the first control character of every line; a lone carriage return was the end of one. */
function withoutControls(text: string): Decoded {
  const mistakes = text.split("\n").flatMap((line, index) => {
    const found = controlCharacter.exec(line);
    if (!found) return [];
    return [{ position: { line: index + 1, column: found.index + 1 }, mistake: controlMistake(found[0]) }];
  });
  const all = new RegExp(controlCharacter, "gu");
  // As many blanks as the sign has halves, so that what follows keeps its column.
  return { text: text.replace(all, (sign) => (sign === "\r" ? "\n" : " ".repeat(sign.length))), mistakes };
}

function notUtf8(bytes: Buffer): Decoded {
  const offset = firstBadByte(bytes);
  if (offset === undefined) throw new Error("Node and RFC 3629 disagree about UTF-8.");
  const byte = `0x${(bytes[offset] as number).toString(16).toUpperCase().padStart(2, "0")}`;
  const near = bytes
    .subarray(Math.max(0, offset - 20), offset)
    .toString("utf8")
    .replace(/^\ufffd+/, "");
  const before = shortened(near.slice(near.lastIndexOf("\n") + 1));
  const after = before === "" ? { de: "", en: "" } : { de: ` nach „${before}“`, en: ` after "${before}"` };
  const mistake: Mistake = {
    severity: "error",
    rule: "encoding",
    message: {
      de: `gefunden: das Byte ${byte} an Stelle ${offset} (ab 0 gezählt)${after.de}, das ist kein UTF-8.`,
      en: `found the byte ${byte} at offset ${offset} (counted from 0)${after.en}, which is not UTF-8.`,
    },
    like: { de: "dieselbe Datei, gespeichert als UTF-8", en: "the same file, saved as UTF-8" },
  };
  const position = positionAt(bytes.subarray(0, offset).toString("utf8"), Number.POSITIVE_INFINITY);
  return { text: undefined, mistakes: [{ position, mistake }] };
}
