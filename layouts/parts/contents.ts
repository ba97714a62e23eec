/** The headings of a long text, before it begins. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Body, Heading } from "../../src/model/body.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { languageWithin } from "./language.ts";

/** Whoever scrolls through less has seen the headings before the end of a list of them. */
const longText = 800;
const manyHeadings = 4;
/** Smaller headings divide a thought, not the text. */
const deepest = 3;

interface LongText {
  readonly body: Pick<Body, "wordCount" | "headings">;
  /** BCP 47. */
  readonly language: string;
}

/** A nested list of links to the headings; nothing for a text that is short or has few. */
export function contents(site: Site, text: LongText): Html {
  const { body } = text;
  if (body.wordCount <= longText) return nothing;
  const headings = body.headings.filter(({ level }) => level <= deepest);
  if (headings.length < manyHeadings) return nothing;
  const words = wordsIn(site.settings.interface).reading;
  return html`<nav class="contents" aria-labelledby="text_contents">
<h2 id="text_contents"${languageWithin(site, text)}>${words.contents}</h2>
${list(headings)}</nav>
`;
}

/** @param headings - No level is left out on the way down. */
function list(headings: readonly Heading[]): Html {
  const level = headings[0]?.level;
  const starts = headings.flatMap((heading, index) => (heading.level === level ? [index] : []));
  return html`<ol>
${starts.map((start, index) => {
  const { id, text } = headings[start] as Heading;
  const below = headings.slice(start + 1, starts[index + 1]);
  return html`<li><a href="#${id}">${text}</a>${below.length > 0 ? list(below) : nothing}</li>\n`;
})}</ol>
`;
}
