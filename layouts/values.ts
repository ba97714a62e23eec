/** What the bank stands for: one sentence that carries the page, then the theses. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import type { Statement } from "../src/model/statement.ts";
import { type Deeds, withDeeds } from "./parts/deeds.ts";
import { statementFacts } from "./parts/statement-facts.ts";
import { effective, newVersionNotice, statementFrame } from "./parts/statement-frame.ts";
import { text } from "./parts/text.ts";
import { twinLinks } from "./parts/twin-links.ts";

/**
 * `/werte/`
 *
 * @param deeds - The posts that refer to each thesis.
 */
export function valuesPage(site: Site, view: Statement, deeds: Deeds = new Map()): string {
  const title = html`<h1>${view.title}</h1>\n`;
  return statementFrame(
    site,
    view,
    html`${view.motto === undefined ? title : html`<header class="stage">\n${title}${motto(view.motto, view.mottoSource)}</header>\n`}${newVersionNotice(site, view)}${view.summary === "" ? nothing : html`<p class="lead">${view.summary}</p>\n`}${twinLinks(site, view)}<div class="text">
${withDeeds(site, view, text(site, view.body.html), deeds)}</div>
${effective(site, view)}${statementFacts(site, view)}`,
    site.assets.valuesStyle.url,
  );
}

/** The sentence, in the size of the page. */
function motto(sentence: string, source: string | undefined): Html {
  return html`<figure class="motto">
<blockquote><p>${sentence}</p></blockquote>
${source === undefined ? nothing : html`<figcaption>${source}</figcaption>\n`}</figure>
`;
}
