/** Texts that YAML takes for something else. Pure. */
import { shortened } from "../finding.ts";
import { type Explanation, type Fault, unreadable } from "./fault.ts";
import { afterKey, keyOf, lineAt, lineStart, quotedLine } from "./lines.ts";

export const scalarFault: Explanation = (error, text) => {
  const offset = error.pos[0];
  if (error.code === "BAD_SCALAR_START" || beginsLikeStructure(offset, text)) return reservedSign(offset, text);
  if (error.message.startsWith("Comments must be separated")) return noSpaceBeforeComment(offset);
  if (error.message.startsWith("Not a YAML token") || error.message.startsWith("Block scalar header includes")) {
    return afterBlockSign(offset, text);
  }
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && error.message.startsWith("Nested mappings")) return colon(offset, text);
  if (error.code === "MULTIPLE_DOCS") return secondDocument(offset);
  return undefined;
};

/** `title: - A`, `title: ? A`, `title: & Co`: a sign with a meaning of its own, right behind the key. */
function beginsLikeStructure(offset: number, text: string): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[-?&*](?:\s|$)/.test(text.slice(offset, offset + 2)) && /^[\s-]*[^\s:#]+:\s+$/.test(before);
}

function reservedSign(offset: number, text: string): Fault {
  const sign = text[offset] as string;
  return unreadable(
    offset,
    `gefunden: ${sign} am Anfang eines Textes; ein solcher Text braucht Anführungszeichen.`,
    `found ${sign} at the beginning of a text; such a text needs quotation marks.`,
    quotedLine(lineAt(text, offset)),
  );
}

function noSpaceBeforeComment(offset: number): Fault {
  return unreadable(
    offset,
    "vor dem Kommentarzeichen # fehlt ein Leerzeichen.",
    "before the comment sign #, a space is missing.",
    'title: "Klartext" # Blog',
  );
}

function afterBlockSign(offset: number, text: string): Fault {
  const key = keyOf(lineAt(text, offset)) ?? "summary";
  return unreadable(
    offset,
    "nach > oder | beginnt der Text erst auf der nächsten Zeile, eingerückt.",
    "after > or |, the text begins on the next line only, and indented.",
    `${key}: >\n  Klartext`,
  );
}

/** `title: Bank: ja`. The same error comes of a line that is indented too far, which has no second colon. */
function colon(offset: number, text: string): Fault | undefined {
  const line = lineAt(text, offset);
  const value = afterKey(line);
  const second = /:(?=\s|$)/.exec(value);
  if (keyOf(line) === undefined || second === null) return undefined;
  const at = lineStart(text, offset) + line.indexOf(value) + second.index;
  return unreadable(
    at,
    `gefunden: ein Doppelpunkt mitten im Text „${shortened(value)}“; ein solcher Text braucht Anführungszeichen.`,
    `found a colon inside the text "${shortened(value)}"; such a text needs quotation marks.`,
    quotedLine(line),
  );
}

function secondDocument(offset: number): Fault {
  return unreadable(
    offset,
    "gefunden: das Ende eines YAML-Dokuments; hier steht nur eines.",
    "found the end of a YAML document; there is only one here.",
    "title: Klartext",
  );
}
