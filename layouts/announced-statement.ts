/** A statement that is announced and not yet in force: its address answers, and says from when on. */
import { html } from "../src/kernel/html.ts";
import type { Version } from "../src/model/ledger.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { languageOf } from "./parts/language.ts";
import { plainPage } from "./parts/plain-page.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

/**
 * `/regeln/`
 *
 * @param version - The first one that will be in force.
 */
export function announcedStatementPage(site: Site, version: Version): string {
  const words = wordsIn(site.settings.interface);
  const { banner, read, awaited } = words.versions;
  return plainPage(site, {
    url: version.url,
    title: windowTitle(site, { url: version.url }),
    description: awaited(version.title, words.formatDate(version.effective.day)),
    feeds: { of: version.url, title: version.title },
    main: html`<article class="statement ${version.kind}">
<h1${languageOf(site, version)}>${version.title}</h1>
<p class="notice announced">${words.versions.willBe(date(words, version.effective))}. ${banner.nothingYet}</p>
<p><a href="${version.permalink}">${read}</a> · <a href="${site.urls.versions(version.id)}">${words.versions.all}</a></p>
</article>
`,
  });
}
