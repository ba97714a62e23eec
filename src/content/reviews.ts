/** Holds statements to what the bank demands of itself: who answers for them, and until when they are read again. */
import { placeOf } from "./document.ts";
import { startOf } from "./finding.ts";
import { overdue, type RequiredKey, withoutRequired } from "./review-mistakes.ts";
import type { Checked } from "./schema/check.ts";
import type { StatementFields } from "./schema/statement.ts";
import type { VersionFile } from "./statements.ts";
import type { Workshop } from "./workshop.ts";
import { isRecord } from "./yaml/data.ts";

/**
 * Reports what is missing in a version that is in force or announced, and a review that is overdue.
 *
 * Versions of the past are history: nobody reads them again.
 */
export function checkReview(
  version: VersionFile,
  checked: Checked<StatementFields>,
  isInForce: boolean,
  { settings, now, report }: Workshop,
): void {
  const { document, effective } = version;
  const isAnnounced = effective !== undefined && effective.epoch > now.epoch;
  if (!isInForce && !isAnnounced) return;
  if (settings.reviews?.required) {
    // An announced version is reviewed when it is in force.
    const needed: readonly RequiredKey[] = isInForce ? ["owner", "approvedBy", "review"] : ["owner", "approvedBy"];
    for (const key of needed) {
      const state = stateOf(key, version, checked);
      if (state === "there") continue;
      const place = state === "empty" ? placeOf(document, [key]) : startOf(document.file);
      report({ ...place, ...withoutRequired(key) });
    }
  }
  const { review, owner } = checked.parts;
  if (!isInForce || !review || review.by.day >= now.day) return;
  report({
    ...placeOf(document, ["review", "by"]),
    ...overdue(review.by.day, owner ?? undefined, now, settings.reviews),
  });
}

/** What is misspelt or wrong has been reported as such: it is there. */
function stateOf(
  key: RequiredKey,
  { document }: VersionFile,
  { parts, misspelt }: Checked<StatementFields>,
): "there" | "empty" | "missing" {
  if (parts[key] || misspelt.has(key) || document.data === undefined) return "there";
  const written = isRecord(document.data.value) ? document.data.value[key] : undefined;
  if (written === undefined) return "missing";
  return written === null ? "empty" : "there";
}
