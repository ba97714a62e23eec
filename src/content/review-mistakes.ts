/** What can be wrong with reviews of statements, in words. Pure. */
import type { Wording } from "../kernel/problem.ts";
import { dayAfter, daysBetween } from "../model/calendar-day.ts";
import type { Instant } from "../model/instant.ts";
import type { ReviewRules } from "../model/settings.ts";
import { type Mistake, shortened } from "./finding.ts";
import { exampleOf } from "./schema/examples.ts";

/** What `reviews: { required: true }` asks of a statement. */
export type RequiredKey = "owner" | "approvedBy" | "review";

const purposes: Readonly<Record<RequiredKey, Wording>> = {
  owner: { de: "wer für die Erklärung zuständig ist", en: "who is responsible for the statement" },
  approvedBy: { de: "wer die Erklärung freigegeben hat", en: "who approved the statement" },
  review: { de: "bis wann die Erklärung wieder gelesen wird", en: "by when the statement will be read again" },
};

/** A particular that the settings require. */
export function withoutRequired(key: RequiredKey): Mistake {
  const { de, en } = purposes[key];
  return {
    severity: "error",
    rule: "review",
    message: {
      de: `hier fehlt „${key}“: ${de}. So verlangt es „reviews“ in site.yaml.`,
      en: `"${key}" is missing here: ${en}. So "reviews" in site.yaml demands.`,
    },
    like: exampleOf(key),
  };
}

/**
 * A review whose day has passed.
 *
 * @param by - The last day on which it would have been in time.
 */
export function overdue(by: string, owner: string | undefined, now: Instant, rules: ReviewRules | undefined): Mistake {
  const days = daysBetween(by, now.day);
  const grace = rules?.grace;
  const isTooLate = grace !== undefined && days > grace;
  const who = owner === undefined ? nobody : named(owner);
  const end = grace === undefined ? noEnd : isTooLate ? endOf(grace) : errorFrom(dayAfter(by, grace + 1));
  return {
    severity: isTooLate ? "error" : "warning",
    rule: "review",
    message: {
      de: `die Prüfung war bis zum ${by} fällig und steht seit ${days} ${days === 1 ? "Tag" : "Tagen"} aus; ${who.de}.${end.de} Lesen Sie die Erklärung noch einmal und setzen Sie dann einen neuen Tag.`,
      en: `the review was due by ${by} and is ${days} ${days === 1 ? "day" : "days"} late; ${who.en}.${end.en} Read the statement again and then set a new day.`,
    },
    like: `by: ${dayAfter(now.day, 365)}`,
  };
}

const nobody: Wording = { de: "wer zuständig ist, steht nirgends", en: "nobody is named as its owner" };
const noEnd: Wording = { de: "", en: "" };

function named(owner: string): Wording {
  return { de: `zuständig: ${shortened(owner)}`, en: `its owner: ${shortened(owner)}` };
}

function endOf(grace: number): Wording {
  return {
    de: ` Die Frist aus site.yaml (grace: ${grace}) ist vorbei.`,
    en: ` The time that site.yaml allows (grace: ${grace}) is over.`,
  };
}

function errorFrom(day: string): Wording {
  return { de: ` Ab dem ${day} ist das ein Fehler.`, en: ` From ${day} on this is an error.` };
}
