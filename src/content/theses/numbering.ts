/** Gives the theses of all statements the numbers that they keep, whatever day it is. */
import type { Language } from "../../kernel/problem.ts";
import { writtenTheses } from "../../markdown/written-theses.ts";
import type { Document } from "../document.ts";
import { type Report, spoken } from "../finding.ts";
import type { StatementFiles, VersionFile } from "../statements.ts";
import { type LastingThesis, lastingNumbers } from "./lasting-numbers.ts";
import { renumbered, taken } from "./mistakes.ts";

export interface NumberedVersion {
  readonly file: VersionFile;
  readonly theses: readonly LastingThesis[];
}

export interface NumberedStatement {
  readonly files: StatementFiles;
  /** Oldest first. */
  readonly versions: readonly NumberedVersion[];
}

/**
 * Numbers the theses of every statement; what speaks against a number that an editor wrote is reported.
 *
 * @param language - In which texts are read for it.
 */
export function numberedStatements(
  statements: readonly StatementFiles[],
  language: Language,
  report: Report,
): readonly NumberedStatement[] {
  return statements.map((files) => {
    const written = files.versions.map(({ document }) => {
      document.memo.theses ??= writtenTheses(document.body, language);
      return document.memo.theses;
    });
    const numbers = lastingNumbers(written);
    const versions = files.versions.map((file, index) => ({ file, theses: numbers[index] ?? [] }));
    for (const { file, theses } of versions) {
      for (const thesis of theses) reportClash(thesis, file.document, versions, report);
    }
    return { files, versions };
  });
}

/** The numbers of those texts whose lists would count otherwise. */
export function numbersToTell(statements: readonly NumberedStatement[]): ReadonlyMap<Document, readonly number[]> {
  const versions = statements.flatMap((statement) => statement.versions);
  const others = versions.filter(({ theses }) => theses.some(({ written, number }) => number !== written.number));
  return new Map(others.map(({ file, theses }) => [file.document, theses.map(({ number }) => number)]));
}

function reportClash(
  { written, number, clash }: LastingThesis,
  document: Document,
  versions: readonly NumberedVersion[],
  report: Report,
): void {
  if (!clash) return;
  const place = placeIn(document, written);
  if (clash.kind === "renumbered") {
    report({ ...place, ...renumbered(number, clash.known) });
    return;
  }
  const other = (versions[clash.version] as NumberedVersion).file.document;
  report({ ...place, ...taken(number, clash, spoken(placeIn(other, clash.by))) });
}

function placeIn({ file, bodyLine }: Document, { line, column }: LastingThesis["written"]) {
  return { file, line: line + bodyLine - 1, column };
}
