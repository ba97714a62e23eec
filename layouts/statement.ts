/** A statement of the bank; the imprint names the bank before its text, the one on privacy lists all services behind it. */
import { html, nothing } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { isTwin, type Statement } from "../src/model/statement.ts";
import { accessibilityHeadings, accessibilityOn } from "./parts/accessibility.ts";
import { contents } from "./parts/contents.ts";
import { servicesOn } from "./parts/external-services.ts";
import { particulars } from "./parts/particulars.ts";
import { statementFacts } from "./parts/statement-facts.ts";
import { effective, newVersionNotice, statementFrame } from "./parts/statement-frame.ts";
import { text } from "./parts/text.ts";
import { twinLinks } from "./parts/twin-links.ts";

/** `/impressum/` */
export function statementPage(site: Site, view: Statement): string {
  return statementFrame(
    site,
    view,
    html`<h1>${view.title}</h1>
${newVersionNotice(site, view)}${view.summary === "" ? nothing : html`<p class="lead">${view.summary}</p>\n`}${twinLinks(site, view)}${effective(site, view)}${view.kind === "imprint" && !isTwin(view) ? particulars(site, view) : nothing}${contents(site, withData(site, view))}<div class="text">
${text(site, view.body.html, true)}</div>
${accessibilityOn(site, view)}${servicesOn(site, view)}${statementFacts(site, view)}`,
  );
}

/** The headings that the data bring along are in the list of contents, too. */
function withData(site: Site, statement: Statement) {
  const { body, language } = statement;
  const headings = [...body.headings, ...accessibilityHeadings(site, statement)];
  return { language, body: { wordCount: body.wordCount, headings } };
}
