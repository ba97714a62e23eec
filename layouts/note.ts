/** One note on a page of its own. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { excerpt } from "../src/kernel/text.ts";
import { isOpen } from "../src/model/dialogue.ts";
import { noteTitle } from "../src/model/entry-title.ts";
import type { Neighbours } from "../src/model/neighbours.ts";
import type { Note } from "../src/model/note.ts";
import type { Site } from "../src/model/site.ts";
import { comments } from "./parts/comments.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { noteData } from "./parts/json-ld.ts";
import { languageOf, languageWithin } from "./parts/language.ts";
import { noteContent } from "./parts/note-content.ts";
import { text } from "./parts/text.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

/** As long as a search engine shows. In UTF-16 units. */
const descriptionLength = 160;

/** `/notizen/2009/03/kurz-notiert/` */
export function notePage(site: Site, view: Note, neighbours: Neighbours<Note>): string {
  const words = wordsIn(site.settings.interface);
  const day = view.date.day;
  return frame(site, {
    url: view.url,
    title: windowTitle(site, view),
    description: excerpt(view.body.text, descriptionLength) || noteTitle(view),
    type: "article",
    data: noteData(site, view),
    language: view.language,
    published: view.date,
    section: site.urls.notes(),
    style: site.assets.notesStyle.url,
    feeds: { of: site.urls.notes(), title: words.notes.title },
    commentsOn: view.comments.state === "off" ? undefined : noteTitle(view),
    previous: neighbours.previous?.url,
    next: neighbours.next?.url,
    ...(isOpen(view) && { script: site.assets.commentForm.url }),
    unlisted: view.status !== "published",
    main: html`<article class="note beside"${languageOf(site, view)}>
<h1 class="label"${languageWithin(site, view)}>${words.notes.dated(words.formatDate(day))}</h1>
${noteContent(site, view, text(site, view.body.html, true))}</article>
${comments(site, view)}${neighbourLinks(site, neighbours)}`,
  });
}

function neighbourLinks(site: Site, { previous, next }: Neighbours<Note>): Html {
  if (!previous && !next) return nothing;
  const words = wordsIn(site.settings.interface).notes;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${previous ? neighbourLink(site, "prev", words.previous, previous) : nothing}${next ? neighbourLink(site, "next", words.next, next) : nothing}</nav>
`;
}

function neighbourLink(site: Site, rel: "prev" | "next", name: string, note: Note): Html {
  return html`<a rel="${rel}" href="${note.url}"><span>${name}</span> <b${languageOf(site, note)}>${noteTitle(note)}</b> <span class="meta">${date(wordsIn(site.settings.interface), note.date)}</span></a>
`;
}
