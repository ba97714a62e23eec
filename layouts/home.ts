/** `/`, `/seite/2/` */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Note } from "../src/model/note.ts";
import type { Slice } from "../src/model/pagination.ts";
import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { entryList, noteItem, postItem } from "./parts/entry-list.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { neighbourPages, pagination } from "./parts/pagination.ts";
import { picture } from "./parts/picture.ts";
import { wordsIn } from "./words/words.ts";

export interface Motto {
  readonly text: string;
  /** Of the statement that it heads. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
}

export interface HomeView {
  readonly slice: Slice<Post>;
  /** Newest first; empty on every page but the first. */
  readonly notes: readonly Note[];
  /** What the bank stands for, on the first page. */
  readonly motto: Motto | undefined;
}

export function homePage(site: Site, { slice, notes, motto }: HomeView): string {
  const { settings, urls } = site;
  const words = wordsIn(settings.interface).lists;
  const first = slice.number === 1;
  const title = first ? "" : `${words.newest}, ${words.page(slice.number)}`;
  return frame(site, {
    url: urls.home(slice.number),
    title,
    description: first ? settings.description : `${settings.description} ${title}.`.trim(),
    type: "website",
    data: listData(site, {
      url: urls.home(slice.number),
      title: title || settings.title,
      description: settings.description,
      entries: slice.items,
    }),
    section: urls.home(),
    ...neighbourPages(slice, urls.home),
    main: html`${first ? welcome(site, motto) : nothing}<div class="home">
<div>
${first ? html`<h2 class="label">${words.newest}</h2>` : html`<h1>${title}</h1>`}
${slice.items.length === 0 ? html`<p>${words.empty}</p>` : posts(site, slice.items, first)}
${pagination(site, slice, urls.home)}
</div>
${notes.length > 0 ? latestNotes(site, notes) : nothing}</div>`,
  });
}

/** The first screen: what the bank stands for, and what this is. */
function welcome(site: Site, motto: HomeView["motto"]): Html {
  return html`<div class="welcome">
${motto ? html`<p${languageOf(site, motto)}><q><a href="${motto.url}">${motto.text}</a></q></p>\n` : nothing}<h1>${site.settings.description || site.settings.title}</h1>
</div>
`;
}

/** The newest post of all leads, with its picture; the others follow in a list. */
function posts(site: Site, items: readonly Post[], first: boolean): Html {
  const [lead, ...others] = items;
  if (!first || lead === undefined) return entryList(site, items, 2);
  return html`<div class="leading">
${lead.image ? picture(site, lead.image) : nothing}${postItem(site, lead, 3)}</div>
${others.length > 0 ? entryList(site, others, 3) : nothing}`;
}

function latestNotes(site: Site, notes: readonly Note[]): Html {
  const words = wordsIn(site.settings.interface).lists;
  return html`<aside class="notes-aside" aria-labelledby="latest_notes">
<h2 id="latest_notes" class="label">${words.latestNotes}</h2>
${notes.map((note) => html`${noteItem(site, note)}\n`)}<p><a href="${site.urls.notes()}">${words.allNotes}</a></p>
</aside>
`;
}
