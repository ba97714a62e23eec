/** The site, its statements and its people in the words of schema.org. */
import { excerpt } from "../../../src/kernel/text.ts";
import type { Author } from "../../../src/model/author.ts";
import type { Site } from "../../../src/model/site.ts";
import type { Statement, StatementKind } from "../../../src/model/statement.ts";
import { ordinaryOf } from "../../../src/model/twins.ts";
import { type JsonLd, person, picture, publisher, several, website } from "./vocabulary.ts";

/** As long as a search engine shows. */
const descriptionLength = 160;

/** The site and the bank behind it. @see https://schema.org/WebSite */
export function siteData(site: Site): JsonLd {
  return {
    ...website(site),
    description: site.settings.description || undefined,
    inLanguage: site.settings.language,
    publisher: bank(site),
    potentialAction: site.settings.search ? searchAction(site) : undefined,
  };
}

/** Where the site can be searched. @see https://schema.org/SearchAction */
function searchAction({ urls }: Site): JsonLd {
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${urls.absolute(urls.search())}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
}

/** A page that is nothing more special, or one that leads to others. @see https://schema.org/WebPage */
export function pageData(
  site: Site,
  page: {
    readonly url: string;
    readonly title: string;
    readonly description: string;
    readonly collection?: boolean;
  },
): JsonLd {
  return {
    "@type": page.collection ? "CollectionPage" : "WebPage",
    name: page.title,
    description: page.description || undefined,
    url: site.urls.absolute(page.url),
    inLanguage: site.settings.language,
    publisher: publisher(site),
    isPartOf: website(site),
  };
}

const pageTypes: Readonly<Record<StatementKind, string>> = {
  values: "AboutPage",
  imprint: "AboutPage",
  privacy: "WebPage",
  accessibility: "WebPage",
  terms: "WebPage",
  other: "WebPage",
};

/** A statement in the version that is in force; the imprint says who the bank is. @see https://schema.org/WebPage */
export function statementData(site: Site, statement: Statement): JsonLd {
  const ordinary = ordinaryOf(site, statement);
  return {
    "@type": pageTypes[statement.kind],
    name: statement.title,
    description: statement.summary || undefined,
    url: site.urls.absolute(statement.url),
    datePublished: statement.effective?.iso,
    inLanguage: statement.language,
    publisher: publisher(site),
    isPartOf: website(site),
    // Simplified out of it; "translationOfWork" would mean another language.
    isBasedOn: ordinary && {
      "@type": pageTypes[ordinary.kind],
      name: ordinary.title,
      url: site.urls.absolute(ordinary.url),
    },
    mainEntity: statement.kind === "imprint" ? bank(site) : undefined,
  };
}

/**
 * Somebody's page. The address of e-mail is left out on purpose.
 *
 * @param page - One of the pages with what they wrote; the first is their own.
 * @see https://schema.org/ProfilePage
 */
export function authorData(site: Site, author: Author, page: { readonly url: string; readonly title: string }): JsonLd {
  return {
    "@type": "ProfilePage",
    name: page.title,
    url: site.urls.absolute(page.url),
    inLanguage: site.settings.language,
    isPartOf: website(site),
    mainEntity: {
      ...person(site, author),
      jobTitle: author.role,
      description: excerpt(author.biography.text, descriptionLength) || undefined,
      image: author.image && picture(site, author.image),
      sameAs: several(author.links.map((link) => link.url)),
      worksFor: publisher(site),
    },
  };
}

/** The bank with its particulars, but for its address of e-mail, which stands nowhere in clear. */
function bank(site: Site): JsonLd {
  const { imprint, profiles } = site.settings;
  const address = {
    streetAddress: imprint.street,
    postalCode: imprint.postalCode,
    addressLocality: imprint.city,
    addressCountry: imprint.country,
  };
  return {
    ...publisher(site),
    telephone: imprint.phone,
    vatID: imprint.vatId,
    address: Object.values(address).some((part) => part !== undefined)
      ? { "@type": "PostalAddress", ...address }
      : undefined,
    sameAs: several(profiles.map(({ url }) => url)),
  };
}
