/** What a note says, on its own page and in the stream of notes. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Note } from "../../src/model/note.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { byline } from "./byline.ts";
import { languageWithin } from "./language.ts";
import { noteIcon } from "./note-icon.ts";
import { notice } from "./notice.ts";
import { sources } from "./sources.ts";
import { tagList } from "./tag-list.ts";

/**
 * Everything below a note's heading.
 *
 * @param text - The note's body, with `id`s that are unique on the page.
 */
export function noteContent(site: Site, note: Note, text: Html): Html {
  const ours = languageWithin(site, note);
  const before = present([notice(site, note), kindOf(site, note)]);
  const after = present([byline(site, note.authors), sources(site, note.sources), tagList(site, note.tags)]);
  return html`${before.length === 0 ? nothing : html`<div class="before"${ours}>\n${before}</div>\n`}<div class="text">
${text}</div>
${note.link ? link(note.link) : nothing}${after.length === 0 ? nothing : html`<footer${ours}>\n${after}</footer>\n`}`;
}

/** What sort of note it is, which leads to all of that sort. */
function kindOf({ settings, urls }: Site, { noteKind }: Note): Html {
  const name = wordsIn(settings.interface).notes.kinds[noteKind];
  return html`<p class="note-kind"><a href="${urls.notesOfKind(noteKind)}">${noteIcon(noteKind)} ${name}</a></p>\n`;
}

function present(parts: readonly Html[]): readonly Html[] {
  return parts.filter((part) => part !== nothing);
}

/** Says where a click leads, before it does. */
function link({ url, title }: NonNullable<Note["link"]>): Html {
  const host = new URL(url).host.replace(/^www\./, "");
  const isSaid = title.replace(/^www\./, "") === host;
  return html`<p class="note-link"><a href="${url}">${title}</a>${isSaid ? nothing : html` <span class="host">${host}</span>`}</p>
`;
}
