/** How regularly one kind is published: what was, and what is due. Pure. */
import { dayAfter, daysBetween } from "../model/calendar-day.ts";
import { type Entry, isPublic } from "../model/entry.ts";
import type { Due, Gap, PlannedKind, Rhythm, Silence } from "../model/plan.ts";

const year = 365;

/**
 * The rhythm of one kind. What expired was published; several on one day are one.
 *
 * @param entries - Of that kind, in any order.
 * @param today - `YYYY-MM-DD`, in the zone of the entries' days.
 * @param promise - The most days from one to the next.
 */
export function rhythmOf(
  kind: PlannedKind,
  entries: readonly Entry[],
  today: string,
  promise: number | undefined,
): Rhythm {
  const published = daysOf(entries.filter(({ status }) => isPublic(status)));
  const scheduled = daysOf(entries.filter(({ status }) => status === "scheduled"));
  const silences = silencesOf(published, today);
  const over = silences.filter(({ goesOn }) => !goesOn).map((each) => ({ ...each, over: each.days - (promise ?? 0) }));
  return {
    kind,
    promise,
    last: published.at(-1),
    next: scheduled[0],
    due: promise === undefined ? [] : dueDays(published.at(-1), scheduled, today, promise),
    gaps: promise === undefined ? [] : over.filter((gap: Gap) => gap.over > 0).reverse(),
    longest: longestOf(silences),
    lastYear: promise === undefined ? undefined : keptIn(silences, dayAfter(today, -year), promise),
  };
}

/** Every day once, the oldest first. */
function daysOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ date }) => date.day))].sort();
}

/** From each day to the next, and from the last one to today. */
function silencesOf(days: readonly string[], today: string): readonly Silence[] {
  return days.map((from, index) => {
    const next = days[index + 1];
    const to = next ?? today;
    return { from, to, days: daysBetween(from, to), goesOn: next === undefined };
  });
}

function longestOf(silences: readonly Silence[]): Silence | undefined {
  let longest: Silence | undefined;
  for (const silence of silences) if (longest === undefined || silence.days >= longest.days) longest = silence;
  return longest;
}

/** What goes on counts as soon as it is too long: nobody can keep that promise any more. */
function keptIn(silences: readonly Silence[], since: string, promise: number): Rhythm["lastYear"] {
  const judged = silences.filter(({ to, days, goesOn }) => to > since && (!goesOn || days > promise));
  return { kept: judged.filter(({ days }) => days <= promise).length, intervals: judged.length };
}

/** Where nothing is published yet, the promise begins with the first that is scheduled. */
function dueDays(
  last: string | undefined,
  scheduled: readonly string[],
  today: string,
  promise: number,
): readonly Due[] {
  const [first, ...others] = last === undefined ? scheduled : [last, ...scheduled];
  if (first === undefined) return [];
  const found: Due[] = [];
  let from = first;
  for (const next of [...others, undefined]) {
    const by = dayAfter(from, promise);
    if (next === undefined || next > by) found.push({ by, daysLeft: daysBetween(today, by), scheduled: next });
    if (next !== undefined) from = next;
  }
  return found;
}
