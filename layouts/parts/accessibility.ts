/** What is known of accessibility, below the text of the statement on it: state, checks, gaps, contact, surveillance. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { type Accessibility, isOverdue } from "../../src/model/accessibility.ts";
import type { Heading } from "../../src/model/body.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin, type Statement } from "../../src/model/statement.ts";
import { type AccessibilityWords, accessibilityWords } from "../words/accessibility-words.ts";
import { wordsIn } from "../words/words.ts";
import { automatedChecks } from "./automated-checks.ts";
import { definitions, known } from "./definitions.ts";
import { languageWithin } from "./language.ts";
import { addressLink, mail, telephone } from "./ways-to-write.ts";

type Name = "state" | "checks" | "tests" | "gaps" | "contact" | "authority";

interface Part {
  readonly name: Name;
  readonly content: Html;
  /** It reads as a text, not as a list of facts. */
  readonly isText: boolean;
}

/** All sections, each under a heading of its own; nothing for other statements, twins, and sites without the data. */
export function accessibilityOn(site: Site, statement: Statement): Html {
  const parts = partsOf(site, statement);
  if (parts.length === 0) return nothing;
  const headings = accessibilityHeadings(site, statement);
  return html`<div class="accessibility-data"${languageWithin(site, statement)}>
${parts.map(({ content, isText }, index) => {
  const { id, text } = headings[index] as Heading;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${text}</h2>
${isText ? html`<div class="text">\n${content}</div>\n` : content}</section>
`;
})}</div>
`;
}

/** The headings of the sections, with anchors that the text of the statement does not have. */
export function accessibilityHeadings(site: Site, statement: Statement): readonly Heading[] {
  const words = wordsOf(site);
  return partsOf(site, statement).map(({ name }) => {
    const { title, anchor } = words[name];
    return { level: 2, id: free(anchor, statement.body.anchors), text: title };
  });
}

function free(anchor: string, taken: ReadonlySet<string>): string {
  let candidate = anchor;
  for (let i = 2; taken.has(candidate); i++) candidate = `${anchor}-${i}`;
  return candidate;
}

function wordsOf({ settings }: Site): AccessibilityWords {
  return accessibilityWords[settings.interface];
}

function partsOf(site: Site, statement: Statement): readonly Part[] {
  const { accessibility } = site;
  if (accessibility === undefined || statement.kind !== "accessibility" || isTwin(statement)) return [];
  const { checks } = accessibility;
  const parts: Readonly<Record<Name, Html>> = {
    state: state(wordsOf(site), accessibility),
    checks: checks === undefined ? nothing : automatedChecks(site, checks),
    tests: tests(site, accessibility),
    gaps: gaps(site, accessibility),
    contact: contact(site, accessibility),
    authority: authority(wordsOf(site), accessibility),
  };
  return (Object.keys(parts) as Name[])
    .map((name) => ({ name, content: parts[name], isText: name !== "contact" && name !== "authority" }))
    .filter(({ content }) => content !== nothing);
}

function state(words: AccessibilityWords, { conformance, standard }: Accessibility): Html {
  if (conformance === undefined && standard === undefined) return nothing;
  const said = [conformance && words.conformance[conformance], standard && words.measure(standard)];
  return html`<p>${said.filter((sentence) => sentence !== undefined).join(" ")}</p>\n`;
}

function tests({ settings }: Site, { tests }: Accessibility): Html {
  if (tests.length === 0) return nothing;
  const { formatDate } = wordsIn(settings.interface);
  return html`<ul>
${tests.map(({ date, by, what }) => html`<li><time datetime="${date}">${formatDate(date)}</time>: ${by}, ${what}</li>\n`)}</ul>
`;
}

function gaps(site: Site, { gaps }: Accessibility): Html {
  if (gaps.length === 0) return nothing;
  const { formatDate } = wordsIn(site.settings.interface);
  const words = wordsOf(site);
  return html`<ul>
${gaps.map((gap) => {
  const say = isOverdue(gap, site.now.day) ? words.overdue : words.until;
  const sentences = [gap.why, gap.alternative, gap.until && say(formatDate(gap.until))];
  const more = sentences.filter((sentence) => sentence !== undefined).join(" ");
  return html`<li><strong>${gap.what}</strong>${more === "" ? nothing : html`<br>${more}`}</li>\n`;
})}</ul>
`;
}

/** Without ways of its own, those of the imprint, which is linked in any case. */
function contact(site: Site, accessibility: Accessibility): Html {
  const { imprint: of } = site.settings;
  const words = wordsOf(site);
  const ways = accessibility.contact ?? { phone: of.phone, email: of.email, url: of.contact };
  const imprint = site.statements.find((each) => each.kind === "imprint" && !isTwin(each));
  return definitions("particulars", [
    ...known(words.phone, ways.phone && telephone(ways.phone)),
    ...known(words.email, ways.email && mail(ways.email)),
    ...known(words.form, ways.url && addressLink(ways.url)),
    ...known(words.imprint, imprint && html`<a href="${imprint.url}">${imprint.title}</a>`),
  ]);
}

function authority(words: AccessibilityWords, { authority }: Accessibility): Html {
  if (authority === undefined) return nothing;
  return definitions("particulars", [
    ...known(words.name, authority.name),
    ...known(words.address, authority.address),
    ...known(words.website, authority.url && addressLink(authority.url)),
  ]);
}
