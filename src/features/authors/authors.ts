/** The people who write. */
import { authorPage } from "../../../layouts/author.ts";
import { authorsPage } from "../../../layouts/authors.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import type { Author } from "../../model/author.ts";
import type { Entry } from "../../model/entry.ts";
import type { Feature } from "../../model/feature.ts";
import { listPages } from "../../model/list-pages.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { pictureKey, textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";

export const authors: Feature = {
  name: "authors",
  summary: "Everyone who writes, and for each person a page with their posts and notes, fifty a page.",
  pages: (site) => [overview(site), ...site.authors.flatMap((author) => pagesOf(site, author))],
};

function overview(site: Site): Page {
  return {
    url: site.urls.authors(),
    source: "feature authors",
    listed: { changed: undefined },
    render: () =>
      authorsPage(
        site,
        site.authors.map((author) => ({ author, count: entriesOf(site, author).length })),
      ),
  };
}

function pagesOf(site: Site, author: Author): readonly Page[] {
  return listPages(entriesOf(site, author)).map(({ slice, changed, key }) => ({
    url: site.urls.author(author.id, slice.number),
    source: slice.number === 1 ? author.file : "feature authors",
    passing: slice.number > 1,
    listed: { changed },
    key: pageKey(
      site,
      author.digest,
      textKey(site, author.biography),
      pictureKey(site, author.image),
      windowTitle(site, author),
      key,
    ),
    ...(slice.number === 1 && { anchors: author.biography.anchors }),
    render: () => authorPage(site, { author, slice }),
  }));
}

/** Somebody may have a page before they have written anything. */
function entriesOf(site: Site, author: Author): readonly Entry[] {
  return site.entriesByAuthor.get(author.id) ?? [];
}
