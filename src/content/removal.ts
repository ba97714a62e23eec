/** When a comment was taken down. */
import type { Instant } from "../model/instant.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake } from "./finding.ts";
import type { Workshop } from "./workshop.ts";

interface Particulars {
  readonly date: Instant;
  readonly removed?: { readonly date: Instant } | null | undefined;
}

/** Warns of a comment that was taken down before it was there, or will have been some day: its page says that day, and the count of its month. */
export function checkRemoval(
  document: Document,
  { date, removed }: Particulars,
  { now, report }: Pick<Workshop, "now" | "report">,
): void {
  if (!removed) return;
  const place = () => placeOf(document, ["removed", "date"]);
  const latest = date.epoch > now.epoch ? date : now;
  if (removed.date.day < date.day) report({ ...place(), ...tooEarly(removed.date, date) });
  else if (removed.date.epoch > latest.epoch) report({ ...place(), ...ahead(removed.date, latest) });
}

function tooEarly({ day }: Instant, written: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(day, {
      de: `der Kommentar ist aber erst vom ${written.day}`,
      en: `but the comment is of ${written.day} only`,
    }),
    like: `date: ${written.day}`,
  };
}

function ahead({ day }: Instant, latest: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(day, {
      de: "das liegt in der Zukunft; entfernt ist der Kommentar trotzdem schon jetzt",
      en: "which lies in the future; the comment is gone already nevertheless",
    }),
    like: `date: ${latest.day}`,
  };
}
