/** What an automated tool found, in plain words and with what it cannot find. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { AutomatedChecks, Violation } from "../../src/model/accessibility.ts";
import type { Site } from "../../src/model/site.ts";
import { accessibilityWords } from "../words/accessibility-words.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";

/** "Am 27. November 2026 hat axe-core 4.14.1 …", and each violation with one of its pages. */
export function automatedChecks(site: Site, checks: AutomatedChecks): Html {
  const { formatDate, formatList, counted } = wordsIn(site.settings.interface);
  const words = accessibilityWords[site.settings.interface];
  const { violations } = checks;
  const views = formatList(checks.views.map((view) => words.views[view]));
  const tool = `${checks.tool} ${checks.version}`;
  const begun = words.checked(formatDate(checks.date), tool, counted(checks.pages, words.page), views);
  const result = violations.length === 0 ? words.clean : words.violated(counted(violations.length, words.rule));
  const open = checks.undecided === 0 ? undefined : words.undecided(counted(checks.undecided, words.affected));
  const sentences = [`${begun} ${result}`, words.passed(counted(checks.rulesPassed, words.rule)), open, words.limits];
  return html`<p>${sentences.filter((sentence) => sentence !== undefined).join(" ")}</p>
${violations.length === 0 ? nothing : html`<ul>\n${violations.map((violation) => told(site, violation))}</ul>\n`}`;
}

function told(site: Site, { rule, help, pages, example }: Violation): Html {
  const words = accessibilityWords[site.settings.interface];
  const affected = wordsIn(site.settings.interface).counted(pages, words.affected);
  // The tool speaks English. A page that had a barrier then may be gone, so that its address is no link.
  const language = languageOf(site, { language: "en" });
  return html`<li><code>${rule}</code>: <span${language}>${help}</span> (${affected}, ${words.example} <code>${example}</code>)</li>
`;
}
