/** The page for addresses that nothing has. */
import { notFoundPage } from "../../../layouts/not-found.ts";
import type { Feature } from "../../model/feature.ts";

const shown = 5;

export const notFound: Feature = {
  name: "not-found",
  summary: "The page for addresses that lead nowhere, with ways onward.",
  pages: (site) => [
    {
      url: site.urls.notFound(),
      source: "feature not-found",
      passing: true,
      render: () => notFoundPage(site, site.listed.slice(0, shown)),
    },
  ],
};
