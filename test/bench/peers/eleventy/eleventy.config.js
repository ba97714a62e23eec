/** Plain Eleventy as a careful author writes it: JavaScript layouts, each group of posts and each neighbour found once. */
import footnote from "markdown-it-footnote";
import { month, slug, year } from "./parts.js";

export const config = {
  templateFormats: ["md", "11ty.js"],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
  dir: { input: "content", includes: "../layouts", data: "../data", output: "_site" },
};

export default function (eleventy) {
  eleventy.amendLibrary("md", (markdown) => markdown.use(footnote).use(headingIds));
  const posts = (api) => api.getFilteredByTag("posts");
  const grouped = (keysOf) => (api) => groups(posts(api), keysOf);
  eleventy.addCollection(
    "byTag",
    grouped(({ data }) => data.tags.filter((tag) => tag !== "posts")),
  );
  eleventy.addCollection(
    "byAuthor",
    grouped(({ data }) => [data.author]),
  );
  eleventy.addCollection(
    "byYear",
    grouped(({ date }) => [year(date)]),
  );
  eleventy.addCollection(
    "byMonth",
    grouped(({ date }) => [month(date)]),
  );
  eleventy.addCollection("neighbours", (api) => {
    const all = posts(api);
    return new Map(all.map(({ url }, index) => [url, { older: all[index - 1], newer: all[index + 1] }]));
  });
}

/** Newest first within each group. */
function groups(posts, keysOf) {
  const byKey = new Map();
  for (const post of posts.toReversed()) {
    for (const key of keysOf(post)) {
      const group = byKey.get(key) ?? [];
      group.push(post);
      byKey.set(key, group);
    }
  }
  return [...byKey].map(([key, members]) => ({ key, members }));
}

function headingIds(markdown) {
  markdown.core.ruler.push("heading ids", ({ tokens }) => {
    const used = new Set();
    tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const id = slug(tokens[index + 1].content);
      let unused = id;
      for (let number = 1; used.has(unused); number++) unused = `${id}-${number}`;
      used.add(unused);
      token.attrSet("id", unused);
    });
  });
}
