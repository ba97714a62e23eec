/** What the bank declares, in the words of schema.org. */
import { type Standing, standingsOf } from "../../../src/model/ledger.ts";
import type { Site } from "../../../src/model/site.ts";
import type { Ledger, Statement, StatementKind } from "../../../src/model/statement.ts";
import { ordinaryOf } from "../../../src/model/twins.ts";
import { bank, pageData } from "./pages.ts";
import { type JsonLd, type JsonValue, publisher, website } from "./vocabulary.ts";

const pageTypes: Readonly<Record<StatementKind, string>> = {
  values: "AboutPage",
  imprint: "AboutPage",
  privacy: "WebPage",
  accessibility: "WebPage",
  terms: "WebPage",
  other: "WebPage",
};

/**
 * A statement in the version that is in force; the imprint says who the bank is.
 *
 * @param ledger - Without it, no more is said of the versions than of the statement itself.
 * @see https://schema.org/WebPage
 */
export function statementData(site: Site, statement: Statement, ledger?: Ledger): JsonLd {
  const standings = ledger ? standingsOf(ledger) : [];
  const own = standings.find(({ version }) => version === statement);
  const [first] = standings;
  return {
    ...ofPage(site, statement, statement.url),
    datePublished: (first?.version ?? statement).effective?.iso,
    dateModified: own?.previous && own.version.effective.iso,
    ...(own && ofVersion(own)),
    isBasedOn: alone([...(own ? predecessor(site, own) : []), ...ordinary(site, statement)]),
    mainEntity: statement.kind === "imprint" ? bank(site) : undefined,
  };
}

/**
 * One version under its own address.
 *
 * Nobody knows when one that is announced was published: it has a period that it is for, but no day of publication.
 */
export function versionData(site: Site, standing: Standing): JsonLd {
  const { version, state } = standing;
  return {
    ...ofPage(site, version, version.permalink),
    datePublished: state === "announced" ? undefined : version.effective.iso,
    ...ofVersion(standing),
    isBasedOn: alone(predecessor(site, standing)),
    exampleOfWork: {
      "@type": pageTypes[version.kind],
      name: version.title,
      url: site.urls.absolute(version.url),
    },
  };
}

/** All statements, as a list of their pages. @see https://schema.org/CollectionPage */
export function statementsData(
  site: Site,
  page: { readonly url: string; readonly title: string; readonly description: string },
  statements: readonly { readonly url: string; readonly title: string }[],
): JsonLd {
  const items = statements.map(({ url, title }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    url: site.urls.absolute(url),
  }));
  return {
    ...pageData(site, { ...page, collection: true }),
    mainEntity:
      items.length > 0 ? { "@type": "ItemList", numberOfItems: items.length, itemListElement: items } : undefined,
  };
}

function ofPage(site: Site, statement: Statement, url: string): JsonLd {
  return {
    "@type": pageTypes[statement.kind],
    name: statement.title,
    description: statement.summary || undefined,
    url: site.urls.absolute(url),
    inLanguage: statement.language,
    publisher: publisher(site),
    isPartOf: website(site),
  };
}

/**
 * The day names the version. The period that it is for is open at its end for as long as nothing follows.
 *
 * @see https://schema.org/temporalCoverage
 */
function ofVersion({ version, until, next }: Standing): JsonLd {
  return {
    version: version.effective.day,
    temporalCoverage: `${version.effective.day}/${until ?? ".."}`,
    expires: next?.effective.iso,
  };
}

function predecessor({ urls }: Site, { previous }: Standing): readonly string[] {
  return previous ? [urls.absolute(previous.permalink)] : [];
}

/** One work is itself, several are a list. */
function alone(works: readonly JsonValue[]): JsonValue | undefined {
  return works.length > 1 ? works : works[0];
}

/** What a twin was simplified out of; "translationOfWork" would mean another language. */
function ordinary(site: Site, statement: Statement): readonly JsonLd[] {
  const work = ordinaryOf(site, statement);
  return work ? [{ "@type": pageTypes[work.kind], name: work.title, url: site.urls.absolute(work.url) }] : [];
}
