/** From bytes to text: UTF-8 with lines ended by "\n". */
import { isUtf8 } from "node:buffer";
import type { Wording } from "../kernel/problem.ts";
import { type Mistake, shortened } from "./finding.ts";
import { type Position, positionAt } from "./position.ts";
import { firstBadByte } from "./utf8.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly position: Position; readonly mistake: Mistake };

/** C0 but for tab and line feed, DEL, C1, and the two that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
export const controlCharacter = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;

/** The text of a file; a byte order mark is dropped, and line ends of Windows become plain ones. */
export function decode(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const whole = bytes.toString("utf8");
  const withoutMark = whole.startsWith("\ufeff") ? whole.slice(1) : whole;
  const text = withoutMark.includes("\r\n") ? withoutMark.replaceAll("\r\n", "\n") : withoutMark;
  const at = text.search(controlCharacter);
  return at < 0 ? { ok: true, text } : controlled(text, at);
}

/** What is wrong with a control character, with its code point. */
export function controlMistake(character: string): Mistake {
  const name = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
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

const leftOut: Wording = { de: "derselbe Text ohne das Zeichen", en: "the same text without the character" };

function controlled(text: string, at: number): Decoded {
  return { ok: false, position: positionAt(text, at), mistake: controlMistake(text[at] as string) };
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
  return {
    ok: false,
    position: positionAt(bytes.subarray(0, offset).toString("utf8"), Number.POSITIVE_INFINITY),
    mistake: {
      severity: "error",
      rule: "encoding",
      message: {
        de: `gefunden: das Byte ${byte} an Stelle ${offset} (ab 0 gezählt)${after.de}, das ist kein UTF-8.`,
        en: `found the byte ${byte} at offset ${offset} (counted from 0)${after.en}, which is not UTF-8.`,
      },
      like: { de: "dieselbe Datei, gespeichert als UTF-8", en: "the same file, saved as UTF-8" },
    },
  };
}
