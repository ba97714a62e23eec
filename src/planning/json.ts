/** The plan for programs; `src/guide/plan.md` says what each key means. Pure. */
import type { Entry } from "../model/entry.ts";
import { titleOf } from "../model/entry-title.ts";
import type { Plan, Rhythm } from "../model/plan.ts";
import type { Urls } from "../model/urls.ts";

/** Keys that do not apply are `null`. */
export function planJson({ today, weeks, rhythms, scheduled, drafts }: Plan, urls: Urls): string {
  const listed = (entry: Entry) => ({
    kind: entry.kind,
    title: titleOf(entry),
    date: entry.date.iso,
    url: urls.absolute(entry.url),
    file: entry.file,
  });
  const plan = {
    today,
    weeks: weeks.map(({ week, monday, sunday, counts }) => ({ week, from: monday, to: sunday, ...counts })),
    ...Object.fromEntries(rhythms.map((rhythm) => [rhythm.kind, rhythmJson(rhythm)])),
    scheduled: scheduled.map(listed),
    drafts: drafts.map(listed),
  };
  return JSON.stringify(plan, null, 2);
}

function rhythmJson({ promise, last, next, due, gaps, longest, lastYear }: Rhythm) {
  return {
    promise: promise ?? null,
    last: last ?? null,
    next: next ?? null,
    due: due.map(({ by, daysLeft, scheduled }) => ({ by, daysLeft, scheduled: scheduled ?? null })),
    gaps: gaps.map(({ from, to, days, over }) => ({ from, to, days, over })),
    longest: longest ?? null,
    lastYear: lastYear ?? null,
  };
}
