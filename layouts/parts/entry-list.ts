/** Posts and notes in a list: what they are called, when they came, what they are about. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { excerpt } from "../../src/kernel/text.ts";
import type { Entry } from "../../src/model/entry.ts";
import { noteTitle } from "../../src/model/entry-title.ts";
import type { Note } from "../../src/model/note.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { byline } from "./byline.ts";
import { commentCount } from "./comment-count.ts";
import { date } from "./date.ts";
import { languageOf } from "./language.ts";
import { statusMark } from "./notice.ts";

const noteLength = 240;

/**
 * A list of entries, in the order given.
 *
 * @param level - Of the headings, one below that of the heading over the list.
 */
export function entryList(site: Site, entries: readonly Entry[], level: 2 | 3): Html {
  return html`<ul class="entries">
${entries.map((entry) => html`<li>${entry.kind === "post" ? postItem(site, entry, level) : noteItem(site, entry)}</li>\n`)}</ul>`;
}

/** One post, as lists show it. */
export function postItem(site: Site, post: Post, level: 2 | 3): Html {
  const words = wordsIn(site.settings.interface);
  return html`<article class="beside">
<h${level}${languageOf(site, post)}>${statusMark(site, post)}<a href="${post.url}">${post.title}</a></h${level}>
<p class="meta">${date(words, post.date)} ${byline(site, post.authors)}${commentCount(site, post)}</p>
${post.summary === "" ? nothing : html`<p${languageOf(site, post)}>${post.summary}</p>\n`}</article>`;
}

/** One note, which has no title: its text is shown, and the day leads to it. */
export function noteItem(site: Site, note: Note): Html {
  const words = wordsIn(site.settings.interface);
  const text = note.body.text === "" ? noteTitle(note) : excerpt(note.body.text, noteLength);
  return html`<div class="note-item beside">
<p${languageOf(site, note)}>${statusMark(site, note)}${text}</p>
<p class="meta"><a href="${note.url}">${words.notes.dated(words.formatDate(note.date.day))}</a>${note.noteKind === "text" ? nothing : html` <span>${words.notes.kinds[note.noteKind]}</span>`} ${byline(site, note.authors)}${commentCount(site, note)}</p>
</div>`;
}
