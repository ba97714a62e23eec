/** A statement of the bank; the imprint names the bank before its text, the one on privacy lists all services behind it. */
import { html, nothing } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import type { Statement } from "../src/model/statement.ts";
import { contents } from "./parts/contents.ts";
import { servicesOn } from "./parts/external-services.ts";
import { particulars } from "./parts/particulars.ts";
import { statementFacts } from "./parts/statement-facts.ts";
import { effective, newVersionNotice, statementFrame } from "./parts/statement-frame.ts";
import { text } from "./parts/text.ts";

/** `/impressum/` */
export function statementPage(site: Site, view: Statement): string {
  return statementFrame(
    site,
    view,
    html`<h1>${view.title}</h1>
${newVersionNotice(site, view)}${view.summary === "" ? nothing : html`<p class="lead">${view.summary}</p>\n`}${effective(site, view)}${view.kind === "imprint" ? particulars(site, view) : nothing}${contents(site, view)}<div class="text">
${text(site, view.body.html, true)}</div>
${servicesOn(site, view)}${statementFacts(site, view)}`,
  );
}
