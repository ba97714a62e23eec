/** What the editors have to look after. Part of the preview, never of the site. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { ownersOf, type Review } from "../src/model/review.ts";
import type { Site } from "../src/model/site.ts";
import type { Statement } from "../src/model/statement.ts";
import { date } from "./parts/date.ts";
import { footer } from "./parts/footer.ts";
import { header } from "./parts/header.ts";
import { languageOf, languageOfPage } from "./parts/language.ts";
import { editorialWords } from "./words/editorial-words.ts";
import { wordsIn } from "./words/words.ts";

export interface EditorialView {
  /** In the order in which they are shown. */
  readonly reviews: readonly Review[];
  /** Address of the style sheet that this page alone uses. */
  readonly style: string;
  /** Address of the calendar of one owner, or of everybody. */
  readonly calendar: (owner?: string) => string;
}

/** A whole page. It has no address for others to keep: neither a canonical one nor anything for machines. */
export function editorialPage(site: Site, view: EditorialView): string {
  const { settings, assets } = site;
  const words = editorialWords[settings.interface];
  return html`<!doctype html>
<html${languageOfPage(site)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${settings.title}</title>
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.style.url}">
<link rel="stylesheet" href="${view.style}">
<script type="module" src="${assets.script.url}"></script>
<link rel="icon" href="${assets.icon.url}" type="image/svg+xml">
</head>
<body>
${header(site, "", undefined)}
<main id="page_content">
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<section class="editorial" aria-labelledby="reviews">
<h2 id="reviews">${words.reviews}</h2>
${view.reviews.length === 0 ? html`<p class="empty">${words.noStatements}</p>\n` : reviewsIn(site, view)}</section>
</main>
${footer(site)}
</body>
</html>
`.toString();
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
