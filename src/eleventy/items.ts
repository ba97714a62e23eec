/** Our entries in the shape that Eleventy's templates and plugins expect of a collection's items. Pure. */
import type { Entry } from "../model/entry.ts";
import { titleOf } from "../model/entry-title.ts";
import type { Site } from "../model/site.ts";
import { StableDate } from "./stable-date.ts";

/** @see https://www.11ty.dev/docs/collections/#collection-item-data-structure */
export interface Item {
  readonly url: string;
  readonly date: Date;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly content: string;
  readonly templateContent: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Oldest first, as Eleventy orders its own collections. */
export function itemsOf(entries: readonly Entry[]): readonly Item[] {
  return entries.map(itemOf).reverse();
}

function itemOf(entry: Entry): Item {
  const content = entry.body.html.toString();
  const facts = { url: entry.url, date: new StableDate(entry.date), inputPath: entry.file, fileSlug: entry.id };
  return {
    ...facts,
    content,
    templateContent: content,
    data: {
      page: facts,
      title: titleOf(entry),
      summary: entry.kind === "post" ? entry.summary : entry.body.text,
      tags: entry.tags.map(({ name }) => name),
      authors: entry.authors.map(({ name }) => name),
    },
  };
}

/** Every tag with its entries, by name. */
export function tagItems(site: Site): readonly unknown[] {
  return site.tags.map(({ name, slug, url }) => {
    const entries = site.entriesByTag.get(slug) ?? [];
    return { name, slug, url, count: entries.length, entries: itemsOf(entries) };
  });
}
