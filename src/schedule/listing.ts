/** Changes that come by themselves, as people and programs read them on a terminal. Pure. */

import { wordsIn } from "../../layouts/words/words.ts";
import { columns } from "../kernel/columns.ts";
import type { Language } from "../kernel/problem.ts";
import type { Awaited } from "../model/awaited.ts";
import type { Instant } from "../model/instant.ts";
import { type ScheduleWords, scheduleWords } from "./words.ts";

/** Whoever needs more than these asks again when they have come. */
const most = 20;

/** "Nächste Änderung: 1. Dezember 2026, 09:00 Uhr (content/posts/advent.md)", in the site's time zone; `undefined` for none. */
export function nextLine(awaited: readonly Awaited[], language: Language): string | undefined {
  const [first] = awaited;
  if (first === undefined) return undefined;
  const others = awaited.filter(({ at }) => at.epoch === first.at.epoch).length - 1;
  const more = others === 0 ? "" : `, ${scheduleWords[language].more(others)}`;
  return `${sentence(first.at, language)} (${first.file}${more})`;
}

/** What comes next and what after it, twenty changes at most, each with its moment as ISO 8601. */
export function awaitedList(awaited: readonly Awaited[], language: Language): string {
  const words = scheduleWords[language];
  const [first] = awaited;
  if (first === undefined) return words.none;
  const shown = awaited.slice(0, most);
  const isNext = ({ at }: Awaited) => at.epoch === first.at.epoch;
  const later = shown.filter((each) => !isNext(each));
  return [
    sentence(first.at, language),
    `${first.at.iso}, epoch ${secondsOf(first.at)}`,
    ...rowsOf(shown.filter(isNext), words).map(([, ...cells]) => cells.join("  ")),
    ...(later.length > 0 ? ["", `${words.afterwards}:`, ...columns(rowsOf(later, words))] : []),
    ...(awaited.length > most ? [words.more(awaited.length - most)] : []),
  ].join("\n");
}

/** The same for programs. `next` is `null` if nothing is to come; `epoch` counts seconds since 1970. */
export function awaitedJson(awaited: readonly Awaited[]): string {
  const [first] = awaited;
  const changes = awaited.slice(0, most).map(({ at, kind, file, title }) => ({
    at: at.iso,
    epoch: secondsOf(at),
    kind,
    file,
    title,
  }));
  return JSON.stringify({ next: first?.at.iso ?? null, epoch: first ? secondsOf(first.at) : null, changes }, null, 2);
}

function sentence({ day, iso }: Instant, language: Language): string {
  const { formatDate, formatTime } = wordsIn(language);
  const time = iso.slice("YYYY-MM-DDT".length, "YYYY-MM-DDTHH:MM".length);
  return `${scheduleWords[language].next}: ${formatDate(day)}, ${formatTime(time)}`;
}

function secondsOf({ epoch }: Instant): number {
  return epoch / 1000;
}

function rowsOf(awaited: readonly Awaited[], { kinds }: ScheduleWords): readonly (readonly string[])[] {
  return awaited.map(({ at, kind, title, file }) => [at.iso, kinds[kind], title, file]);
}
