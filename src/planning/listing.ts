/** The plan as people read it on a terminal. Pure. */

import { planWords } from "../../layouts/words/plan-words.ts";
import { wordsIn } from "../../layouts/words/words.ts";
import { columns } from "../kernel/columns.ts";
import type { Language } from "../kernel/problem.ts";
import type { Entry } from "../model/entry.ts";
import { titleOf } from "../model/entry-title.ts";
import { type Plan, type PlannedWeek, plannedKinds, type Rhythm, type WeekCounts } from "../model/plan.ts";
import { gapSentence, sentencesOn } from "./sentences.ts";

/** Whoever needs more than these reads the JSON. */
const most = 10;

/** The longest bar; a week with more says its number only. */
const longestBar = 12;

/** The weeks as a table with a bar for each, then what is to be said of each kind, then what is to come. */
export function planList(plan: Plan, language: Language): string {
  const words = planWords[language];
  const title = `${words.title}, ${words.asOf(wordsIn(language).formatDate(plan.today))}`;
  const legend = `█ ${words.published.other}  ▒ ${words.scheduled.other}  ░ ${words.drafted.one ?? words.drafted.other}`;
  return [
    title,
    "",
    ...weekTable(plan.weeks, language),
    legend,
    ...plan.rhythms.flatMap((rhythm) => ["", ...rhythmLines(rhythm, language)]),
    "",
    ...entryLines(words.toCome, words.nothingToCome, plan.scheduled, language),
    "",
    ...entryLines(words.drafts, words.noDrafts, plan.drafts, language),
  ].join("\n");
}

function weekTable(weeks: readonly PlannedWeek[], language: Language): readonly string[] {
  const words = planWords[language];
  const head = [words.week, words.days, ...plannedKinds.map((kind) => words.kinds[kind]), ""];
  const rows = weeks.map(({ week, monday, sunday, isThisWeek, counts }) => [
    week,
    `${monday} – ${sunday}`,
    ...plannedKinds.map((kind) => bar(counts[kind])),
    isThisWeek ? `← ${words.thisWeek}` : "",
  ]);
  return columns([head, ...rows]);
}

/** "██▒ 3"; "–" for a week without anything. */
function bar({ published, scheduled, drafts }: WeekCounts): string {
  const count = published + scheduled + drafts;
  if (count === 0) return "–";
  const blocks = "█".repeat(published) + "▒".repeat(scheduled) + "░".repeat(drafts);
  return blocks.length > longestBar ? `${blocks.slice(0, longestBar - 1)}… ${count}` : `${blocks} ${count}`;
}

function rhythmLines(rhythm: Rhythm, language: Language): readonly string[] {
  const words = planWords[language];
  const gaps = rhythm.gaps.slice(0, most).map((gap) => `    ${gap.from} – ${gap.to}  ${gapSentence(gap, language)}`);
  const rest = rhythm.gaps.length - gaps.length;
  return [
    `${words.kinds[rhythm.kind]}:`,
    ...sentencesOn(rhythm, language).map((sentence) => `  ${sentence}`),
    ...(gaps.length > 0 ? [`  ${words.gaps}:`, ...gaps] : []),
    ...(rest > 0 ? [`    ${words.more(rest)}`] : []),
  ];
}

function entryLines(title: string, none: string, entries: readonly Entry[], language: Language): readonly string[] {
  const words = planWords[language];
  if (entries.length === 0) return [none];
  const rows = entries
    .slice(0, most)
    .map((entry) => [
      "",
      whenOf(entry),
      words.one[entry.kind === "post" ? "posts" : "notes"],
      titleOf(entry),
      entry.file,
    ]);
  const rest = entries.length - rows.length;
  return [`${title}:`, ...columns(rows), ...(rest > 0 ? [`  ${words.more(rest)}`] : [])];
}

/** "2026-12-01 09:00", in the site's time zone; without a time where the editor gave none. */
function whenOf({ date: { day, time } }: Entry): string {
  return time === undefined ? day : `${day} ${time}`;
}
