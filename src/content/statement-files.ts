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

/** Groups the files below statements/ by statement; versions are oldest first. */
export function statementFiles(
  documents: readonly Document[],
  context: { readonly timeZone: string; readonly urls: Urls; readonly report: Report },
): readonly StatementFiles[] {
  const { urls, report } = context;
  const byName = Map.groupBy(documents, ({ path }) => nameOf(path));
  const byId = new Map<string, StatementFiles>();
  for (const [name, files] of byName) {
    const first = files[0] as Document;
    const id = slug(name.replace(/\/$/, ""));
    const taken = byId.get(id)?.versions[0]?.document.file;
    const mistake = mistakeOfPart(name, id);
    if (mistake) report({ ...startOf(first.file), ...mistake });
    else if (urls.reserved.has(id)) report({ ...startOf(first.file), ...reservedAddress(id) });
    else if (taken !== undefined) report({ ...startOf(first.file), ...sameAddress(urls.statement(id), taken) });
    else byId.set(id, { id, versions: versionsOf(files, name, context.timeZone, report) });
  }
  return [...byId.values()];
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
): readonly VersionFile[] {
  const schema = statementSchema(timeZone);
  const checked = (document: Document) => check(schema, document, report);
  if (!name.endsWith("/")) {
    return files.map((document) => ({ document, checked: checked(document), effective: undefined }));
  }
  const versions = files.flatMap((document) => {
    const stem = stemOf(document.path);
    const day = parseDay(stem);
    const reading = day.ok ? parseInstant(stem, timeZone) : day;
    if (reading.ok && "instant" in reading)
      return [{ document, checked: checked(document), effective: reading.instant }];
    const isDayLike = /^\d{4}-\d{2}-\d{2}$/.test(stem);
    const mistake = isDayLike && !reading.ok ? dateMistake(reading.message, `${reading.like}.md`) : notADay(stem);
    report({ ...startOf(document.file), ...mistake });
    return [];
  });
  return versions.sort((a, b) => a.effective.epoch - b.effective.epoch);
}
