/** Reviews as people and programs read them on a terminal. Pure. */
import type { Language } from "../kernel/problem.ts";
import type { Review } from "../model/review.ts";
import type { Site } from "../model/site.ts";
import { type ReviewWords, reviewWords } from "./words.ts";

/** One line for each statement, in columns, the most urgent first. */
export function reviewList(reviews: readonly Review[], language: Language): string {
  const words = reviewWords[language];
  if (reviews.length === 0) return words.none;
  const rows = reviews.map((review) => [
    review.by ?? "–",
    stateOf(review, words),
    review.statement.owner ?? words.nobody,
    review.statement.title,
    review.statement.file,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** The same for programs; keys that do not apply are `null`. */
export function reviewJson(reviews: readonly Review[], { now, urls }: Pick<Site, "now" | "urls">): string {
  const entries = reviews.map(({ ledger, statement, isInForce, announced, by, daysLeft, urgency }) => ({
    id: ledger.id,
    title: statement.title,
    url: urls.absolute(statement.url),
    file: statement.file,
    owner: statement.owner ?? null,
    approvedBy: statement.approvedBy ?? null,
    inForce: isInForce,
    since: isInForce ? (statement.effective?.day ?? null) : null,
    announced: announced.flatMap(({ effective }) => effective?.day ?? []),
    by: by ?? null,
    daysLeft: daysLeft ?? null,
    urgency,
  }));
  return JSON.stringify({ today: now.day, reviews: entries }, null, 2);
}

/** "noch 12 Tage", "seit 3 Tagen überfällig", "kein Termin". */
export function stateOf({ daysLeft, isInForce }: Review, words: ReviewWords): string {
  if (!isInForce) return words.announcedOnly;
  return daysLeft === undefined ? words.unset : words.left(daysLeft);
}
