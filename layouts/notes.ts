/** Lists of notes, each in full: the stream of all, those of one kind, and the wall. */
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
import { type NoteList, type NoteWays, noteWays } from "./parts/note-ways.ts";
import { neighbourPages, type PageUrl, pagination } from "./parts/pagination.ts";
import { text } from "./parts/text.ts";
import { wordsIn } from "./words/words.ts";

/** One page of a list of notes. */
export interface NotesView {
  readonly list: NoteList;
  readonly slice: Slice<Note>;
  readonly ways: NoteWays;
}

/** `/notizen/`, `/notizen/seite/2/`, `/notizen/studien/`, `/notizen/pinnwand/` */
export function notesPage(site: Site, { list, slice, ways }: NotesView): string {
  const { lists, notes: words } = wordsIn(site.settings.interface);
  const { name, lead, description } = namesOf(site, list);
  const numbered = slice.number > 1 ? lists.page(slice.number) : "";
  const url = urlOf(site, list)(slice.number);
  const title = numbered === "" ? name : `${name}, ${numbered}`;
  const about = numbered === "" ? description : `${description} ${numbered}.`;
  return frame(site, {
    url,
    title,
    description: about,
    type: "website",
    data: listData(site, { url, title, description: about, entries: slice.items }),
    section: site.urls.notes(),
    feeds: feedsOf(site, list),
    style: site.assets.notesStyle.url,
    // Nobody shall look for a page that is empty; whoever has its address is answered.
    unlisted: list !== "all" && slice.items.length === 0,
    ...neighbourPages(slice, urlOf(site, list)),
    main: html`<h1>${title}</h1>
${numbered === "" ? html`<p class="lead">${lead}</p>\n` : nothing}${noteWays(site, ways, list, slice.number)}${slice.items.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="${list === "wall" ? "wall" : "notes"}">\n${slice.items.map((note) => item(site, note, list === "wall" ? "note card" : "note beside"))}</ol>`}
${pagination(site, slice, urlOf(site, list))}`,
  });
}

/** What a list is called, and what is said of it. */
function namesOf({ settings }: Site, list: NoteList) {
  const { notes: words } = wordsIn(settings.interface);
  const all = words.description(settings.title);
  if (list === "all") return { name: words.title, lead: words.lead, description: all };
  const name = list === "wall" ? words.wall : `${words.title}: ${words.kindTitles[list]}`;
  const lead = list === "wall" ? words.wallLead : words.kindLeads[list];
  return { name, lead, description: `${lead} ${all}` };
}

/** The wall has no feeds of its own. */
function feedsOf({ urls, settings }: Site, list: NoteList) {
  const { notes: words } = wordsIn(settings.interface);
  if (list === "all" || list === "wall") return { of: urls.notes(), title: words.title };
  return { of: urls.notesOfKind(list), title: words.kindTitles[list] };
}

function urlOf({ urls }: Site, list: NoteList): PageUrl {
  if (list === "all") return urls.notes;
  return list === "wall" ? urls.wall : (number) => urls.notesOfKind(list, number);
}

function item(site: Site, note: Note, style: string): Html {
  const words = wordsIn(site.settings.interface);
  const heading = words.notes.dated(words.formatDate(note.date.day));
  const count = commentCount(site, note);
  return html`<li>
<article class="${style}"${languageOf(site, note)}>
<h2 class="label"${languageWithin(site, note)}><a href="${note.url}">${heading}</a></h2>
${noteContent(site, note, text(site, prefixed(note.body.html, `${note.id}_`)))}${count === nothing ? nothing : html`<p class="note-answers"${languageWithin(site, note)}>${count}</p>\n`}</article>
</li>
`;
}
