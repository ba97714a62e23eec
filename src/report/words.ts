/** The words around problems, in the languages of the interface. */
import type { Language, Problem, Severity } from "../kernel/problem.ts";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly like: string;
  /** `undefined` where none need not be mentioned. */
  readonly counted: (severity: Severity, count: number) => string | undefined;
  readonly closing: (counted: string, affected: number, files: number) => string;
  readonly nothingFound: (files: number) => string;
}

const de: Words = {
  severity: { error: "Fehler", warning: "Warnung", note: "Hinweis" },
  like: "Schreiben Sie zum Beispiel:",
  counted: (severity, count) => {
    if (severity === "error") return `${count} Fehler`;
    if (severity === "warning") return `${count} ${count === 1 ? "Warnung" : "Warnungen"}`;
    return count === 0 ? undefined : `${count} ${count === 1 ? "Hinweis" : "Hinweise"}`;
  },
  closing: (counted, affected, files) => `${counted} in ${affected} von ${germanFiles(files)}.`,
  nothingFound: (files) => `Keine Fehler, keine Warnungen in ${germanFiles(files)}.`,
};

const en: Words = {
  severity: { error: "error", warning: "warning", note: "note" },
  like: "Write it like:",
  counted: (severity, count) =>
    severity === "note" && count === 0 ? undefined : `${count} ${severity}${count === 1 ? "" : "s"}`,
  closing: (counted, affected, files) => `${counted} in ${affected} of ${englishFiles(files)}.`,
  nothingFound: (files) => `No errors, no warnings in ${englishFiles(files)}.`,
};

export const words: Readonly<Record<Language, Words>> = { de, en };

/** What would be accepted, in one language; `undefined` if there is nothing to show. */
export function exampleOf({ like }: Problem, language: Language): string | undefined {
  return typeof like === "object" ? like[language] : like;
}

function germanFiles(files: number): string {
  return `${files} ${files === 1 ? "Datei" : "Dateien"}`;
}

function englishFiles(files: number): string {
  return `${files} ${files === 1 ? "file" : "files"}`;
}
