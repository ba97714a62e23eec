/** The page that says where the bank was wrong. */
import { correctionsPage } from "../../../layouts/corrections.ts";
import type { Feature } from "../../model/feature.ts";
import { feedPages } from "./feed.ts";
import { ledger } from "./ledger.ts";

export const corrections: Feature = {
  name: "corrections",
  summary:
    "One page with every correction, the newest first, and feeds of them; both answer also while there are none.",
  pages: (site) => {
    const amendments = ledger(site.posts);
    return [
      {
        url: site.urls.corrections(),
        source: "feature corrections",
        listed: { changed: amendments[0]?.date },
        render: () => correctionsPage(site, amendments),
      },
      ...feedPages(site, amendments),
    ];
  },
};
