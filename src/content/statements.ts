/** From statements/ to what the bank declares now. */
import { digestOf } from "../kernel/digest.ts";
import { alphabetically, ascending } from "../kernel/order.ts";
import type { Instant } from "../model/instant.ts";
import type { Ledger, Statement } from "../model/statement.ts";
import { type Document, placeOf } from "./document.ts";
import { startOf } from "./finding.ts";
import { present } from "./present.ts";
import { checkReview } from "./reviews.ts";
import type { Checked } from "./schema/check.ts";
import type { StatementFields } from "./schema/statement.ts";
import { sealOf } from "./seal.ts";
import { sameForBoth, withoutChanges } from "./statement-mistakes.ts";
import { readText } from "./text.ts";
import type { Workshop } from "./workshop.ts";
import { isRecord } from "./yaml/data.ts";

/** One version of a statement, before it is read. */
export interface VersionFile {
  readonly document: Document;
  readonly checked: Checked<StatementFields>;
  /** `undefined` for a statement of one version. */
  readonly effective: Instant | undefined;
}

/** A statement with its versions, oldest first. */
export interface StatementFiles {
  readonly id: string;
  readonly versions: readonly VersionFile[];
  /** Files beside them whose names are no days, which has been reported: nobody knows when they are in force. */
  readonly misnamed: readonly VersionFile[];
}

/** The version that is in force at "now"; `undefined` if none is yet. */
export function inForce({ versions }: StatementFiles, now: Instant): VersionFile | undefined {
  return versions.findLast(({ effective }) => effective === undefined || effective.epoch <= now.epoch);
}

/** Reads every version of every statement, by id. */
export function ledgersOf(files: readonly StatementFiles[], workshop: Workshop): readonly Ledger[] {
  const ledgers = files.map((statement) => {
    for (const version of statement.misnamed) readVersion(statement.id, version, 0, false, workshop);
    const inForceNow = inForce(statement, workshop.now);
    let current: Statement | undefined;
    const versions = statement.versions.flatMap((version, index) => {
      const read = readVersion(statement.id, version, index, version === inForceNow, workshop);
      if (version === inForceNow) current = read;
      return read ?? [];
    });
    return { id: statement.id, url: workshop.urls.statement(statement.id), versions, current };
  });
  return ledgers.sort((a, b) => ascending(a.id, b.id));
}

/** The versions in force, by title. */
export function statementsOf(ledgers: readonly Ledger[]): readonly Statement[] {
  return ledgers
    .flatMap(({ current }) => current ?? [])
    .sort((a, b) => alphabetically(a.title, b.title) || ascending(a.id, b.id));
}

function readVersion(id: string, version: VersionFile, index: number, isInForce: boolean, workshop: Workshop) {
  checkVersion(version, index, workshop);
  checkReview(version, version.checked, isInForce, workshop);
  return versionOf(id, version, workshop);
}

function checkVersion({ document, checked }: VersionFile, index: number, workshop: Workshop): void {
  const { parts, misspelt } = checked;
  const written = isRecord(document.data?.value) ? document.data.value["changes"] : undefined;
  const isMissing = (written === undefined || written === null) && !misspelt.has("changes");
  if (index > 0 && document.data !== undefined && isMissing) {
    const place = written === null ? placeOf(document, ["changes"]) : startOf(document.file);
    workshop.report({ ...place, ...withoutChanges });
  }
  const { owner, approvedBy } = parts;
  if (owner && approvedBy && owner.toLowerCase() === approvedBy.toLowerCase()) {
    workshop.report({ ...placeOf(document, ["approvedBy"]), ...sameForBoth(approvedBy) });
  }
}

function versionOf(
  id: string,
  { document, checked, effective }: VersionFile,
  workshop: Workshop,
): Statement | undefined {
  const { parts, whole } = checked;
  const language = parts.language ?? workshop.settings.language;
  const seal = document.memo.text?.seal ?? sealOf(parts, language, document.body);
  // What is announced can be read, too.
  const { text, resolver } = readText(document, language, true, workshop, workshop.theses.get(document));
  resolver.checkAnchors(text.body);
  if (document.memo.text) document.memo.text.seal = seal;
  if (whole === undefined) return undefined;
  return present({
    id,
    url: workshop.urls.statement(id),
    permalink: effective && workshop.urls.version(id, effective),
    file: document.file,
    kind: whole.kind ?? ("other" as const),
    title: whole.title,
    summary: whole.summary ?? text.summary,
    effective,
    owner: whole.owner,
    approvedBy: whole.approvedBy,
    review: whole.review && { by: whole.review.by },
    changes: whole.changes,
    motto: whole.motto,
    mottoSource: whole.mottoSource,
    body: text.body,
    language,
    simplifies: whole.simplifies,
    easyToRead: whole.easyToRead,
    seal,
    digest: digestOf([id, text.body.digest, effective?.iso]),
  });
}
