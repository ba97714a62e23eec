/** Short notes: lists of them, and a page for each. */
import { notePage } from "../../../layouts/note.ts";
import { notesPage } from "../../../layouts/notes.ts";
import type { NoteList, NoteWays } from "../../../layouts/parts/note-ways.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { cardOf } from "../../model/card.ts";
import type { Feature } from "../../model/feature.ts";
import { neighbours } from "../../model/neighbours.ts";
import type { Note } from "../../model/note.ts";
import { answeringKinds, notesByKind, notesOnWall } from "../../model/notes-by-kind.ts";
import type { Page } from "../../model/page.ts";
import { pageKey, tagsKey } from "../../model/page-key.ts";
import { paginate } from "../../model/pagination.ts";
import { textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { anchorsOf } from "../../model/thread.ts";

const size = 20;
const source = "feature notes";

export const notes: Feature = {
  name: "notes",
  summary:
    "Short notes without titles: all of them, those of each kind and the wall, twenty a page, and a page for each.",
  pages: (site) => [...listPages(site), sheet(site), ...singlePages(site)],
};

/** The first page of all notes answers also while there are none, because its feeds do; the others with the first note. */
function listPages(site: Site): readonly Page[] {
  const { urls } = site;
  const parts = answeringKinds(site).flatMap(([kind, ofKind]) =>
    pagesOf(site, kind, ofKind, (number) => urls.notesOfKind(kind, number)),
  );
  const wall = site.notes.length === 0 ? [] : pagesOf(site, "wall", notesOnWall(site), urls.wall);
  return [...pagesOf(site, "all", site.notes, urls.notes), ...parts, ...wall];
}

function pagesOf(site: Site, list: NoteList, of: readonly Note[], urlOf: (number: number) => string): readonly Page[] {
  const ways = waysFrom(site, list);
  return paginate(of, size).map((slice) => ({
    url: urlOf(slice.number),
    source,
    // Whoever gives up notes altogether need not say so for each list.
    passing: slice.number > 1 || list !== "all",
    ...((slice.items.length > 0 || list === "all") && {
      listed: { changed: slice.items.find(({ status }) => status === "published")?.date },
    }),
    key: pageKey(
      site,
      slice.number,
      slice.of,
      JSON.stringify(ways),
      ...slice.items.flatMap((note) => [note.digest, textKey(site, note.body), tagsKey(site, note.tags)]),
    ),
    render: () => notesPage(site, { list, slice, ways }),
  }));
}

/** How many notes there are of other kinds is told by the list of all notes only, which changes with every note anyway. */
function waysFrom(site: Site, list: NoteList): NoteWays {
  const kinds = Array.from(notesByKind(site), ([kind, { length }]) => ({
    kind,
    count: list === "all" || list === kind ? length : undefined,
  }));
  return { kinds, hasWall: notesOnWall(site).length > 0 };
}

function sheet({ assets: { notesStyle } }: Site): Page {
  return { url: notesStyle.url, source, passing: true, render: () => notesStyle.text };
}

function singlePages(site: Site): readonly Page[] {
  return [...neighbours(site.notes)].map(([note, around]) => ({
    url: note.url,
    source: note.file,
    ...(note.status === "published" && { listed: { changed: note.date } }),
    anchors: anchorsOn(note),
    key: pageKey(
      site,
      note.digest,
      textKey(site, note.body),
      windowTitle(site, note),
      tagsKey(site, note.tags),
      around.previous && cardOf(around.previous),
      around.next && cardOf(around.next),
    ),
    render: () => notePage(site, note, around),
  }));
}

/** Links may point at an answer as well as into the text. */
function anchorsOn({ body, comments }: Note): ReadonlySet<string> {
  return comments.count === 0 ? body.anchors : new Set([...body.anchors, ...anchorsOf(comments.threads)]);
}
