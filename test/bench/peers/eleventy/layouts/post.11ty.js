/** A post with its neighbours. */
import { byline, escaped, topics } from "../parts.js";

export const data = { layout: "page.11ty.js" };

export function render({ title, author, tags, page, content, collections }) {
  const { older, newer } = collections.neighbours.get(page.url);
  return `<article>
<h1>${escaped(title)}</h1>
${byline(author, page.date)}
${content}
${topics(tags)}
</article>
<nav>
${link("prev", older)}
${link("next", newer)}
</nav>`;
}

const link = (rel, post) => (post ? `<a rel="${rel}" href="${post.url}">${escaped(post.data.title)}</a>` : "");
