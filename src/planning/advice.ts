/** Tells the editors that a promise is about to break. Pure. */
import type { Language, Place, Problem } from "../kernel/problem.ts";
import { dayAfter } from "../model/calendar-day.ts";
import type { PlannedKind, Rhythm } from "../model/plan.ts";
import { dueClause } from "./sentences.ts";

/** Whoever is told earlier forgets it, and whoever is told later cannot write any more. */
const daysBefore = 3;

/**
 * A note for each kind of which the next is due within three days, or was due before, and is not scheduled by then.
 *
 * It is advice and never more: a blog with `strict: true` must be able to go on after a long silence, which is when it is
 * built with the first entry of all those that are late.
 *
 * @param placeOf - Where the promise of a kind stands.
 */
export function promiseAdvice(rhythms: readonly Rhythm[], placeOf: (kind: PlannedKind) => Place): readonly Problem[] {
  return rhythms.flatMap((rhythm) => {
    const [due] = rhythm.due;
    if (due === undefined || due.daysLeft > daysBefore) return [];
    const said = (language: Language) => `${dueClause(rhythm, due, language)}.`;
    const { file, line, column } = placeOf(rhythm.kind);
    // Nobody shall write back in time.
    const like = `date: ${dayAfter(due.by, Math.max(0, -due.daysLeft))}`;
    return [
      { file, line, column, severity: "note", rule: "promise", message: { de: said("de"), en: said("en") }, like },
    ];
  });
}
