/** What becomes of comments, by which rules, and how often. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { type Counts, sumOf } from "../src/model/moderation.ts";
import { refusalReasons } from "../src/model/refusal.ts";
import type { Site } from "../src/model/site.ts";
import { plainPage } from "./parts/plain-page.ts";
import { mail } from "./parts/ways-to-write.ts";
import { type ModerationWords, moderationWords } from "./words/moderation-page-words.ts";
import { refusalWords } from "./words/moderation-words.ts";
import { wordsIn } from "./words/words.ts";

/** What was taken down again, by reason, and for reasons that are not on the list. */
export interface Removed {
  readonly counts: Counts;
  readonly otherwise: number;
}

/** One month, or several together. */
export interface Account {
  /** Those that were taken down later included. */
  readonly published: number;
  /** Of these, how many somebody of the bank wrote. */
  readonly byBank: number;
  /** `undefined` where nobody counted. */
  readonly refused: Counts | undefined;
  readonly removed: Removed;
}

export interface MonthAccount extends Account {
  /** `2026-11`. */
  readonly month: string;
}

export interface Accounts {
  /** Newest first; months in which nothing happened are left out. */
  readonly months: readonly MonthAccount[];
  /** The first month of which it is known what was refused; `undefined` if nobody counted. */
  readonly since: string | undefined;
  readonly total: Account;
}

/** All months of a year, newest first, and the year as a whole. */
export interface YearAccount {
  /** `2026`. */
  readonly year: string;
  readonly months: readonly MonthAccount[];
  readonly total: Account;
}

export interface ModerationView extends Accounts {
  /** Newest first. */
  readonly years: readonly YearAccount[];
}

/** `/moderation/` */
export function moderationPage(site: Site, view: ModerationView): string {
  const words = moderationWords[site.settings.interface];
  return plainPage(site, {
    url: site.urls.moderation(),
    title: words.title,
    description: words.description(site.settings.name),
    main: html`<article class="moderation">
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2>${words.stays}</h2>
<p><strong>${words.criticism}</strong> ${words.criticismMore}</p>
<h2>${words.notPublished}</h2>
${rules(site, view.total)}<h2>${words.never}</h2>
<ul>
${words.neverDone.map((each) => html`<li>${each}</li>\n`)}</ul>
<h2>${words.objection}</h2>
<p>${words.writeToUs} ${contact(site, words)}</p>
<h2>${words.figures}</h2>
<div class="text">
${figures(site, view, words)}</div>
</article>`,
  });
}

/** Each rule has its reason as its anchor, so that the gap that a comment leaves can lead there. */
function rules({ settings }: Site, { refused, removed }: Account): Html {
  const { reasons, rules } = refusalWords[settings.interface];
  const words = moderationWords[settings.interface];
  const { formatNumber } = wordsIn(settings.interface);
  return html`${refusalReasons.map((reason) => {
    const times = (refused?.[reason] ?? 0) + (removed.counts[reason] ?? 0);
    return html`<h3 id="${reason}">${reasons[reason]}</h3>
<p>${rules[reason]}${times === 0 ? nothing : html` <span class="meta">${words.soFar(times === 1 ? undefined : formatNumber(times))}</span>`}</p>
`;
  })}`;
}

/** The quickest way that the bank names. */
function contact({ settings: { imprint, name }, statements }: Site, words: ModerationWords): Html {
  const page = statements.find(({ kind }) => kind === "imprint")?.url;
  if (imprint.contact !== undefined) return html`<a href="${imprint.contact}">${words.contactPage}</a>`;
  if (imprint.email !== undefined) return html`${words.mail} ${mail(imprint.email)}.`;
  return page === undefined ? html`${words.anywhere(name)}` : html`<a href="${page}">${words.imprint}</a>`;
}

function figures(site: Site, { years, since, total, months }: ModerationView, words: ModerationWords): Html {
  if (months.length === 0) return html`<p class="empty">${words.nothingYet}</p>\n`;
  const { formatNumber, lists, monthName } = wordsIn(site.settings.interface);
  const [newest, ...earlier] = years;
  const inAll = words.inAll({
    published: lists.comments(total.published),
    refused: total.refused && formatNumber(sumOf(total.refused)),
    removed: formatNumber(sumOf(total.removed.counts) + total.removed.otherwise),
  });
  const named = (month: string) => `${monthName(month.slice("YYYY-".length))} ${month.slice(0, "YYYY".length)}`;
  return html`<p>${words.counting} ${since === undefined ? words.notCounted : words.countedSince(named(since))}</p>
<p>${inAll}</p>
${newest ? yearTable(site, newest) : nothing}${earlier.map(
  (each) => html`<details>
<summary>${each.year}</summary>
${yearTable(site, each)}</details>
`,
)}<p><a href="${site.urls.moderationFigures()}" type="application/json">${words.forMachines}</a></p>
`;
}

function yearTable(site: Site, { year, months, total }: YearAccount): Html {
  const words = moderationWords[site.settings.interface];
  const common = wordsIn(site.settings.interface);
  const columns = [words.month, words.published, words.refused, words.removed];
  return html`<div class="table" role="group" tabindex="0" aria-label="${words.caption(year)}">
<table>
<caption><span>${words.caption(year)}</span></caption>
<thead>
<tr>
${columns.map((column) => html`<th scope="col">${column}</th>\n`)}</tr>
</thead>
<tbody>
${months.map((each) => row(site, common.monthName(each.month.slice("YYYY-".length)), each))}</tbody>
${
  months.length === 1
    ? nothing
    : html`<tfoot>
${row(site, words.together, total)}</tfoot>
`
}</table>
</div>
`;
}

function row(site: Site, name: string, account: Account): Html {
  const words = moderationWords[site.settings.interface];
  const { published, byBank, refused, removed } = account;
  const { formatNumber } = wordsIn(site.settings.interface);
  return html`<tr>
<th scope="row">${name}</th>
<td>${formatNumber(published)}${byBank === 0 ? nothing : html`<br><small>${words.byBank(formatNumber(byBank))}</small>`}</td>
<td>${refused === undefined ? words.unknown : withReasons(site, refused, 0)}</td>
<td>${withReasons(site, removed.counts, removed.otherwise)}</td>
</tr>
`;
}

/** "5 (Werbung 3, Beleidigung 2)" */
function withReasons({ settings }: Site, counts: Counts, otherwise: number): Html {
  const { formatNumber } = wordsIn(settings.interface);
  const { reasons } = refusalWords[settings.interface];
  const words = moderationWords[settings.interface];
  const named = refusalReasons
    .filter((reason) => (counts[reason] ?? 0) > 0)
    .map((reason) => `${reasons[reason]} ${formatNumber(counts[reason] ?? 0)}`);
  const parts = otherwise === 0 ? named : [...named, `${words.otherwise} ${formatNumber(otherwise)}`];
  const sum = formatNumber(sumOf(counts) + otherwise);
  return parts.length === 0 ? html`${sum}` : html`${sum}<br><small>${parts.join(", ")}</small>`;
}
