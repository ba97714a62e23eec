/** How regularly something is published, and what is to come: what the editors see of it, and nobody else. Types only. */
import type { Entry } from "./entry.ts";

export const plannedKinds = ["posts", "notes"] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** All days are of the site's time zone, written `YYYY-MM-DD`. */
export interface Plan {
  /** The day that counts as today. */
  readonly today: string;
  /** One after the other, the oldest first. */
  readonly weeks: readonly PlannedWeek[];
  readonly rhythms: readonly Rhythm[];
  /** Posts and notes that will appear by themselves, the soonest first. */
  readonly scheduled: readonly Entry[];
  /** By their day, the soonest first; a day that has passed says when somebody began. */
  readonly drafts: readonly Entry[];
}

export interface PlannedWeek {
  /** `2026-W53`. @see ISO 8601 */
  readonly week: string;
  readonly monday: string;
  readonly sunday: string;
  readonly isThisWeek: boolean;
  readonly counts: Readonly<Record<PlannedKind, WeekCounts>>;
}

/** How many entries stand on the days of a week. */
export interface WeekCounts {
  readonly published: number;
  readonly scheduled: number;
  /** Those whose day is to come; what was begun in the past stands in no week. */
  readonly drafts: number;
}

/** How regularly one kind is published. */
export interface Rhythm {
  readonly kind: PlannedKind;
  /** The most days from one to the next that the editors allow themselves. */
  readonly promise: number | undefined;
  /** The day of the latest that readers can see. */
  readonly last: string | undefined;
  /** The day of the first that is scheduled. */
  readonly next: string | undefined;
  /** The days on which the next one is due although none is scheduled by then, the soonest first; none without a promise. */
  readonly due: readonly Due[];
  /** Silences of the past that were longer than promised, the newest first. */
  readonly gaps: readonly Gap[];
  /** The newest of the longest; `undefined` before anything was published. */
  readonly longest: Silence | undefined;
  /** Of the intervals that ended within the 365 days before today, or are broken and go on; `undefined` without a promise. */
  readonly lastYear: { readonly kept: number; readonly intervals: number } | undefined;
}

/** From one day with an entry to the next such day. */
export interface Silence {
  readonly from: string;
  /** Today, as long as it goes on. */
  readonly to: string;
  readonly days: number;
  readonly goesOn: boolean;
}

export interface Gap extends Silence {
  /** How many days longer than promised. */
  readonly over: number;
}

/** The last day on which the next one is in time. */
export interface Due {
  readonly by: string;
  /** From today: 0 on the day itself, negative after it. */
  readonly daysLeft: number;
  /** The day after it on which the next one is scheduled; `undefined` if none is. */
  readonly scheduled: string | undefined;
}
