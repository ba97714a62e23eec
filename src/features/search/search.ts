/** The page where readers search; the index that it searches is made by `src/search/`. */
import { searchPage } from "../../../layouts/search.ts";
import type { Feature } from "../../model/feature.ts";
import { yearOf } from "../../model/instant.ts";

export const search: Feature = {
  name: "search",
  summary: "A page that searches posts, notes, statements and people in the reader's browser, without a server.",
  pages: (site) => {
    const { settings, urls, assets, listed, notes } = site;
    if (!settings.search) return [];
    const years = [...new Set([...listed, ...notes].map(({ date }) => yearOf(date)))].sort().reverse();
    return [
      {
        url: urls.search(),
        source: "feature search",
        listed: { changed: undefined },
        render: () => searchPage(site, years),
      },
      ...[assets.search, assets.searchStyle].map(({ url, text }) => ({
        url,
        source: "feature search",
        passing: true,
        render: () => text,
      })),
    ];
  },
};
