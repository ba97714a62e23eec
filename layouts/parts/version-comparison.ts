/** What a version says differently from the one before it. */
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { withAttributes } from "../../src/kernel/attributes.ts";
import { type Html, html, nothing, trusted } from "../../src/kernel/html.ts";
import { spoken } from "../../src/kernel/spoken.ts";
import type { Standing, Version } from "../../src/model/ledger.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { languageOf, languageWithin } from "./language.ts";
import { text } from "./text.ts";

const compared = ["title", "summary", "motto", "mottoSource"] as const;

/** The section below the text; nothing for the first version, which there is nothing to compare with. */
export function versionComparison(site: Site, { version, previous }: Standing): Html {
  if (previous === undefined) return nothing;
  const words = wordsIn(site.settings.interface);
  const language = spoken(version.language) ?? site.settings.interface;
  const fields = compared.flatMap((field) => {
    const [before = "", after = ""] = [previous[field], version[field]];
    if (before === after) return [];
    const piece = (value: string) => (value === "" ? nothing : html`<p>${value}</p>\n`);
    return html`<h3${languageWithin(site, version)}>${words.versions[field]}</h3>
${comparisonOf(piece(before), piece(after), language)}
`;
  });
  const ours = languageWithin(site, version);
  return html`<section class="changes" aria-labelledby="version_changes"${languageOf(site, version)}>
<h2 id="version_changes"${ours}>${words.versions.changed(date(words, previous.effective))}</h2>
${fields}${fields.length > 0 ? html`<h3${ours}>${words.versions.text}</h3>\n` : nothing}${
  isSame(version, previous)
    ? html`<p${ours}>${words.versions.sameText}</p>`
    : html`<div class="text">
${leadingSomewhere(text(site, comparisonOf(previous.body.html, version.body.html, language)), version, previous)}
</div>`
}
</section>
`;
}

function isSame(version: Version, previous: Version): boolean {
  return version.body.html.toString() === previous.body.html.toString();
}

/** The comparison has no anchors: links to those of the text lead there, or into the version that had them. */
function leadingSomewhere(markup: Html, { body }: Version, { permalink }: Version): Html {
  const isGone = (anchor: string) => !body.anchors.has(decodeURIComponent(anchor));
  return trusted(
    withAttributes(markup.toString(), (name, value) =>
      name === "href" && value.startsWith("#") && isGone(value.slice(1)) ? permalink + value : value,
    ),
  );
}
