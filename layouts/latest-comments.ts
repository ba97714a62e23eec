/** What readers have answered of late, on the whole site. */
import { type Html, html } from "../src/kernel/html.ts";
import { excerpt } from "../src/kernel/text.ts";
import { titleOf } from "../src/model/entry-title.ts";
import type { Remark } from "../src/model/remarks.ts";
import type { Site } from "../src/model/site.ts";
import { commenterName, standing } from "./parts/comment.ts";
import { dateAndTime } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { tombstone } from "./parts/tombstone.ts";
import { latestCommentWords } from "./words/latest-comment-words.ts";
import { wordsIn } from "./words/words.ts";

/** In UTF-16 units. */
const excerptLength = 280;

/**
 * `/kommentare/`
 *
 * @param remarks - In the order in which they are shown.
 */
export function latestCommentsPage(site: Site, remarks: readonly Remark[]): string {
  const words = latestCommentWords[site.settings.interface];
  const view = {
    url: site.urls.comments(),
    title: words.title,
    description: words.description(site.settings.title),
  };
  return frame(site, {
    ...view,
    type: "website",
    feeds: { of: view.url, title: words.title },
    data: listData(site, { ...view, entries: [...new Set(remarks.map(({ entry }) => entry))] }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${
  remarks.length === 0
    ? html`<p class="empty">${words.empty}</p>`
    : html`<link rel="stylesheet" href="${site.assets.commentsStyle.url}">
<ol class="ledger">\n${remarks.map((each) => remark(site, each))}</ol>`
}
<p class="meta">${words.single}</p>`,
  });
}

/** The title leads to the entry, the moment to the comment. */
function remark(site: Site, { comment, entry }: Remark): Html {
  const words = wordsIn(site.settings.interface);
  const { on } = latestCommentWords[site.settings.interface];
  const text = comment.removed ? tombstone(site, comment.removed) : excerpt(comment.text, excerptLength);
  return html`<li class="beside">
<h2>${commenterName(comment)} ${on} <a href="${entry.url}"${languageOf(site, entry)}>${titleOf(entry)}</a></h2>
<p class="meta"><a href="${entry.url}#${comment.anchor}">${dateAndTime(words, comment.date)}</a></p>
<p>${standing(site, comment)}${text}</p>
</li>
`;
}
