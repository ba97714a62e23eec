/** The page that explains feeds and lists their addresses. */
import { subscribePage } from "../../../layouts/subscribe.ts";
import type { Feature } from "../../model/feature.ts";

export const subscribe: Feature = {
  name: "subscribe",
  summary: "One page that explains in plain words how to follow the site, with the address of every feed.",
  pages: (site) => [
    {
      url: site.urls.subscribe(),
      source: "feature subscribe",
      listed: { changed: undefined },
      render: () => subscribePage(site),
    },
  ],
};
