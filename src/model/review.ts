/** When which statement is to be read again, and by whom. Pure. */
import { ascending } from "../kernel/order.ts";
import { daysBetween } from "./calendar-day.ts";
import type { Instant } from "./instant.ts";
import type { Site } from "./site.ts";
import type { Ledger, Statement } from "./statement.ts";

/** Somebody should begin to think of a review that is due within so many days. */
const soon = 30;

export type Urgency = "overdue" | "soon" | "later" | "unset";

/** What the editors have to know of a statement. */
export interface Review {
  readonly ledger: Ledger;
  /** The version in force, or the first that is announced. */
  readonly statement: Statement;
  readonly isInForce: boolean;
  /** Versions that are not in force yet, oldest first. */
  readonly announced: readonly Statement[];
  /** The last day on which the review is in time; `undefined` if none is set, or if nothing is in force yet. */
  readonly by: string | undefined;
  /** From "now" to that day: 0 on the day itself, negative after it. */
  readonly daysLeft: number | undefined;
  readonly urgency: Urgency;
}

/** The reviews of all statements, the most urgent first; those without a day come last, by id. */
export function reviewsOf({ ledgers, now }: Pick<Site, "ledgers" | "now">): readonly Review[] {
  return ledgers.flatMap((ledger) => reviewOf(ledger, now) ?? []).sort(byUrgency);
}

/** Everyone who is to read a statement again, once each, in the order of their first review. */
export function ownersOf(reviews: readonly Review[]): readonly string[] {
  return [...new Set(reviews.flatMap(({ statement }) => statement.owner ?? []))];
}

function reviewOf(ledger: Ledger, now: Instant): Review | undefined {
  const { current, versions } = ledger;
  const announced = versions.filter(({ effective }) => effective !== undefined && effective.epoch > now.epoch);
  const statement = current ?? announced[0];
  if (statement === undefined) return undefined;
  const by = current?.review?.by.day;
  const daysLeft = by === undefined ? undefined : daysBetween(now.day, by);
  return { ledger, statement, isInForce: current !== undefined, announced, by, daysLeft, urgency: urgencyOf(daysLeft) };
}

function urgencyOf(daysLeft: number | undefined): Urgency {
  if (daysLeft === undefined) return "unset";
  if (daysLeft < 0) return "overdue";
  return daysLeft <= soon ? "soon" : "later";
}

function byUrgency(a: Review, b: Review): number {
  const never = Number.POSITIVE_INFINITY;
  const [first, second] = [a.daysLeft ?? never, b.daysLeft ?? never];
  return (first === second ? 0 : first - second) || ascending(a.ledger.id, b.ledger.id);
}
