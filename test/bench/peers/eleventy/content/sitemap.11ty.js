/** Every page that search engines may list. */
import { day, site, slug } from "../parts.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ collections: { posts, byTag, byAuthor, byYear, byMonth } }) {
  const further = Array.from({ length: Math.ceil(posts.length / 10) - 1 }, (_, index) => `/page/${index + 2}/`);
  const lists = Object.entries({ tags: byTag, authors: byAuthor, years: byYear, months: byMonth }).flatMap(
    ([folder, groups]) => groups.map(({ key }) => `/${folder}/${slug(key)}/`),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${["/", ...further, ...lists].map((url) => `<url><loc>${site.url}${url}</loc></url>`).join("\n")}
${posts.map(({ url, date }) => `<url><loc>${site.url}${url}</loc><lastmod>${day(date)}</lastmod></url>`).join("\n")}
</urlset>
`;
}
