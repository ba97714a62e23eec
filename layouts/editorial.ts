/** What the editors have to look after. Part of the preview, never of the site. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { ownersOf, type Review } from "../src/model/review.ts";
import type { Site } from "../src/model/site.ts";
import type { Statement } from "../src/model/statement.ts";
import { date } from "./parts/date.ts";
import { languageOf } from "./parts/language.ts";
import { privatePage } from "./parts/private-page.ts";
import { editorialWords } from "./words/editorial-words.ts";
import { planWords } from "./words/plan-words.ts";
import { wordsIn } from "./words/words.ts";

export interface EditorialView {
  /** In the order in which they are shown. */
  readonly reviews: readonly Review[];
  /** Address of the style sheet that this page alone uses. */
  readonly style: string;
  /** Address of the page that shows how regularly something is published. */
  readonly plan: string;
  /** Address of the calendar of one owner, or of everybody. */
  readonly calendar: (owner?: string) => string;
}

/** The page that the editors begin with. */
export function editorialPage(site: Site, view: EditorialView): string {
  const words = editorialWords[site.settings.interface];
  return privatePage(site, {
    title: words.title,
    style: view.style,
    main: html`<p class="lead">${words.lead}</p>
<p><a href="${view.plan}">${planWords[site.settings.interface].title}</a></p>
<section class="editorial" aria-labelledby="reviews">
<h2 id="reviews">${words.reviews}</h2>
${view.reviews.length === 0 ? html`<p class="empty">${words.noStatements}</p>\n` : reviewsIn(site, view)}</section>
`,
  });
}

function reviewsIn(site: Site, view: EditorialView): Html {
  const words = editorialWords[site.settings.interface];
  const { formatDate } = wordsIn(site.settings.interface);
  const caption = words.asOf(formatDate(site.now.day));
  const columns = [words.statement, words.since, words.announced, words.owner, words.approvedBy, words.by];
  return html`<p>${urgent(site, view.reviews)}</p>
<div class="table" role="group" tabindex="0" aria-label="${words.reviews}">
<table>
<caption>${caption}</caption>
<thead>
<tr>
${columns.map((column) => html`<th scope="col">${column}</th>\n`)}</tr>
</thead>
<tbody>
${view.reviews.map((review) => row(site, review))}</tbody>
</table>
</div>
${calendars(site, view)}`;
}

/** "1 Prüfung ist überfällig. 2 Prüfungen sind in den nächsten 30 Tagen fällig." */
function urgent({ settings }: Site, reviews: readonly Review[]): string {
  const words = editorialWords[settings.interface];
  const { counted } = wordsIn(settings.interface);
  const sentences = (["overdue", "soon"] as const).flatMap((urgency) => {
    const count = reviews.filter((review) => review.urgency === urgency).length;
    return count === 0 ? [] : counted(count, words[urgency]);
  });
  return sentences.length === 0 ? words.nothingUrgent : sentences.join(" ");
}

function row(site: Site, review: Review): Html {
  const words = editorialWords[site.settings.interface];
  const { statement, isInForce, announced } = review;
  const title = html`<span${languageOf(site, statement)}>${statement.title}</span>`;
  return html`<tr class="${review.urgency}">
<th scope="row"><a href="${statement.url}">${title}</a> <code>${statement.file}</code></th>
<td>${isInForce ? (statement.effective ? date(wordsIn(site.settings.interface), statement.effective) : words.always) : words.notYet}</td>
<td>${announced.length === 0 ? words.nothingAnnounced : announced.map((version, index) => html`${index === 0 ? nothing : ", "}${day(site, version)}`)}</td>
<td>${statement.owner ?? words.missing}</td>
<td>${statement.approvedBy ?? words.missing}</td>
<td>${due(site, review)}</td>
</tr>
`;
}

function day({ settings }: Site, { effective, permalink }: Statement): Html {
  return effective && permalink
    ? html`<a href="${permalink}">${date(wordsIn(settings.interface), effective)}</a>`
    : nothing;
}

function due({ settings }: Site, { by, daysLeft, isInForce }: Review): Html | string {
  const words = editorialWords[settings.interface];
  if (!isInForce) return words.notYet;
  if (by === undefined || daysLeft === undefined) return words.missing;
  const { formatDate, counted } = wordsIn(settings.interface);
  const days = counted(Math.abs(daysLeft), words.day);
  const state = daysLeft === 0 ? words.today : daysLeft < 0 ? words.late(days) : words.left(days);
  return html`<time datetime="${by}">${formatDate(by)}</time> <span class="state">${state}</span>`;
}

function calendars({ settings }: Site, { reviews, calendar }: EditorialView): Html {
  const words = editorialWords[settings.interface];
  const timed = reviews.filter(({ by }) => by !== undefined);
  if (timed.length === 0) return nothing;
  const link = (name: string, owner?: string) => html`<li><a href="${calendar(owner)}" download>${name}</a></li>\n`;
  return html`<h3>${words.calendars}</h3>
<ul>
${link(words.allReviews)}${ownersOf(timed).map((owner) => link(words.reviewsOf(owner), owner))}</ul>
`;
}
