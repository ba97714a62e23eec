/** Short notes: a stream of all of them, and a page for each. */
import { notePage } from "../../../layouts/note.ts";
import { notesPage } from "../../../layouts/notes.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { cardOf } from "../../model/card.ts";
import type { Feature } from "../../model/feature.ts";
import { neighbours } from "../../model/neighbours.ts";
import type { Note } from "../../model/note.ts";
import type { Page } from "../../model/page.ts";
import { pageKey, tagsKey } from "../../model/page-key.ts";
import { paginate } from "../../model/pagination.ts";
import { textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { anchorsOf } from "../../model/thread.ts";

const size = 20;

export const notes: Feature = {
  name: "notes",
  summary: "Short notes without titles: a stream, twenty a page, and a page for each.",
  pages: (site) => [...streamPages(site), ...singlePages(site)],
};

/** The first page answers also while there are no notes, because its feeds do. */
function streamPages(site: Site): readonly Page[] {
  return paginate(site.notes, size).map((slice) => ({
    url: site.urls.notes(slice.number),
    source: "feature notes",
    passing: slice.number > 1,
    listed: { changed: slice.items.find(({ status }) => status === "published")?.date },
    key: pageKey(
      site,
      slice.number,
      slice.of,
      ...slice.items.flatMap((note) => [note.digest, textKey(site, note.body), tagsKey(site, note.tags)]),
    ),
    render: () => notesPage(site, slice),
  }));
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
