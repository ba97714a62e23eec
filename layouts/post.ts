/** `/blog/2008/12/es-wird-weihnachten/` */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { changed } from "../src/model/changed.ts";
import { isOpen } from "../src/model/dialogue.ts";
import type { Neighbours } from "../src/model/neighbours.ts";
import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { authorBox } from "./parts/author-box.ts";
import { byline } from "./parts/byline.ts";
import { citation } from "./parts/citation.ts";
import { comments } from "./parts/comments.ts";
import { contents } from "./parts/contents.ts";
import { corrections } from "./parts/corrections.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { postData } from "./parts/json-ld.ts";
import { languageOf, languageWithin } from "./parts/language.ts";
import { notice, statusMark } from "./parts/notice.ts";
import { sharedImage } from "./parts/open-graph.ts";
import { picture } from "./parts/picture.ts";
import { neighbourLinks, previousEntry } from "./parts/previous-entry.ts";
import { readingTime } from "./parts/reading-time.ts";
import { type Part, seriesBox } from "./parts/series-box.ts";
import { shareLinks } from "./parts/share-links.ts";
import { sources } from "./parts/sources.ts";
import { tagList } from "./parts/tag-list.ts";
import { text } from "./parts/text.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

export interface PostView {
  readonly post: Post;
  readonly neighbours: Neighbours<Post>;
  /** All parts of the post's series in the order of reading, itself among them; empty if it belongs to none. */
  readonly series: readonly Part[];
  /** The most related one first. */
  readonly related: readonly Post[];
}

export function postPage(site: Site, view: PostView): string {
  const { post, neighbours } = view;
  return frame(site, {
    url: post.url,
    title: windowTitle(site, post),
    description: post.summary,
    type: "article",
    data: postData(site, post),
    language: post.language,
    image: sharedImage(site, post),
    published: post.date,
    updated: changed(post),
    commentsOn: post.comments.state === "off" ? undefined : post.title,
    section: site.urls.archive(),
    previous: neighbours.previous?.url,
    next: neighbours.next?.url,
    ...(isOpen(post) && { script: site.assets.commentForm.url }),
    unlisted: post.status === "draft" || post.status === "scheduled",
    main: html`${article(site, post)}${seriesBox(site, post, view.series)}${authorBox(site, post.authors)}${previousEntry(site, neighbours.previous)}${neighbourLinks(site, neighbours)}${comments(site, post)}${relatedPosts(site, view.related)}`,
  });
}

function article(site: Site, post: Post): Html {
  const words = wordsIn(site.settings.interface);
  const ours = languageWithin(site, post);
  return html`<article class="post"${languageOf(site, post)}>
<header class="beside">
<h1>${post.title}</h1>
<p class="meta"${ours}>${date(words, post.date)} ${byline(site, post.authors)}${
    post.updated ? html` <span>${words.post.updated} ${date(words, post.updated)}</span>` : nothing
  }${readingTime(site, post)}</p>
${notice(site, post)}</header>
${corrections(site, post)}${post.image ? picture(site, post.image) : nothing}${contents(site, post)}<div class="text">
${text(site, post.body.html, post.image === undefined)}
</div>
<footer${ours}>
${sources(site, post.sources)}${tagList(site, post.tags)}${citation(site, post)}${shareLinks(site, post)}</footer>
</article>
`;
}

function relatedPosts(site: Site, related: readonly Post[]): Html {
  if (related.length === 0) return nothing;
  const words = wordsIn(site.settings.interface);
  return html`<section class="related beside" aria-labelledby="related_posts">
<h2 id="related_posts" class="label">${words.post.related}</h2>
<ul>
${related.map((post) => html`<li>${statusMark(site, post)}<a href="${post.url}"${languageOf(site, post)}>${post.title}</a> <span class="meta">${date(words, post.date)}</span></li>\n`)}</ul>
</section>
`;
}
