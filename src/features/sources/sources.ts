/** The page of everything that posts and notes rest on. */
import { sourcesPage, type Work } from "../../../layouts/sources.ts";
import { cardOf } from "../../model/card.ts";
import type { Feature } from "../../model/feature.ts";
import { newestChange } from "../../model/newest-change.ts";
import { pageKey } from "../../model/page-key.ts";
import { paginate } from "../../model/pagination.ts";
import { worksOf } from "./works.ts";

const worksPerPage = 100;

export const sources: Feature = {
  name: "sources",
  summary:
    "Every work that posts and notes cite, by author and title, a hundred a page; it answers also while there are none.",
  pages: (site) =>
    paginate(worksOf(site), worksPerPage).map((slice) => ({
      url: site.urls.sources(slice.number),
      source: "feature sources",
      passing: slice.number > 1,
      listed: { changed: newestChange(slice.items.flatMap(({ entries }) => entries)) },
      key: pageKey(site, slice.number, slice.of, ...slice.items.map(keyOf)),
      render: () => sourcesPage(site, slice),
    })),
};

function keyOf({ source, entries }: Work): string {
  return [JSON.stringify(source), ...entries.map(cardOf)].join(" ");
}
