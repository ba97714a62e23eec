/** The pages around the form for comments: thanks, "nobody there", and the frame of the receiver's answers. */
import { type Html, html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { frame } from "./parts/frame.ts";
import { pageData } from "./parts/json-ld.ts";
import { dialogueWords } from "./words/dialogue-words.ts";

/** `/dialog/danke/`: where a comment has been stored. */
export function thanksPage(site: Site): string {
  const { thanks } = dialogueWords[site.settings.interface];
  const main = html`<h1>${thanks.title}</h1>
<p class="lead">${thanks.lead}</p>
<p>${thanks.later}</p>
<p>${thanks.shown}</p>
${onward(site)}`;
  return page(site, site.urls.dialogue.thanks, thanks, main);
}

/** `/dialog/pause/`: what a server answers with status 503 instead of a receiver that is not there. */
export function downPage(site: Site): string {
  const { down } = dialogueWords[site.settings.interface];
  const main = html`<h1>${down.title}</h1>
<p class="lead">${down.lead}</p>
<p>${down.later}</p>
<p>${down.reading}</p>
${onward(site)}`;
  return page(site, site.urls.dialogue.down, down, main);
}

/** `/dialog/antwort/`: the receiver puts its answers in place of what the one element with `data-dialogue` holds. */
export function answerPage(site: Site): string {
  const { answer } = dialogueWords[site.settings.interface];
  const main = html`<link rel="stylesheet" href="${site.assets.commentsStyle.url}">
<div data-dialogue><h1>${answer.title}</h1>
<p>${answer.empty}</p>
${onward(site)}</div>`;
  return page(site, site.urls.dialogue.answer, { title: answer.title, lead: answer.empty }, main);
}

function page(site: Site, url: string, { title, lead }: { title: string; lead: string }, main: Html): string {
  const view = { url, title, description: lead };
  return frame(site, { ...view, type: "website", data: pageData(site, view), unlisted: true, main });
}

function onward({ settings, urls }: Site): Html {
  const words = dialogueWords[settings.interface];
  return html`<h2>${words.onward}</h2>
<ul>
<li><a href="${urls.home()}">${words.home}</a></li>
<li><a href="${urls.archive()}">${words.archive}</a></li>
<li><a href="${urls.moderation()}">${words.rules}</a></li>
</ul>
`;
}
