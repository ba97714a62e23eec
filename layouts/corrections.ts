/** Everything that the bank has had to put right in its posts. */
import { type Html, html } from "../src/kernel/html.ts";
import type { NamedCorrection } from "../src/model/correction.ts";
import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { wordsIn } from "./words/words.ts";

/** A correction together with what it corrects. */
export interface Amendment extends NamedCorrection {
  readonly post: Post;
}

/**
 * `/korrekturen/`
 *
 * @param amendments - In the order in which they are shown.
 */
export function correctionsPage(site: Site, amendments: readonly Amendment[]): string {
  const words = wordsIn(site.settings.interface).corrections;
  const view = {
    url: site.urls.corrections(),
    title: words.title,
    description: words.description(site.settings.title),
  };
  return frame(site, {
    ...view,
    type: "website",
    feeds: { of: view.url, title: words.title },
    data: listData(site, { ...view, entries: [...new Set(amendments.map(({ post }) => post))] }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${amendments.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="ledger">\n${amendments.map((each) => amendment(site, each))}</ol>`}`,
  });
}

/** The title leads to the post, the day to where the post says the same. */
function amendment(site: Site, { anchor, date: day, post, text }: Amendment): Html {
  return html`<li class="beside">
<h2><a href="${post.url}"${languageOf(site, post)}>${post.title}</a></h2>
<p class="meta"><a href="${post.url}#${anchor}">${date(wordsIn(site.settings.interface), day)}</a></p>
<p${languageOf(site, post)}>${text}</p>
</li>
`;
}
