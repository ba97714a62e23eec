/** A file of content that is JSON, read like the others: JSON is YAML, but broken JSON is explained as such. */
import { decode } from "./decode.ts";
import { type Document, readYamlFile, unread } from "./document.ts";
import { bytesIfAllowed, type ContentFile } from "./files.ts";
import type { Mistake, Report } from "./finding.ts";
import type { Position } from "./position.ts";

/** @returns A document without data if it cannot be read; that has been reported. */
export function readJsonFile(file: ContentFile, report: Report): Document {
  const bytes = bytesIfAllowed(file, report);
  if (!bytes) return unread(file);
  const { text } = decode(bytes);
  const fault = text === undefined ? undefined : faultIn(text);
  if (fault === undefined) return readYamlFile(file, report);
  report({ file: file.file, ...fault, ...broken });
  return unread(file);
}

/** Where JSON breaks off; `undefined` if it does not. */
function faultIn(text: string): Position | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, offset] = /at position (\d+)/.exec(error.message) ?? [];
    // Without a place, it is the end that is missing.
    const lines = text.slice(0, offset === undefined ? text.trimEnd().length : Number(offset)).split("\n");
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  }
}

const broken: Mistake = {
  severity: "error",
  rule: "yaml",
  message: {
    de: "das ist hier kein JSON mehr; die Datei schreibt am besten das Programm neu, das sie gemacht hat.",
    en: "from here on this is no JSON; the file is best written again by the program that made it.",
  },
  like: "npm run accessibility",
};
