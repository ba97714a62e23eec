/** The words around problems, in the languages of the interface. */
import type { Language, Problem, Severity } from "../kernel/problem.ts";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly like: string;
  readonly counted: (severity: Severity, count: number) => string;
  readonly closing: (errors: string, warnings: string, affected: number, files: number) => string;
  readonly nothingFound: (files: number) => string;
}

const de: Words = {
  severity: { error: "Fehler", warning: "Warnung" },
  like: "Schreiben Sie zum Beispiel:",
  counted: (severity, count) => `${count} ${severity === "error" ? "Fehler" : count === 1 ? "Warnung" : "Warnungen"}`,
  closing: (errors, warnings, affected, files) => `${errors}, ${warnings} in ${affected} von ${germanFiles(files)}.`,
  nothingFound: (files) => `Keine Fehler, keine Warnungen in ${germanFiles(files)}.`,
};

const en: Words = {
  severity: { error: "error", warning: "warning" },
  like: "Write it like:",
  counted: (severity, count) => `${count} ${severity}${count === 1 ? "" : "s"}`,
  closing: (errors, warnings, affected, files) => `${errors}, ${warnings} in ${affected} of ${englishFiles(files)}.`,
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
