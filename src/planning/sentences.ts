/** What is to be said of a rhythm, in whole sentences: on the terminal and in the preview alike. Pure. */
import { planWords } from "../../layouts/words/plan-words.ts";
import { wordsIn } from "../../layouts/words/words.ts";
import type { Language } from "../kernel/problem.ts";
import type { Due, Gap, Rhythm, Silence } from "../model/plan.ts";

/** The promise, what was last, what is due and when, and how well the promise was kept. */
export function sentencesOn(rhythm: Rhythm, language: Language): readonly string[] {
  const words = planWords[language];
  const { formatDate, formatNumber } = wordsIn(language);
  const { kind, promise, last, next, due, longest, lastYear } = rhythm;
  return [
    promise === undefined ? words.notPromised(kind) : words.promised(kind, everyIn(promise, language)),
    last === undefined ? words.nothingYet : words.last(formatDate(last)),
    ...(next === undefined ? [] : [words.next(formatDate(next))]),
    ...due.slice(0, 1).map((each) => `${dueClause(rhythm, each, language)}.`),
    ...(longest && longest.days > 0 ? [longestSentence(longest, language)] : []),
    ...(lastYear && lastYear.intervals > 0
      ? [
          words.kept(
            formatNumber(lastYear.kept),
            formatNumber(lastYear.intervals),
            Math.floor((100 * lastYear.kept) / lastYear.intervals),
          ),
        ]
      : []),
  ];
}

/** "Der nächste Beitrag ist bis 12. Dezember 2026 fällig (noch 3 Tage); geplant ist nichts", without a full stop. */
export function dueClause(
  { kind }: Pick<Rhythm, "kind">,
  { by, daysLeft, scheduled }: Due,
  language: Language,
): string {
  const words = planWords[language];
  const { formatDate } = wordsIn(language);
  const left = words.left(daysLeft, dativeDays(Math.abs(daysLeft), daysLeft < 0, language));
  const then = scheduled === undefined ? words.nothingScheduled : words.tooLate(formatDate(scheduled));
  return `${words.due(kind, formatDate(by), left)}; ${then}`;
}

/** "41 Tage, 27 Tage länger als versprochen". */
export function gapSentence({ days, over }: Gap, language: Language): string {
  return planWords[language].gap(daysIn(days, language), daysIn(over, language));
}

/** "alle 14 Tage". */
export function everyIn(days: number, language: Language): string {
  return planWords[language].every(days, daysIn(days, language));
}

/** "14 Tage". */
export function daysIn(days: number, language: Language): string {
  return wordsIn(language).counted(days, planWords[language].day);
}

/** "seit 3 Tagen": German has a form of its own for it. */
function dativeDays(days: number, isDative: boolean, language: Language): string {
  const counted = daysIn(days, language);
  return isDative && language === "de" && days !== 1 ? `${counted}n` : counted;
}

function longestSentence({ from, to, days, goesOn }: Silence, language: Language): string {
  const words = planWords[language];
  const { formatDate } = wordsIn(language);
  return words.longest(daysIn(days, language), formatDate(from), goesOn ? words.today : formatDate(to));
}
