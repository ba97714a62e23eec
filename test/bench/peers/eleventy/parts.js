/** What several pages show. */

export const site = { title: "Vergleich", description: "Ein Blog zum Messen.", url: "https://example.org" };

const characters = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text) => text.replace(/[&<>"]/g, (character) => characters[character]);

export const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");

export const day = (date) => date.toISOString().slice(0, 10);

export const month = (date) => date.toISOString().slice(0, 7);

export const year = (date) => date.toISOString().slice(0, 4);

export const moment = (date) => `${date.toISOString().slice(0, 19)}Z`;

export const time = (date) => `<time datetime="${moment(date)}">${day(date).split("-").reverse().join(".")}</time>`;

export const byline = (author, date) =>
  `<p>${time(date)}, <a href="/authors/${slug(author)}/" rel="author">${escaped(author)}</a></p>`;

export const topics = (tags) =>
  `<ul class="topics">${tags
    .filter((tag) => tag !== "posts")
    .map((tag) => `<li><a href="/tags/${slug(tag)}/" rel="tag">${escaped(tag)}</a></li>`)
    .join("")}</ul>`;

/** A page for each group of a collection, with all of its posts. */
export function listPages(collection, folder) {
  return {
    data: {
      layout: "page.11ty.js",
      eleventyExcludeFromCollections: true,
      pagination: { data: `collections.${collection}`, size: 1, alias: "group" },
      permalink: ({ group }) => `/${folder}/${slug(group.key)}/`,
      eleventyComputed: { title: ({ group }) => group.key },
    },
    render: ({ group: { key, members } }) => `<h1>${escaped(key)}</h1>
<ul>
${members.map(({ url, date, data }) => `<li>${time(date)} <a href="${url}">${escaped(data.title)}</a></li>`).join("\n")}
</ul>`,
  };
}
