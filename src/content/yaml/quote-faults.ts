/** Mistakes with quotation marks in YAML. Pure. */
import type { Document, Scalar } from "yaml";
import { shortened } from "../finding.ts";
import { type Explanation, type Fault, unreadable } from "./fault.ts";
import { afterKey, keyOf, lineAt, nextLineStart, quotedLine } from "./lines.ts";
import { parser } from "./parser.ts";

export const quoteFault: Explanation = (error, text, document) => {
  if (error.code === "BAD_DQ_ESCAPE") return badEscape(error.pos[0], text);
  if (/^Missing closing ["']quote/.test(error.message)) return unclosed(text, document, error.pos[0]);
  if (error.code === "UNEXPECTED_TOKEN" && error.message.endsWith("at node end"))
    return afterTheEnd(error.pos[0], text);
  return undefined;
};

function badEscape(offset: number, text: string): Fault {
  const sign = text.slice(offset, offset + 2);
  return unreadable(
    offset,
    `gefunden: „${sign}“; zwischen doppelten Anführungszeichen hat \\ eine eigene Bedeutung.`,
    `found "${sign}"; between double quotation marks, \\ has a meaning of its own.`,
    "title: 'C:\\Bank'",
  );
}

function unclosed(text: string, document: Document, end: number): Fault {
  const start = startOfQuoted(document, end);
  const key = keyOf(lineAt(text, start)) ?? "title";
  const next = nextLineStart(text, start);
  const quote = text[start] as string;
  const isContinued = next !== undefined && keyOf(lineAt(text, next)) === undefined && text.includes(quote, next);
  if (isContinued) {
    return unreadable(
      next,
      "ein Text in Anführungszeichen geht hier weiter, aber die Zeile ist nicht eingerückt.",
      "a text in quotation marks goes on here, but the line is not indented.",
      `${key}: "Bank\n  Blog"`,
    );
  }
  return unreadable(
    start,
    `nach ${quote} fehlt das schließende Anführungszeichen.`,
    `after ${quote}, the closing quotation mark is missing.`,
    `${key}: "Klartext"`,
  );
}

/** The parser notes where the closing mark was missed; editors look for the opening one. */
function startOfQuoted(document: Document, end: number): number {
  const { isScalar, visit } = parser();
  let start = end;
  visit(document, {
    Scalar: (_, node: Scalar) => {
      const from = node.range?.[0] ?? end;
      if (isScalar(node) && node.type?.startsWith("QUOTE") && from < end) start = from;
    },
  });
  return start;
}

/** Something behind a closed quotation mark, a closed list, or a reference. */
function afterTheEnd(offset: number, text: string): Fault | undefined {
  const line = lineAt(text, offset);
  const key = keyOf(line);
  const value = afterKey(line);
  if (key === undefined || !/^["'[{*&!]/.test(value)) return undefined;
  const rest = shortened(text.slice(offset).split("\n")[0] as string);
  return unreadable(
    offset,
    `gefunden: „${rest}“, obwohl der Wert davor schon zu Ende ist; der ganze Text braucht Anführungszeichen.`,
    `found "${rest}" although the value before it has ended; the whole text needs quotation marks.`,
    quotedLine(line),
  );
}
