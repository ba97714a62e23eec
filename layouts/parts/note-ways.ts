/** The ways through the notes: all of them, those of one kind, the wall. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { NoteKind } from "../../src/model/note.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { noteIcon } from "./note-icon.ts";

/** Where a list of notes belongs. */
export type NoteList = NoteKind | "all" | "wall";

/** A kind that has notes. */
export interface NoteWay {
  readonly kind: NoteKind;
  /** `undefined` where the page does not tell, so that a note of another kind leaves it as it is. */
  readonly count: number | undefined;
}

export interface NoteWays {
  readonly kinds: readonly NoteWay[];
  readonly hasWall: boolean;
}

/**
 * Links to the lists of notes; nothing where all notes are plain.
 *
 * @param number - Of the page of the list, counted from 1.
 */
export function noteWays({ settings, urls }: Site, { kinds, hasWall }: NoteWays, here: NoteList, number: number): Html {
  if (!hasWall) return nothing;
  const { notes: words, formatNumber } = wordsIn(settings.interface);
  const mark = (list: NoteList) =>
    list !== here ? nothing : number === 1 ? html` aria-current="page"` : html` aria-current="true"`;
  return html`<nav class="note-ways" aria-label="${words.ways}">
<ul>
<li><a href="${urls.notes()}"${mark("all")}>${words.all}</a></li>
${kinds.map(({ kind, count }) => html`<li><a href="${urls.notesOfKind(kind)}"${mark(kind)}>${noteIcon(kind)} ${words.kindTitles[kind]}${count === undefined ? nothing : html` <small>${formatNumber(count)}</small>`}</a></li>\n`)}<li><a href="${urls.wall()}"${mark("wall")}>${words.wall}</a></li>
</ul>
</nav>
`;
}
