/** How regularly something is published, and what is to come. Part of the preview, never of the site. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Entry } from "../src/model/entry.ts";
import { titleOf } from "../src/model/entry-title.ts";
import {
  type Gap,
  type Plan,
  type PlannedWeek,
  plannedKinds,
  type Rhythm,
  type WeekCounts,
} from "../src/model/plan.ts";
import type { Site } from "../src/model/site.ts";
import { dateAndTime } from "./parts/date.ts";
import { languageOf } from "./parts/language.ts";
import { privatePage } from "./parts/private-page.ts";
import { planWords } from "./words/plan-words.ts";
import { wordsIn } from "./words/words.ts";

export interface PlanView {
  readonly plan: Plan;
  /** What is to be said of a kind. */
  readonly sentences: (rhythm: Rhythm) => readonly string[];
  /** What is to be said of a gap. */
  readonly gap: (gap: Gap) => string;
  /** Address of the style sheet. */
  readonly style: string;
  /** Address of the page that the editors begin with. */
  readonly home: string;
  readonly calendar: string;
  /** Whether the preview shows the pages of what is not published. */
  readonly showsDrafts: boolean;
}

/** The newest; the command has them all. */
const gapsShown = 20;

/** The longest bar; a week with more says its number only. */
const longestBar = 12;

/** The plan as a whole page. */
export function editorialPlanPage(site: Site, view: PlanView): string {
  const words = planWords[site.settings.interface];
  const { plan } = view;
  return privatePage(site, {
    title: words.title,
    style: view.style,
    main: html`<p><a href="${view.home}">${words.back}</a></p>
<section class="editorial" aria-labelledby="weeks">
<h2 id="weeks">${words.asOf(wordsIn(site.settings.interface).formatDate(plan.today))}</h2>
${weekTable(site, plan.weeks)}<p><a href="${view.calendar}" download>${words.calendarLink}</a></p>
</section>
${plan.rhythms.map((rhythm) => rhythmSection(site, view, rhythm))}<section aria-labelledby="to-come">
<h2 id="to-come">${words.toCome}</h2>
${entries(site, view, plan.scheduled, words.nothingToCome)}</section>
<section aria-labelledby="drafts">
<h2 id="drafts">${words.drafts}</h2>
${entries(site, view, plan.drafts, words.noDrafts)}</section>
`,
  });
}

function weekTable({ settings }: Site, weeks: readonly PlannedWeek[]): Html {
  const words = planWords[settings.interface];
  const columns = [words.week, words.days, ...plannedKinds.map((kind) => words.kinds[kind])];
  return html`<div class="table" role="group" tabindex="0" aria-label="${words.title}">
<table class="weeks">
<thead>
<tr>
${columns.map((column) => html`<th scope="col">${column}</th>\n`)}</tr>
</thead>
<tbody>
${weeks.map((week) => weekRow(settings, week))}</tbody>
</table>
</div>
`;
}

function weekRow(settings: Site["settings"], { week, monday, sunday, isThisWeek, counts }: PlannedWeek): Html {
  const words = planWords[settings.interface];
  const { formatDate } = wordsIn(settings.interface);
  const name = words.weekNumber(Number(week.slice("YYYY-W".length)));
  return html`<tr${isThisWeek ? html` class="this-week"` : nothing}>
<th scope="row">${name}${isThisWeek ? html` <span class="state">${words.thisWeek}</span>` : nothing}</th>
<td><time datetime="${monday}">${formatDate(monday)}</time> – <time datetime="${sunday}">${formatDate(sunday)}</time></td>
${plannedKinds.map((kind) => html`<td>${countsCell(settings, counts[kind])}</td>\n`)}</tr>
`;
}

/** A bar for those who look, and the same in words for everybody. */
function countsCell({ interface: language }: Site["settings"], counts: WeekCounts): Html {
  const { published, scheduled, drafts } = counts;
  const words = planWords[language];
  const { counted, formatList } = wordsIn(language);
  const blocks = ["published", "scheduled", "drafts"].flatMap((column) =>
    Array(Math.min(counts[column as keyof WeekCounts], longestBar)).fill(column),
  );
  const parts = [
    ...(published > 0 ? [counted(published, words.published)] : []),
    ...(scheduled > 0 ? [counted(scheduled, words.scheduled)] : []),
    ...(drafts > 0 ? [counted(drafts, words.drafted)] : []),
  ];
  if (parts.length === 0) return html`–`;
  const bar = blocks.slice(0, longestBar).map((column) => html`<span class="${column}"></span>`);
  return html`<span class="bar" aria-hidden="true">${bar}</span> ${formatList(parts)}`;
}

function rhythmSection({ settings }: Site, { sentences, gap }: PlanView, rhythm: Rhythm): Html {
  const words = planWords[settings.interface];
  const { formatDate } = wordsIn(settings.interface);
  const gaps = rhythm.gaps.slice(0, gapsShown);
  const rest = rhythm.gaps.length - gaps.length;
  return html`<section aria-labelledby="${rhythm.kind}">
<h2 id="${rhythm.kind}">${words.kinds[rhythm.kind]}</h2>
<ul>
${sentences(rhythm).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
${
  gaps.length === 0
    ? nothing
    : html`<h3>${words.gaps}</h3>
<ul>
${gaps.map((each) => html`<li>${formatDate(each.from)} – ${formatDate(each.to)}: ${gap(each)}</li>\n`)}${rest > 0 ? html`<li>${words.more(rest)}</li>\n` : nothing}</ul>
`
}</section>
`;
}

function entries(site: Site, { showsDrafts }: PlanView, all: readonly Entry[], none: string): Html {
  if (all.length === 0) return html`<p class="empty">${none}</p>\n`;
  const words = planWords[site.settings.interface];
  return html`<ul>
${all.map((entry) => {
  const title = html`<span${languageOf(site, entry)}>${titleOf(entry)}</span>`;
  const kind = words.one[entry.kind === "post" ? "posts" : "notes"];
  return html`<li>${dateAndTime(wordsIn(site.settings.interface), entry.date)}, ${kind}: ${showsDrafts ? html`<a href="${entry.url}">${title}</a>` : title} <code>${entry.file}</code></li>\n`;
})}</ul>
`;
}
