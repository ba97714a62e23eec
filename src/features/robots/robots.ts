/** Tells search engines that they are welcome and where the list of pages is. @see RFC 9309 */
import type { Feature } from "../../model/feature.ts";

export const robots: Feature = {
  name: "robots",
  summary: "A robots.txt that lets everyone in and names the sitemap.",
  pages: ({ urls, isPreview }) => [
    {
      url: urls.at("/robots.txt"),
      source: "feature robots",
      passing: true,
      // Also a preview lets everyone in: whoever may not read a page does not read its "noindex" either.
      render: () =>
        `User-agent: *\nAllow: /\n${isPreview ? "" : `\nSitemap: ${urls.absolute(urls.at("/sitemap.xml"))}\n`}`,
    },
  ],
};
