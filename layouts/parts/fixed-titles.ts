/** What the pages are called that the site makes up. */
import { monthOf, yearOf } from "../../src/model/instant.ts";
import { restingTags } from "../../src/model/resting-tags.ts";
import type { Site } from "../../src/model/site.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import { latestCommentWords } from "../words/latest-comment-words.ts";
import { moderationWords } from "../words/moderation-page-words.ts";
import type { Words } from "../words/words.ts";

/**
 * The titles that no entry may have, because the site has a page that is called so or may have one tomorrow: opening the first
 * form for comments shall not change what a post has been called.
 */
export function fixedTitles(site: Site, words: Words): readonly string[] {
  const { interface: language } = site.settings;
  const firstOfMonth = new Map(site.listed.map(({ date }) => [date.day.slice(0, "YYYY-MM".length), date]));
  const periods = new Set(
    [...firstOfMonth.values()].flatMap((date) => [yearOf(date), `${words.monthName(monthOf(date))} ${yearOf(date)}`]),
  );
  return [
    site.settings.title,
    ...Object.values(words.frame).filter((word) => typeof word === "string"),
    ...[words.archive, words.tags, words.authors, words.statements, words.sources, words.search].map(
      ({ title }) => title,
    ),
    ...[words.corrections, words.subscribe, words.notFound].map(({ title }) => title),
    ...[latestCommentWords[language], moderationWords[language]].map(({ title }) => title),
    ...[dialogueWords[language].thanks, dialogueWords[language].down, dialogueWords[language].answer].map(
      ({ title }) => title,
    ),
    words.notes.title,
    words.notes.wall,
    ...Object.values(words.notes.kindTitles).map((kind) => `${words.notes.title}: ${kind}`),
    ...[...periods].map(words.archive.of),
    ...[...site.tags, ...restingTags(site)].map(({ name }) => words.tags.tag(name)),
  ];
}
