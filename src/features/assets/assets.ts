/** Publishes the site's own style sheet, script and icon, once for all pages. */
import type { Feature } from "../../model/feature.ts";

export const assets: Feature = {
  name: "assets",
  summary: "The style sheet, the script and the icon that every page uses.",
  pages: ({ assets: { style, script, icon } }) =>
    [style, script, icon].map(({ url, text }) => ({
      url,
      source: "feature assets",
      passing: true,
      render: () => text,
    })),
};
