/** The top of every page: the way past it, the name of the site and the main menu. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { perSite } from "../../src/model/per-site.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin } from "../../src/model/statement.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";

interface MenuItem {
  readonly url: string;
  readonly name: string;
  /** Of the name, as an attribute, where it is another than the site's. */
  readonly language?: Html;
}

/**
 * The header as it stands on one page.
 *
 * @param section - The address in the menu that the page belongs to without being it.
 */
export function header(site: Site, url: string, section: string | undefined): Html {
  const { places, of } = headersOf(site);
  if (places.has(url)) return of(url, "page");
  return section !== undefined && places.has(section) ? of(section, "true") : of("", "page");
}

/** One header for each place that a reader can be at, made when it is first asked for. */
const headersOf = perSite((site) => {
  const items = menuOf(site);
  const made = new Map<string, Html>();
  const of = (url: string, current: "page" | "true") => {
    const key = `${current} ${url}`;
    const known = made.get(key);
    if (known) return known;
    const header = headerAt(site, items, url, current);
    made.set(key, header);
    return header;
  };
  return { places: new Set([site.urls.home(), ...items.map((item) => item.url)]), of };
});

function menuOf(site: Site): readonly MenuItem[] {
  const { urls } = site;
  const words = wordsIn(site.settings.interface).frame;
  const values = site.statements.filter((each) => each.kind === "values" && !isTwin(each));
  return [
    { url: urls.archive(), name: words.archive },
    { url: urls.tags(), name: words.topics },
    ...(site.notes.length > 0 ? [{ url: urls.notes(), name: words.notes }] : []),
    { url: urls.authors(), name: words.authors },
    ...values.map((each) => ({ url: each.url, name: each.title, language: languageOf(site, each) })),
    { url: urls.subscribe(), name: words.subscribe },
    ...(site.settings.search ? [{ url: urls.search(), name: words.search }] : []),
  ];
}

function headerAt(site: Site, items: readonly MenuItem[], url: string, current: "page" | "true"): Html {
  const words = wordsIn(site.settings.interface).frame;
  const mark = (item: string) => (item === url ? html` aria-current="${current}"` : nothing);
  const home = site.urls.home();
  return html`<a class="skip" href="#page_content">${words.skip}</a>
<header class="site-header">
<a class="site-title" href="${home}"${mark(home)}>${site.settings.title}</a>
<nav aria-label="${words.menu}">
<ul>
${items.map((item) => html`<li><a href="${item.url}"${item.language ?? nothing}${mark(item.url)}>${item.name}</a></li>\n`)}</ul>
</nav>
</header>`;
}
