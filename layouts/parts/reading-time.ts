/** How long a text takes to read. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Body } from "../../src/model/body.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/**
 * Words that an adult reads in a minute, silently, of a text that is no novel.
 *
 * @see M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019): 238
 */
const wordsPerMinute = 230;

/** Whole minutes, at least one. Footnotes and code do not count: they are looked up, not read through. */
export function minutesFor({ wordCount }: Pick<Body, "wordCount">): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}

/** "5 Minuten Lesezeit"; nothing for a post without words. */
export function readingTime(site: Site, { body }: Post): Html {
  if (body.wordCount === 0) return nothing;
  const { counted, reading } = wordsIn(site.settings.interface);
  return html` <span>${counted(minutesFor(body), reading.time)}</span>`;
}
