/** How to quote a post: for people, and for programs that keep references. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { changed } from "../../src/model/changed.ts";
import { isPublic } from "../../src/model/entry.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";

/**
 * A citation, folded; nothing for a post that only its editors can see. The day of reading is the reader's to add.
 *
 * It names the day of the last change where there was one, because what was quoted may have been corrected since.
 */
export function citation(site: Site, post: Post): Html {
  if (!isPublic(post.status)) return nothing;
  const words = wordsIn(site.settings.interface);
  const { reading, formatDate } = words;
  const authors = post.authors.map(({ name }) => name);
  const by = authors.length === 0 ? site.settings.name : words.formatList(authors);
  const { day } = changed(post);
  const [opening, closing] = reading.quotationMarks;
  return html`<details class="citation">
<summary>${reading.cite}</summary>
<p>${by}: ${opening}<cite${languageOf(site, post)}>${post.title}</cite>${closing}. ${reading.within(site.settings.title, formatDate(post.date.day))}${
    day === post.date.day ? nothing : ` ${reading.asOf(formatDate(day))}`
  } ${site.urls.absolute(post.url)}</p>
<p>${reading.bibtex}</p>
<pre translate="no"><code>${bibtex(site, post, authors)}</code></pre>
</details>
`;
}

/** @see biblatex, "online", https://ctan.org/pkg/biblatex */
function bibtex(site: Site, { id, title, date, url }: Post, authors: readonly string[]): string {
  // Braces keep a name in one piece: biblatex would look for first and last names in that of a bank.
  const writers = authors.length === 0 ? `{${inBraces(site.settings.name)}}` : authors.map(inBraces).join(" and ");
  return `@online{${id},
  author = {${writers}},
  title = {{${inBraces(title)}}},
  organization = {${inBraces(site.settings.title)}},
  date = {${date.day}},
  url = {${site.urls.absolute(url)}}
}`;
}

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text with those signs written out that mean something to TeX. */
function inBraces(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`);
}
