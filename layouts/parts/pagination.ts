/** The way through a list of several pages. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { pageNumbers, type Slice } from "../../src/model/pagination.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/** The address of a page by its number, counted from 1. */
export type PageUrl = (number: number) => string;

/** What the ways to the pages before and after are called. */
export interface WayNames {
  readonly previous: string;
  readonly next: string;
}

/**
 * Links to the other pages; nothing where there is only one.
 *
 * @param names - Where the list is not one of entries, the newest first.
 */
export function pagination(site: Site, slice: Slice<unknown>, url: PageUrl, names?: WayNames): Html {
  if (slice.of === 1) return nothing;
  const words = wordsIn(site.settings.interface).lists;
  const { previous, next } = neighbourPages(slice, url);
  return html`<nav class="pagination" aria-label="${words.pages}">
${previous === undefined ? nothing : html`<a rel="prev" href="${previous}">${names?.previous ?? words.newer}</a>\n`}<ol>
${pageNumbers(slice.number, slice.of).map((number) => html`<li>${numberLink(slice, number, url, words.page)}</li>\n`)}</ol>
${next === undefined ? nothing : html`<a rel="next" href="${next}">${names?.next ?? words.older}</a>\n`}</nav>`;
}

/** The addresses of the pages before and after this one, as far as there are any. */
export function neighbourPages(
  { number, of }: Slice<unknown>,
  url: PageUrl,
): { readonly previous: string | undefined; readonly next: string | undefined } {
  return {
    previous: number > 1 ? url(number - 1) : undefined,
    next: number < of ? url(number + 1) : undefined,
  };
}

function numberLink(slice: Slice<unknown>, number: number | "gap", url: PageUrl, name: (page: number) => string): Html {
  if (number === "gap") return html`…`;
  const mark = number === slice.number ? html` aria-current="page"` : nothing;
  return html`<a href="${url(number)}" aria-label="${name(number)}"${mark}>${number}</a>`;
}
