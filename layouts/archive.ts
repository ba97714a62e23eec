/** `/archiv/` */
import { type Html, html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { plainPage } from "./parts/plain-page.ts";
import { wordsIn } from "./words/words.ts";

export interface ArchiveYear {
  /** `2008` */
  readonly year: string;
  readonly count: number;
  /** In the order shown. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

/** All years and months that have posts, in the order given. */
export function archivePage(site: Site, years: readonly ArchiveYear[]): string {
  const words = wordsIn(site.settings.interface);
  const { title } = words.archive;
  return plainPage(site, {
    url: site.urls.archive(),
    title,
    description: words.archive.description(site.settings.title),
    collection: true,
    main: html`<h1>${title}</h1>
${years.length === 0 ? html`<p>${words.archive.empty}</p>` : years.map((year) => yearSection(site, year))}
<p><a href="${site.urls.sources()}">${words.sources.all}</a></p>`,
  });
}

function yearSection(site: Site, { year, count, months }: ArchiveYear): Html {
  const words = wordsIn(site.settings.interface);
  return html`<section class="year beside">
<h2 class="label"><a href="${site.urls.year(year)}">${year}</a> <small>${words.lists.posts(count)}</small></h2>
<ul class="columns">
${months.map(
  (each) =>
    html`<li><a href="${site.urls.month(year, each.month)}">${words.monthName(each.month)}</a> <small>${words.formatNumber(each.count)}</small></li>\n`,
)}</ul>
</section>
`;
}
