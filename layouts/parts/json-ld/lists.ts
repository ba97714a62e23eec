/** Pages that list entries, in the words of schema.org. */
import type { Entry } from "../../../src/model/entry.ts";
import { titleOf } from "../../../src/model/entry-title.ts";
import type { Site } from "../../../src/model/site.ts";
import { siteData } from "./pages.ts";
import { blog, type JsonLd, publisher, several, website } from "./vocabulary.ts";

export interface List {
  /** Site-absolute. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Those that the page shows, in its order. */
  readonly entries: readonly Entry[];
}

/** The home page is the blog itself and says whose site it is part of; every other list is a collection. @see https://schema.org/CollectionPage */
export function listData(site: Site, list: List): JsonLd {
  const page = {
    description: list.description || undefined,
    inLanguage: site.settings.language,
    publisher: publisher(site),
  };
  return list.url === site.urls.home()
    ? {
        ...blog(site),
        ...page,
        isPartOf: siteData(site),
        blogPost: several(
          list.entries.map((entry) => ({
            "@type": "BlogPosting",
            headline: titleOf(entry),
            url: site.urls.absolute(entry.url),
            datePublished: entry.date.iso,
          })),
        ),
      }
    : {
        "@type": "CollectionPage",
        name: list.title,
        url: site.urls.absolute(list.url),
        ...page,
        isPartOf: website(site),
        mainEntity: list.entries.length > 0 ? itemList(site, list.entries) : undefined,
      };
}

function itemList(site: Site, entries: readonly Entry[]): JsonLd {
  return {
    "@type": "ItemList",
    numberOfItems: entries.length,
    itemListElement: entries.map((entry, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: titleOf(entry),
      url: site.urls.absolute(entry.url),
    })),
  };
}
