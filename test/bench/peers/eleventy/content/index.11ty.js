/** The newest posts, ten a page. */
import { byline, escaped, site, topics } from "../parts.js";

export const data = {
  layout: "page.11ty.js",
  eleventyExcludeFromCollections: true,
  pagination: { data: "collections.posts", size: 10, reverse: true, alias: "newest" },
  permalink: ({ pagination: { pageNumber } }) => (pageNumber === 0 ? "/" : `/page/${pageNumber + 1}/`),
};

export function render({ newest, pagination: { href, pageNumber } }) {
  return `<h1>${site.title}</h1>
${newest.map(entry).join("\n")}
<nav>
${href.previous ? `<a rel="prev" href="${href.previous}">Neuere</a>` : ""}
Seite ${pageNumber + 1}
${href.next ? `<a rel="next" href="${href.next}">Ältere</a>` : ""}
</nav>`;
}

const entry = ({ url, date, data: { title, author, summary, tags } }) => `<article>
<h2><a href="${url}">${escaped(title)}</a></h2>
${byline(author, date)}
<p>${escaped(summary)}</p>
${topics(tags)}
</article>`;
