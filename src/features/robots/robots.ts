/** Tells search engines that they are welcome and where the list of pages is. @see RFC 9309 */
import type { Feature } from "../../model/feature.ts";

export const robots: Feature = {
  name: "robots",
  summary: "A robots.txt that lets everyone in and names the sitemap.",
  pages: ({ urls }) => [
    {
      url: urls.at("/robots.txt"),
      source: "feature robots",
      passing: true,
      render: () => `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.at("/sitemap.xml"))}\n`,
    },
  ],
};
