/** The page of all sources, in the words of schema.org. */
import type { Source } from "../../../src/model/body.ts";
import type { Site } from "../../../src/model/site.ts";
import { type JsonLd, publisher, website, work } from "./vocabulary.ts";

interface Works {
  /** Site-absolute. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Those that the page shows, in its order. */
  readonly works: readonly Source[];
}

/** What others have written and we rely on. @see https://schema.org/CollectionPage */
export function worksData(site: Site, { url, title, description, works }: Works): JsonLd {
  return {
    "@type": "CollectionPage",
    name: title,
    url: site.urls.absolute(url),
    description,
    inLanguage: site.settings.language,
    publisher: publisher(site),
    isPartOf: website(site),
    mainEntity:
      works.length === 0
        ? undefined
        : {
            "@type": "ItemList",
            numberOfItems: works.length,
            itemListElement: works.map((source, index) => ({
              "@type": "ListItem",
              position: index + 1,
              item: work(source),
            })),
          },
  };
}
