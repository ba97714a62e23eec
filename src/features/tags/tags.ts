/** The topics. */
import { tagPage } from "../../../layouts/tag.ts";
import { tagsPage } from "../../../layouts/tags.ts";
import type { Entry } from "../../model/entry.ts";
import type { Feature } from "../../model/feature.ts";
import { listPages } from "../../model/list-pages.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { restingTags } from "../../model/resting-tags.ts";
import type { Site } from "../../model/site.ts";
import type { Tag } from "../../model/tag.ts";

export const tags: Feature = {
  name: "tags",
  summary: "All topics with their counts, and for each topic its posts and notes, fifty a page.",
  pages: (site) => [
    overview(site),
    ...site.tags.flatMap((tag) => pagesOf(site, tag, entriesOf(site, tag))),
    ...restingTags(site).flatMap((tag) => pagesOf(site, tag, []).map(unlisted)),
  ],
};

function overview(site: Site): Page {
  return {
    url: site.urls.tags(),
    source: "feature tags",
    listed: { changed: undefined },
    render: () =>
      tagsPage(
        site,
        site.tags.map((tag) => ({ tag, count: entriesOf(site, tag).length })),
      ),
  };
}

function pagesOf(site: Site, tag: Tag, entries: readonly Entry[]): readonly Page[] {
  return listPages(entries).map(({ slice, changed, key }) => ({
    url: site.urls.tag(tag.slug, slice.number),
    source: "feature tags",
    passing: slice.number > 1,
    listed: { changed },
    key: pageKey(site, tag.name, tag.description, entries.length, key),
    render: () => tagPage(site, { tag, slice, count: entries.length }),
  }));
}

/** Nobody shall look for a page that is empty; whoever has its address is answered. */
function unlisted({ listed: _listed, ...page }: Page): Page {
  return page;
}

/** @throws RangeError for a tag that the site does not know. */
function entriesOf(site: Site, tag: Tag): readonly Entry[] {
  const entries = site.entriesByTag.get(tag.slug);
  if (!entries) throw new RangeError(`The site has no entries for its tag ${tag.slug}.`);
  return entries;
}
