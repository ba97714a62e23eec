/** Conversations: a page with the newest comments of the whole site, and feeds to follow all of them or a single one. */
import { latestCommentsPage } from "../../../layouts/latest-comments.ts";
import { titleOf } from "../../model/entry-title.ts";
import type { Feature } from "../../model/feature.ts";
import { pageKey } from "../../model/page-key.ts";
import { commentedEntries, latestRemarks } from "../../model/remarks.ts";
import { entryFeed, siteFeed } from "./feed.ts";

const size = 50;

export const comments: Feature = {
  name: "comments",
  summary:
    "The newest comments of the whole site, with feeds of them, and of every post and question that takes or shows comments.",
  pages: (site) => {
    const entries = commentedEntries(site);
    if (entries.length === 0) return [];
    const latest = latestRemarks(entries, size);
    return [
      {
        url: site.urls.comments(),
        source: "feature comments",
        // The only comment may be erased because its author wished it: nothing may keep that from being published.
        passing: true,
        listed: { changed: latest[0]?.comment.date },
        key: pageKey(
          site,
          ...latest.flatMap(({ comment, entry }) => [comment.id, entry.digest, entry.language, titleOf(entry)]),
        ),
        render: () => latestCommentsPage(site, latest),
      },
      ...siteFeed(site, latest).map((page) => ({ ...page, passing: true })),
      ...entries.flatMap((entry) => entryFeed(site, entry, size)),
    ];
  },
};
