/** An Atom feed with the newest twenty posts in full. */
import { escaped, moment, site } from "../parts.js";

export const data = { permalink: "/feed.xml", eleventyExcludeFromCollections: true };

export function render({ collections: { posts } }) {
  const newest = posts.slice(-20).reverse();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>${site.title}</title>
<id>${site.url}/</id>
<link rel="self" href="${site.url}/feed.xml"/>
<updated>${moment(newest[0].date)}</updated>
${newest.map(entry).join("\n")}
</feed>
`;
}

const entry = ({ url, date, data: { title, author, summary }, content }) => `<entry>
<title>${escaped(title)}</title>
<id>${site.url}${url}</id>
<link href="${site.url}${url}"/>
<updated>${moment(date)}</updated>
<author><name>${escaped(author)}</name></author>
<summary>${escaped(summary)}</summary>
<content type="html">${escaped(content)}</content>
</entry>`;
