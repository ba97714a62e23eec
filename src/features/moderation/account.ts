/** What became of comments, month by month. Pure. */
import type { Account, Accounts, MonthAccount, Removed, YearAccount } from "../../../layouts/moderation.ts";
import { reasonNamed } from "../../../layouts/words/moderation-words.ts";
import { ascending } from "../../kernel/order.ts";
import type { Comment } from "../../model/comment.ts";
import type { Instant } from "../../model/instant.ts";
import { shownComments } from "../../model/moderated.ts";
import { type Counts, countsOf, type Moderation } from "../../model/moderation.ts";
import type { RefusalReason } from "../../model/refusal.ts";
import type { Site } from "../../model/site.ts";

/**
 * The accounts of all months. A comment counts in the month in which it was written, one that was refused in the month of
 * which the bank tells it, one that was taken down in the month in which that happened.
 */
export function accountsOf(site: Site): Accounts {
  const comments = shownComments(site);
  const since = firstMonth(site.moderation);
  const written = Map.groupBy(comments, ({ date }) => monthIn(date));
  const takenDown = Map.groupBy(
    comments.filter(({ removed }) => removed),
    ({ removed }) => monthIn((removed as NonNullable<Comment["removed"]>).date),
  );
  const told = site.moderation?.refused ?? new Map<string, Counts>();
  const names = new Set([...written.keys(), ...takenDown.keys(), ...told.keys()]);
  const months = [...names]
    .sort((a, b) => ascending(b, a))
    .map((month) => ({
      month,
      ...publishedOf(written.get(month) ?? []),
      refused: since === undefined || month < since ? undefined : (told.get(month) ?? {}),
      removed: removedOf(takenDown.get(month) ?? []),
    }));
  return { months, since, total: together(months) };
}

/** Several months as one. */
export function together(months: readonly Account[]): Account {
  const refused = months.flatMap((month) => month.refused ?? []);
  return {
    published: sum(months.map(({ published }) => published)),
    byBank: sum(months.map(({ byBank }) => byBank)),
    refused: refused.length === 0 ? undefined : added(refused),
    removed: {
      counts: added(months.map(({ removed }) => removed.counts)),
      otherwise: sum(months.map(({ removed }) => removed.otherwise)),
    },
  };
}

function added(all: readonly Counts[]): Counts {
  return countsOf((reason) => sum(all.map((counts) => counts[reason] ?? 0)));
}

function publishedOf(comments: readonly Comment[]): Pick<Account, "published" | "byBank"> {
  return { published: comments.length, byBank: comments.filter(({ staff }) => staff).length };
}

function removedOf(comments: readonly Comment[]): Removed {
  const reasons = comments.map(({ removed }) => reasonNamed(removed?.rule ?? ""));
  const times = (sought: RefusalReason | undefined) => reasons.filter((reason) => reason === sought).length;
  return { counts: countsOf(times), otherwise: times(undefined) };
}

function firstMonth(moderation: Moderation | undefined): string | undefined {
  return [...(moderation?.refused.keys() ?? [])].sort(ascending)[0];
}

function monthIn({ day }: Instant): string {
  return day.slice(0, "YYYY-MM".length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The same months, year by year, newest first. */
export function yearsOf(months: readonly MonthAccount[]): readonly YearAccount[] {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, "YYYY".length));
  return Array.from(years, ([year, all]) => ({ year, months: all, total: together(all) }));
}
