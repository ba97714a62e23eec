/** From a statement to its twins in simple language, and back. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin, type Statement } from "../../src/model/statement.ts";
import { ordinaryOf, twinsOf } from "../../src/model/twins.ts";
import { twinWords } from "../words/twin-words.ts";
import type { Alternate } from "./frame.ts";
import { languageWithin } from "./language.ts";

/** Links near the title; nothing for a statement without a twin. */
export function twinLinks(site: Site, statement: Statement): Html {
  const language = languageWithin(site, statement);
  return html`${others(site, statement).map(
    (other) =>
      html`<p class="twin"${language}><a href="${other.url}" rel="alternate" hreflang="${other.language}">${labelOf(site, other)}</a></p>\n`,
  )}`;
}

/** The same for the head of the page. */
export function alternates(site: Site, statement: Statement): readonly Alternate[] {
  return others(site, statement).map(({ url, language, title }) => ({ url, language, title }));
}

function others(site: Site, statement: Statement): readonly Statement[] {
  const ordinary = ordinaryOf(site, statement);
  return ordinary ? [ordinary] : twinsOf(site, statement);
}

function labelOf({ settings }: Site, other: Statement): string {
  const words = twinWords[settings.interface];
  if (!isTwin(other)) return words.ordinary;
  return other.easyToRead ? words.easyToRead : words.plain;
}
