/** The posts by year and month. */
import { archivePage } from "../../../layouts/archive.ts";
import { monthPage, yearPage } from "../../../layouts/archive-period.ts";
import { cardOf } from "../../model/card.ts";
import type { Feature } from "../../model/feature.ts";
import { newestChange } from "../../model/newest-change.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { yearsOf } from "./years.ts";

export const archives: Feature = {
  name: "archives",
  summary: "All posts by year and month, with an overview that counts them.",
  pages: (site) => {
    const years = yearsOf(site.listed);
    const overview = years.map(({ year, posts, months }) => ({
      year,
      count: posts.length,
      months: months.map(({ month, posts }) => ({ month, count: posts.length })),
    }));
    return [
      page(site.urls.archive(), site.listed, () => archivePage(site, overview)),
      ...years.flatMap((year) => [
        periodPage(site, site.urls.year(year.year), year.posts, () => yearPage(site, year)),
        ...year.months.map((month) =>
          periodPage(site, site.urls.month(month.year, month.month), month.posts, () => monthPage(site, month)),
        ),
      ]),
    ];
  },
};

function page(url: string, posts: readonly Post[], render: () => string): Page {
  return { url, source: "feature archives", listed: { changed: newestChange(posts) }, render };
}

function periodPage(site: Site, url: string, posts: readonly Post[], render: () => string): Page {
  return { ...page(url, posts, render), passing: true, key: pageKey(site, ...posts.map(cardOf)) };
}
