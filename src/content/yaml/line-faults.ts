/** Lines that are indented oddly, and lines without a colon. Pure. */
import { shortened } from "../finding.ts";
import { type Explanation, type Fault, unreadable } from "./fault.ts";
import { lineAt, lineStart, nextLineStart } from "./lines.ts";
import { oddSignIn, withoutOddSigns } from "./odd-sign.ts";

export const lineFault: Explanation = (error, text) => {
  const offset = error.pos[0];
  switch (error.code) {
    case "TAB_AS_INDENT":
      return tab(lineStart(text, offset));
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return isAfterKey(error.message) ? withoutColon(offset, text) : undefined;
    case "BAD_INDENT":
      return indented(lineStart(text, offset), text);
    case "BLOCK_AS_IMPLICIT_KEY":
      return indented(error.message.startsWith("Nested") ? (nextLineStart(text, offset) ?? offset) : offset, text);
    case "UNEXPECTED_TOKEN":
      return error.message.endsWith("at node end") ? indented(lineStart(text, offset), text) : undefined;
    default:
      return undefined;
  }
};

function isAfterKey(message: string): boolean {
  return message.startsWith("Implicit keys need") || message.startsWith("Implicit map keys need");
}

function tab(offset: number): Fault {
  return unreadable(
    offset,
    "gefunden: ein Tabulator am Anfang der Zeile; YAML rückt nur mit Leerzeichen ein.",
    "found a tab at the beginning of the line; YAML indents with spaces only.",
    "source:\n  title: Klartext",
  );
}

function withoutColon(offset: number, text: string): Fault {
  const line = lineAt(text, offset);
  const behindColon = /^\s*([\w-]+)\s*:/.exec(line);
  const sign = oddSignIn(line);
  if (behindColon && sign?.index === behindColon[0].length) {
    return unreadable(
      lineStart(text, offset) + sign.index,
      `hinter „${behindColon[1]}:“ steht das Zeichen ${sign.name}, das wie ein Leerzeichen oder wie nichts aussieht; dort muss ein Leerzeichen stehen.`,
      `behind "${behindColon[1]}:" stands the sign ${sign.name}, which looks like a blank or like nothing; a blank must stand there.`,
      `${behindColon[0]} ${withoutOddSigns(line.slice(sign.index)).trim()}`,
    );
  }
  const tight = /^\s*([\w-]+):(?=\S)/.exec(line);
  if (tight) {
    return unreadable(
      lineStart(text, offset) + tight[0].length,
      `nach „${tight[1]}:“ fehlt ein Leerzeichen.`,
      `after "${tight[1]}:", a space is missing.`,
      line.replace(/^\s*([\w-]+):/, "$1: "),
    );
  }
  const found = shortened(line.trim());
  return unreadable(
    lineStart(text, offset),
    `gefunden: „${found}“, eine Zeile ohne Schlüssel und Doppelpunkt; setzt sie den Text davor fort, muss sie eingerückt sein.`,
    `found "${found}", a line without a key and a colon; if it continues the text before it, it must be indented.`,
    "summary: Bank\n  Blog",
  );
}

function indented(offset: number, text: string): Fault {
  const found = shortened(lineAt(text, offset).trim());
  return unreadable(
    offset,
    `die Zeile „${found}“ ist anders eingerückt als die, zu denen sie gehört.`,
    `the line "${found}" is indented differently from those that it belongs to.`,
    "source:\n  title: Klartext\n  url: https://example.org/",
  );
}
