/** Mistakes with lists in brackets and mappings in braces. Pure. */

import { type Explanation, type Fault, unreadable } from "./fault.ts";
import { keyOf, lineAt, lineStart } from "./lines.ts";

export const flowFault: Explanation = (error, text) => {
  const message = error.message;
  if (/must be sufficiently indented and end with|Expected flow (?:sequence|map)/.test(message)) {
    return unclosed(text, error.pos[0], message.includes("]") ? "[" : "{");
  }
  if (message.startsWith("Unexpected , in flow") || message.startsWith("Unexpected empty item")) {
    return unreadable(
      error.pos[0],
      "gefunden: ein Komma ohne etwas davor.",
      "found a comma with nothing before it.",
      "tags: [Bank, Blog]",
    );
  }
  if (error.code === "RESOURCE_EXHAUSTION") {
    return unreadable(
      lineStart(text, error.pos[0]),
      "gefunden: zu viele ineinander geschachtelte Ebenen.",
      "found too many levels nested into each other.",
      "tags: [Bank, Blog]",
    );
  }
  return /^Missing (?:,|, or :|space after :)/.test(message) ? noComma(error.pos[0]) : undefined;
};

function unclosed(text: string, end: number, bracket: "[" | "{"): Fault {
  const closing = bracket === "[" ? "]" : "}";
  const start = text.lastIndexOf(bracket, end);
  const key = keyOf(lineAt(text, Math.max(start, 0))) ?? (bracket === "[" ? "tags" : "source");
  return unreadable(
    Math.max(start, 0),
    `nach ${bracket} fehlt die schließende Klammer ${closing}.`,
    `after ${bracket}, the closing ${closing} is missing.`,
    bracket === "[" ? `${key}: [Bank, Blog]` : `${key}: { title: Klartext }`,
  );
}

function noComma(offset: number): Fault {
  return unreadable(
    offset,
    "zwischen zwei Werten in Klammern fehlt ein Komma.",
    "between two values in brackets, a comma is missing.",
    "tags: [Bank, Blog]",
  );
}
