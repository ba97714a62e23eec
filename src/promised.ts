/** What `klartext check` says of the promise of the settings: no other command asks for it. */
import type { Notes } from "./advice.ts";
import { placeOf } from "./content/document.ts";
import { startOf } from "./content/finding.ts";
import type { Problem } from "./kernel/problem.ts";
import { promiseAdvice } from "./planning/advice.ts";
import { planOf } from "./planning/plan.ts";
import type { Prepared } from "./prepare.ts";

/** Notes on promises that are about to break; none while there are errors, because those come first. */
export function promised(
  { site, plan, written, documents }: Prepared,
  notes: Notes,
  label: string,
): readonly Problem[] {
  if (!site || !plan || notes === "none" || site.settings.promise === undefined) return [];
  const { rhythms } = planOf({ entries: written, settings: site.settings, now: site.now, weeks: 0 });
  return promiseAdvice(rhythms, (kind) =>
    documents.site ? placeOf(documents.site, ["promise", kind]) : startOf(`${label}/site.yaml`),
  );
}
