/** `/archiv/2008/` and `/archiv/2008/12/` */
import { type Html, html } from "../src/kernel/html.ts";
import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { entryList } from "./parts/entry-list.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { statusMark } from "./parts/notice.ts";
import { pagePath } from "./parts/page-path.ts";
import { wordsIn } from "./words/words.ts";

export interface MonthView {
  /** `2008` */
  readonly year: string;
  /** `12` */
  readonly month: string;
  /** In the order shown. */
  readonly posts: readonly Post[];
}

export interface YearView {
  readonly year: string;
  /** In the order shown. */
  readonly months: readonly MonthView[];
  readonly posts: readonly Post[];
}

/** All posts of a year, month by month, by their titles. */
export function yearPage(site: Site, { year, months, posts }: YearView): string {
  return periodPage(
    site,
    year,
    site.urls.year(year),
    posts,
    [],
    html`${months.map((each) => monthSection(site, each))}`,
  );
}

/** All posts of a month with what they are about. */
export function monthPage(site: Site, view: MonthView): string {
  const { year, month, posts } = view;
  const above = [{ url: site.urls.year(year), name: year }];
  return periodPage(site, nameOf(site, view), site.urls.month(year, month), posts, above, entryList(site, posts, 2));
}

function periodPage(
  site: Site,
  period: string,
  url: string,
  posts: readonly Post[],
  above: readonly { readonly url: string; readonly name: string }[],
  list: Html,
): string {
  const words = wordsIn(site.settings.interface);
  const title = words.archive.of(period);
  const description = words.archive.inPeriod(words.lists.posts(posts.length), period, site.settings.title);
  return frame(site, {
    url,
    title,
    description,
    type: "website",
    data: listData(site, { url, title, description, entries: posts }),
    section: site.urls.archive(),
    main: html`${pagePath(words.lists.above, [{ url: site.urls.archive(), name: words.archive.title }, ...above])}<h1>${period}</h1>
<p class="meta">${words.lists.posts(posts.length)}</p>
${list}`,
  });
}

function monthSection(site: Site, view: MonthView): Html {
  const words = wordsIn(site.settings.interface);
  return html`<section class="month beside">
<h2 class="label"><a href="${site.urls.month(view.year, view.month)}">${words.monthName(view.month)}</a></h2>
<ul class="titles">
${view.posts.map(
  (post) =>
    html`<li>${statusMark(site, post)}<a href="${post.url}"${languageOf(site, post)}>${post.title}</a> <span class="meta">${date(words, post.date)}</span></li>\n`,
)}</ul>
</section>
`;
}

function nameOf(site: Site, { year, month }: MonthView): string {
  return `${wordsIn(site.settings.interface).monthName(month)} ${year}`;
}
