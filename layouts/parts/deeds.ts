/** Beside the word of the bank, its deeds: what was written about each thesis. */
import { type Html, html, nothing, trusted } from "../../src/kernel/html.ts";
import type { Thesis } from "../../src/model/body.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import type { Statement } from "../../src/model/statement.ts";
import { thesisWords } from "../words/thesis-words.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { languageOf, languageWithin } from "./language.ts";

/** Posts that refer to a thesis, newest first, by the thesis's anchor. */
export type Deeds = ReadonlyMap<string, readonly Post[]>;

/** So many stand open; the others unfold. */
const open = 3;

/** As our renderer of Markdown prints them: no other markup in a text has items of lists. */
const itemEnds = /(<li(?: id="([^"]*)")?[^>]*>)(\s*<p>)?(<strong>)?|<\/li>/g;

/**
 * The text of a statement in which the bold words that a thesis begins with have a class, and each thesis with deeds holds
 * its words in a `div` and then the list of its posts. All else stays as it is.
 */
export function withDeeds(site: Site, statement: Statement, markup: Html, deeds: Deeds): Html {
  const theses = new Map(statement.body.theses.map((thesis) => [thesis.id, thesis]));
  if (theses.size === 0) return markup;
  const unclosed: Html[] = [];
  return trusted(
    markup.toString().replace(itemEnds, (all, item?: string, id?: string, paragraph = "", strong = "") => {
      if (item === undefined) {
        const after = unclosed.pop() ?? nothing;
        return after === nothing ? all : `</div>\n${after}${all}`;
      }
      const thesis = theses.get(id ?? "");
      const posts = thesis && deeds.get(thesis.id);
      unclosed.push(posts ? listed(site, statement, thesis, posts) : nothing);
      if (!thesis) return all;
      return `${item}${posts ? '<div class="word">' : ""}${paragraph}${strong && '<strong class="first-words">'}`;
    }),
  );
}

function listed(site: Site, statement: Statement, { number }: Thesis, posts: readonly Post[]): Html {
  const words = thesisWords[site.settings.interface];
  const older = posts.slice(open);
  return html`<div class="deeds"${languageWithin(site, statement)}>
<p>${words.posts(posts.length, number)}</p>
${list(site, posts.slice(0, open))}${
  older.length === 0
    ? nothing
    : html`<details>
<summary>${words.older(older.length)}</summary>
${list(site, older)}</details>
`
}</div>
`;
}

function list(site: Site, posts: readonly Post[]): Html {
  const words = wordsIn(site.settings.interface);
  return html`<ul>
${posts.map((post) => html`<li><a href="${post.url}"${languageOf(site, post)}>${post.title}</a> ${date(words, post.date)}</li>\n`)}</ul>
`;
}
