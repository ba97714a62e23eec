/** The plan of the editors: what was published, what will be, and where the promise breaks. Pure. */
import { dayAfter } from "../model/calendar-day.ts";
import { type Entry, isPublic, newestFirst } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { type Plan, type PlannedKind, type PlannedWeek, plannedKinds, type WeekCounts } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { isoWeekOf, mondayOf } from "./iso-week.ts";
import { rhythmOf } from "./rhythm.ts";

/** How many weeks are shown before this one and after it, where nobody asks for more or fewer. */
export const usualWeeks = 8;

interface Given {
  /** All posts and notes, what is withheld included, in any order. */
  readonly entries: readonly Entry[];
  readonly settings: Pick<Settings, "promise">;
  readonly now: Instant;
  /** How many weeks before this one, and how many after it. */
  readonly weeks?: number;
}

/** The plan of a site. Its cost grows with the number of entries and of weeks, and with nothing else. */
export function planOf({ entries, settings, now, weeks = usualWeeks }: Given): Plan {
  const today = now.day;
  const soonestFirst = entries.toSorted(newestFirst).reverse();
  const ofKind = (kind: PlannedKind) => entries.filter((entry) => kindOf(entry) === kind);
  return {
    today,
    weeks: weeksAround(today, weeks, entries),
    rhythms: plannedKinds.map((kind) => rhythmOf(kind, ofKind(kind), today, settings.promise?.[kind])),
    scheduled: soonestFirst.filter(({ status }) => status === "scheduled"),
    drafts: soonestFirst.filter(({ status }) => status === "draft"),
  };
}

function kindOf({ kind }: Entry): PlannedKind {
  return kind === "post" ? "posts" : "notes";
}

type Counting = { -readonly [K in keyof WeekCounts]: number };

function weeksAround(today: string, count: number, entries: readonly Entry[]): readonly PlannedWeek[] {
  const first = dayAfter(mondayOf(today), -7 * count);
  const weeks = Array.from({ length: 2 * count + 1 }, (_, index) => {
    const monday = dayAfter(first, 7 * index);
    const none = (): Counting => ({ published: 0, scheduled: 0, drafts: 0 });
    const counts: Record<PlannedKind, Counting> = { posts: none(), notes: none() };
    return { week: isoWeekOf(monday), monday, sunday: dayAfter(monday, 6), isThisWeek: index === count, counts };
  });
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  const last = weeks.at(-1)?.sunday ?? today;
  for (const entry of entries) {
    const { day } = entry.date;
    if (day < first || day > last) continue;
    const counted = columnOf(entry, today);
    const week = byMonday.get(mondayOf(day));
    if (week && counted) week.counts[kindOf(entry)][counted]++;
  }
  return weeks;
}

/** The day of a draft says something only as long as it is to come. */
function columnOf({ status, date }: Entry, today: string): keyof WeekCounts | undefined {
  if (isPublic(status)) return "published";
  if (status === "scheduled") return "scheduled";
  return date.day >= today ? "drafts" : undefined;
}
