/** Who wrote this, in a few words. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { excerpt } from "../../src/kernel/text.ts";
import type { Author } from "../../src/model/author.ts";
import { perSite } from "../../src/model/per-site.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { portrait } from "./picture.ts";

const biographyLength = 160;

/** A box for the authors of an entry; nothing where nobody is named. */
export function authorBox(site: Site, authors: readonly Author[]): Html {
  if (authors.length === 0) return nothing;
  const words = wordsIn(site.settings.interface).post;
  return html`<section class="authors beside" aria-labelledby="about_authors">
<h2 id="about_authors" class="label">${authors.length === 1 ? words.aboutAuthor : words.aboutAuthors}</h2>
${authors.map(peopleOf(site))}</section>
`;
}

/** Each person is written once, however many posts they have. */
const peopleOf = perSite((site) => {
  const known = new Map<Author, Html>();
  return (author: Author): Html => {
    const written = known.get(author) ?? person(site, author);
    known.set(author, written);
    return written;
  };
});

function person(site: Site, author: Author): Html {
  const about = excerpt(author.biography.text, biographyLength);
  return html`<div class="person">
${author.image ? portrait(author.image) : nothing}<p><a href="${author.url}"><strong>${author.name}</strong></a>${attributes(site, author)}</p>
${about === "" ? nothing : html`<p>${about}</p>\n`}</div>
`;
}

/** ", genannt Ada, Vorstand": what is known of nickname and role. */
export function attributes(site: Site, { nickname, role }: Author): string {
  const words = wordsIn(site.settings.interface).post;
  return [nickname === undefined ? undefined : words.nicknamed(nickname), role]
    .filter((attribute) => attribute !== undefined)
    .map((attribute) => `, ${attribute}`)
    .join("");
}
