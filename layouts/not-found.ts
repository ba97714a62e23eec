/** What a server answers for an address that nothing has. */
import { html, nothing } from "../src/kernel/html.ts";
import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { pageData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { statusMark } from "./parts/notice.ts";
import { wordsIn } from "./words/words.ts";

/**
 * `/404.html`
 *
 * @param newest - A few posts to go on with, newest first.
 */
export function notFoundPage(site: Site, newest: readonly Post[]): string {
  const words = wordsIn(site.settings.interface);
  const { title, lead, description, onward, home, archive, topics, newest: heading } = words.notFound;
  const view = { url: site.urls.notFound(), title, description: description(site.settings.title) };
  return frame(site, {
    ...view,
    type: "website",
    data: pageData(site, view),
    unlisted: true,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<h2>${onward}</h2>
<ul>
<li><a href="${site.urls.home()}">${home}</a></li>
<li><a href="${site.urls.archive()}">${archive}</a></li>
<li><a href="${site.urls.tags()}">${topics}</a></li>
</ul>
${
  newest.length === 0
    ? nothing
    : html`<h2>${heading}</h2>
<ul>
${newest.map((post) => html`<li>${statusMark(site, post)}<a href="${post.url}"${languageOf(site, post)}>${post.title}</a> <span class="meta">${date(words, post.date)}</span></li>\n`)}</ul>
`
}`,
  });
}
