/** What a version says differently from the one before it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Version } from "../../src/model/ledger.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { languageOf, languageWithin } from "./language.ts";
import { text } from "./text.ts";

/** Something besides the text that has changed. */
export interface ComparedField {
  readonly name: "title" | "summary" | "motto" | "mottoSource";
  /** With what was removed and inserted. */
  readonly text: Html;
}

export interface Compared {
  readonly previous: Version;
  readonly fields: readonly ComparedField[];
  /** With what was removed and inserted, without anchors; `undefined` if the text is the same. */
  readonly text: Html | undefined;
}

/** The section below the text. */
export function versionComparison(site: Site, version: Version, { previous, fields, text: compared }: Compared): Html {
  const words = wordsIn(site.settings.interface);
  const { versions } = words;
  const ours = languageWithin(site, version);
  return html`<section class="changes" aria-labelledby="version_changes"${languageOf(site, version)}>
<h2 id="version_changes"${ours}>${versions.changed(date(words, previous.effective))}</h2>
${fields.map((field) => html`<h3${ours}>${versions[field.name]}</h3>\n<div class="text">\n${field.text}</div>\n`)}${
  fields.length > 0 ? html`<h3${ours}>${versions.text}</h3>\n` : nothing
}${
  compared === undefined
    ? html`<p${ours}>${versions.sameText}</p>`
    : html`<div class="text">
${text(site, compared)}</div>`
}
</section>
`;
}
