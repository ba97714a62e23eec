/** Which files make up which statement. */
import { slug } from "../kernel/slug.ts";
import type { Urls } from "../model/urls.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import { stemOf } from "./dated.ts";
import type { Document } from "./document.ts";
import { type Report, startOf } from "./finding.ts";
import { parseDay, parseInstant } from "./instant.ts";
import { check } from "./schema/check.ts";
import { dateMistake } from "./schema/dates.ts";
import { statementSchema } from "./schema/statement.ts";
import { notADay, reservedAddress, sameAddress } from "./statement-mistakes.ts";
import type { StatementFiles, VersionFile } from "./statements.ts";

/** The files of all statements. */
export interface FilesOfStatements {
  readonly statements: readonly StatementFiles[];
  /** Those without an address of their own, which has been reported: whatever else is wrong with them shall be told as well. */
  readonly refused: readonly StatementFiles[];
}

/** Groups the files below statements/ by statement; versions are oldest first. */
export function statementFiles(
  documents: readonly Document[],
  context: { readonly timeZone: string; readonly urls: Urls; readonly report: Report },
): FilesOfStatements {
  const { urls, report } = context;
  const byName = Map.groupBy(documents, ({ path }) => nameOf(path));
  const byId = new Map<string, StatementFiles>();
  const refused: StatementFiles[] = [];
  for (const [name, files] of byName) {
    const first = files[0] as Document;
    const id = slug(name.replace(/\/$/, ""));
    const taken = byId.get(id)?.versions[0]?.document.file;
    const mistake =
      mistakeOfPart(name, id) ??
      (urls.reserved.has(id) ? reservedAddress(id) : undefined) ??
      (taken === undefined ? undefined : sameAddress(urls.statement(id), taken));
    const statement = { id, ...versionsOf(files, name, context.timeZone, report) };
    if (mistake) {
      report({ ...startOf(first.file), ...mistake });
      refused.push(statement);
    } else byId.set(id, statement);
  }
  return { statements: [...byId.values()], refused };
}

/** The folder with a slash for a statement of several versions, otherwise the file's name. */
function nameOf(path: string): string {
  const [, folderOrFile = "", version] = path.split("/");
  return version === undefined ? stemOf(path) : `${folderOrFile}/`;
}

function versionsOf(
  files: readonly Document[],
  name: string,
  timeZone: string,
  report: Report,
): Omit<StatementFiles, "id"> {
  const schema = statementSchema(timeZone);
  const undated = (document: Document) => ({
    document,
    checked: check(schema, document, report),
    effective: undefined,
  });
  if (!name.endsWith("/")) return { versions: files.map(undated), misnamed: [] };
  const misnamed: VersionFile[] = [];
  const versions = files.flatMap((document) => {
    const stem = stemOf(document.path);
    const day = parseDay(stem);
    const reading = day.ok ? parseInstant(stem, timeZone) : day;
    if (reading.ok && "instant" in reading) return [{ ...undated(document), effective: reading.instant }];
    const isDayLike = /^\d{4}-\d{2}-\d{2}$/.test(stem);
    const mistake = isDayLike && !reading.ok ? dateMistake(reading.message, `${reading.like}.md`) : notADay(stem);
    report({ ...startOf(document.file), ...mistake });
    misnamed.push(undated(document));
    return [];
  });
  return { versions: versions.sort((a, b) => a.effective.epoch - b.effective.epoch), misnamed };
}
