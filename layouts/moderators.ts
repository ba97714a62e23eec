/** The page on which moderators decide. Served to them alone, never part of the site. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Language } from "../src/kernel/problem.ts";
import { type DecidedView, decided, type WaitingView, waiting } from "./parts/moderated-comment.ts";
import { type ModeratorsSaid, moderatorsWords } from "./words/moderators-words.ts";
import { wordsIn } from "./words/words.ts";

/** What stands around everything. */
export interface ModeratorsFrame {
  readonly language: Language;
  /** Of the site, and where it is. */
  readonly name: string;
  readonly site: string;
  /** Addresses: of the list of what waits, of what is done, of the style sheet, and where decisions are sent. */
  readonly home: string;
  readonly done: string;
  readonly style: string;
  readonly action: string;
  /** Who has signed in; `undefined` if nobody has. */
  readonly user: string | undefined;
}

export interface FaultView {
  readonly said: ModeratorsSaid;
  /** More of it. */
  readonly detail?: string | undefined;
  /** What maintainers have to know. */
  readonly english?: string | undefined;
}

export interface ModeratorsView extends ModeratorsFrame {
  readonly section: "waiting" | "done";
  /** Of all pages together. */
  readonly count: number;
  /** What was just done. */
  readonly outcome?: string | undefined;
  /** Why something was not done. */
  readonly fault?: FaultView | undefined;
  /** The name under which somebody answers; `undefined` if the settings do not say. */
  readonly author: string | undefined;
  readonly waiting: readonly WaitingView[];
  readonly decided: readonly DecidedView[];
  /** Addresses of neighbouring pages. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** A whole page. */
export function moderatorsPage(view: ModeratorsView): string {
  const words = moderatorsWords[view.language];
  const isWaiting = view.section === "waiting";
  const list = isWaiting
    ? view.waiting.map((each) => waiting(view, each))
    : view.decided.map((each) => decided(view, each));
  return framed(
    view,
    isWaiting ? words.title : words.done,
    html`${view.outcome === undefined ? nothing : html`<p class="outcome" role="status">${view.outcome}</p>\n`}${
      view.fault ? faultIn(view.fault) : nothing
    }<h1>${isWaiting ? words.title : words.done}</h1>
${isWaiting ? html`<p class="lead">${lead(view)}</p>\n` : nothing}${
  isWaiting || list.length > 0 ? nothing : html`<p class="lead">${words.nothingDone}</p>\n`
}${list.length === 0 ? nothing : html`<ol class="moderated">\n${list}</ol>\n`}${rows(view)}`,
  );
}

/** A whole page that says why something is not to be had. */
export function moderatorsRefusal(frame: ModeratorsFrame, { title, lead }: ModeratorsSaid): string {
  return framed(frame, title, html`<h1>${title}</h1>\n<p class="lead">${lead}</p>\n`);
}

function framed(frame: ModeratorsFrame, title: string, main: Html): string {
  const { language, name, site, home, done, style, user } = frame;
  const words = moderatorsWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
</head>
<body>
<header>
<p><a href="${site}">${name}</a></p>
${
  user === undefined
    ? nothing
    : html`<nav aria-label="${words.title}">
<ul>
<li><a href="${home}">${words.title}</a></li>
<li><a href="${done}">${words.done}</a></li>
</ul>
</nav>
<p class="meta">${words.signedIn(user)}</p>
`
}</header>
<main id="page_content">
${main}</main>
</body>
</html>
`.toString();
}

function faultIn({ said, detail, english }: FaultView): Html {
  return html`<div class="fault" role="alert">
<p><strong>${said.title}.</strong> ${said.lead}</p>
${detail === undefined ? nothing : html`<p>${detail}</p>\n`}${english === undefined ? nothing : html`<p lang="en">${english}</p>\n`}</div>
`;
}

function lead({ language, count }: ModeratorsView): string {
  const words = moderatorsWords[language];
  return count === 0 ? words.nothingWaits : wordsIn(language).counted(count, words.waitingCount);
}

function rows({ language, section, previous, next }: ModeratorsView): Html {
  if (previous === undefined && next === undefined) return nothing;
  const words = moderatorsWords[language];
  const [before, after] = section === "waiting" ? [words.older, words.newer] : [words.newer, words.older];
  return html`<nav aria-label="${words.pages}">
<ul>
${previous === undefined ? nothing : html`<li><a href="${previous}" rel="prev">${before}</a></li>\n`}${
  next === undefined ? nothing : html`<li><a href="${next}" rel="next">${after}</a></li>\n`
}</ul>
</nav>
`;
}
