/** Every version of a statement: what is in force, what was, what will be, and why it changed. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Standing } from "../src/model/ledger.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { languageOf } from "./parts/language.ts";
import { pagePath } from "./parts/page-path.ts";
import { plainPage } from "./parts/plain-page.ts";
import { changes } from "./parts/statement-facts.ts";
import { period, stateMark } from "./parts/version-period.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

/**
 * `/werte/fassungen/`
 *
 * @param title - Of the statement as it is called now.
 * @param standings - Oldest first; at least one.
 */
export function versionsPage(
  site: Site,
  {
    id,
    url,
    title,
    standings,
  }: { readonly id: string; readonly url: string; readonly title: string; readonly standings: readonly Standing[] },
): string {
  const words = wordsIn(site.settings.interface);
  const own = site.urls.versions(id);
  return plainPage(site, {
    url: own,
    title: windowTitle(site, { url: own }),
    description: words.versions.allDescription(title, site.settings.name),
    collection: true,
    style: site.assets.versionsStyle.url,
    feeds: { of: url, title },
    main: html`${pagePath(words.lists.above, [
      { url: site.urls.statements(), name: words.statements.title },
      { url, name: title },
    ])}<h1>${words.versions.allOf(title)}</h1>
<p class="lead">${words.versions.allLead}</p>
<ol class="ledger versions" reversed>
${standings.toReversed().map((standing) => item(site, standing))}</ol>`,
  });
}

function item(site: Site, standing: Standing): Html {
  const words = wordsIn(site.settings.interface);
  const { version, previous } = standing;
  const language = languageOf(site, version);
  const renamed = previous !== undefined && previous.title !== version.title;
  return html`<li class="beside">
<h2><a href="${version.permalink}">${words.versions.heading(date(words, version.effective))}</a></h2>
<p class="meta">${stateMark(site, standing)}<span>${period(site, standing)}</span></p>
${renamed ? html`<p><b${language}>${version.title}</b></p>\n` : nothing}<p>${changes(site, version) ?? words.versions.first}</p>
</li>
`;
}
