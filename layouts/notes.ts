/** The stream of notes, each in full. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { prefixed } from "../src/kernel/identifiers.ts";
import type { Note } from "../src/model/note.ts";
import type { Slice } from "../src/model/pagination.ts";
import type { Site } from "../src/model/site.ts";
import { commentCount } from "./parts/comment-count.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { languageOf, languageWithin } from "./parts/language.ts";
import { noteContent } from "./parts/note-content.ts";
import { neighbourPages, pagination } from "./parts/pagination.ts";
import { text } from "./parts/text.ts";
import { wordsIn } from "./words/words.ts";

/** `/notizen/`, `/notizen/seite/2/` */
export function notesPage(site: Site, slice: Slice<Note>): string {
  const { lists, notes: words } = wordsIn(site.settings.interface);
  const { urls, settings } = site;
  const later = slice.number > 1;
  const url = urls.notes(slice.number);
  const title = later ? `${words.title}, ${lists.page(slice.number)}` : words.title;
  const description = words.description(settings.title) + (later ? ` ${lists.page(slice.number)}.` : "");
  return frame(site, {
    url,
    title,
    description,
    type: "website",
    data: listData(site, { url, title, description, entries: slice.items }),
    section: urls.notes(),
    feeds: { of: urls.notes(), title: words.title },
    ...neighbourPages(slice, urls.notes),
    main: html`<h1>${title}</h1>
${later ? "" : html`<p class="lead">${words.lead}</p>\n`}${slice.items.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="notes">\n${slice.items.map((note) => item(site, note))}</ol>`}
${pagination(site, slice, urls.notes)}`,
  });
}

function item(site: Site, note: Note): Html {
  const words = wordsIn(site.settings.interface);
  const heading = words.notes.dated(words.formatDate(note.date.day));
  const count = commentCount(site, note);
  return html`<li>
<article class="note beside"${languageOf(site, note)}>
<h2 class="label"${languageWithin(site, note)}><a href="${note.url}">${heading}</a></h2>
${noteContent(site, note, text(site, prefixed(note.body.html, `${note.id}_`)))}${count === nothing ? nothing : html`<p class="meta"${languageWithin(site, note)}>${count}</p>\n`}</article>
</li>
`;
}
