/** Holds the sitemap to the pages: each that may be found is listed once, and no other. */
import type { Wording } from "../../kernel/problem.ts";
import { placeIn, telling, wholeFile } from "../fault.ts";
import type { PageFacts } from "../page-facts.ts";
import type { Fault, Published } from "../published.ts";
import { type Element, isMalformed, xmlTree } from "../xml-tree.ts";

const file = "sitemap.xml";
const error = telling("audit-sitemap", "error");

/** @see https://www.sitemaps.org/protocol.html */
const most = { urls: 50_000, bytes: 50 * 1024 * 1024 } as const;

interface Listed {
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  readonly address: string;
}

/**
 * Everything that is wrong with sitemap.xml, the sitemaps that it names, and robots.txt.
 *
 * @param pages - Of every page, what it says of itself.
 */
export function sitemapFaults(published: Published, pages: readonly PageFacts[]): readonly Fault[] {
  const wanted = new Map(pages.filter(mustBeListed).map((page) => [page.address, page]));
  // In a preview, every page forbids being listed.
  if (!published.files.has(file)) return wanted.size === 0 ? [] : [error(wholeFile(file), absent)];
  const faults: Fault[] = [];
  const listed = listedIn(published, file, faults);
  const counts = new Map<string, number>();
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  for (const { address, file: where, text, offset } of listed) {
    const tell = (why: Wording) => faults.push(error(placeIn(where, text, offset), why));
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count === 2) tell(twice(address));
    if (count > 1 || wanted.has(address)) continue;
    const page = byAddress.get(address);
    // What is not there at all, `audit-link` tells.
    if (page === undefined && isElsewhere(address, published)) tell(unknown(address));
    else if (page !== undefined && !mayBeListed(page)) tell(unlistable(address, page));
  }
  if (!isBroken(faults))
    for (const [address, { path }] of wanted)
      if (!counts.has(address) && !isNotInForce(published.read(path))) faults.push(error(wholeFile(path), notListed));
  return [...faults, ...robotsFaults(published)];
}

/** A sitemap that cannot be read lists nothing; that is one fault, not one for each page. */
function isBroken(faults: readonly Fault[]): boolean {
  return faults.some(({ message }) => message.en.startsWith(malformed.en));
}

/** Tells whether an address is no page of the site, though something may lie there. */
function isElsewhere(address: string, { files, site }: Published): boolean {
  return !address.startsWith(site) || files.has(address.slice(site.length));
}

/** Expired posts, and versions of statements that are not in force, have pages that nobody needs to find. */
function isNotInForce(page: Buffer): boolean {
  return ["expired", "earlier", "announced"].some((kind) => page.includes(`<p class="notice ${kind}"`));
}

function mustBeListed(page: PageFacts): boolean {
  return mayBeListed(page) && page.canonical !== undefined && page.path !== "404.html";
}

function mayBeListed({ address, canonical = address, isHidden, leadsOn }: PageFacts): boolean {
  return !isHidden && !leadsOn && canonical === address;
}

function listedIn(published: Published, path: string, faults: Fault[]): readonly Listed[] {
  const bytes = published.files.get(path) ?? 0;
  if (bytes > most.bytes) faults.push(error(wholeFile(path), tooBig(bytes)));
  const text = published.read(path).toString();
  const tree = xmlTree(text);
  if (isMalformed(tree)) {
    faults.push(
      error(placeIn(path, text, tree.offset), {
        de: `${malformed.de} ${tree.why.de}`,
        en: `${malformed.en} ${tree.why.en}`,
      }),
    );
    return [];
  }
  const found = tree.children.map((child) => ({ file: path, text, offset: child.offset, address: locationOf(child) }));
  if (found.length > most.urls) faults.push(error(wholeFile(path), tooMany(found.length)));
  if (tree.name !== "sitemapindex" || path !== file) return found;
  return found.flatMap((part) => {
    const inside = part.address.startsWith(published.site) ? part.address.slice(published.site.length) : "";
    if (published.files.has(inside)) return listedIn(published, inside, faults);
    faults.push(error(placeIn(path, text, part.offset), unknown(part.address)));
    return [];
  });
}

function locationOf({ children }: Element): string {
  return children.find(({ name }) => name === "loc")?.text.trim() ?? "";
}

function robotsFaults({ files, read, site }: Published): readonly Fault[] {
  const path = "robots.txt";
  // Robots look at the root of a host only; a site below a sub-path cannot put anything there.
  if (!files.has(path)) return new URL(site).pathname === "/" ? [error(wholeFile(path), noRobots)] : [];
  const named = [
    ...read(path)
      .toString()
      .matchAll(/^sitemap:\s*(\S+)/gim),
  ].map(([, address]) => address);
  return named.includes(`${site}${file}`) ? [] : [error(wholeFile(path), notNamed(`${site}${file}`))];
}

const malformed: Wording = { de: "ist kein gültiges XML:", en: "is not valid XML:" };
const absent: Wording = {
  de: "fehlt: Suchmaschinen finden die Seiten dann nur über Links.",
  en: "is missing: search engines then find pages by links only.",
};
const noRobots: Wording = {
  de: "fehlt: Suchmaschinen erfahren nicht, wo die Sitemap ist.",
  en: "is missing: search engines do not learn where the sitemap is.",
};
const notListed: Wording = {
  de: "steht nicht in sitemap.xml, darf aber gefunden werden (kein noindex, eigene kanonische Adresse).",
  en: "is not listed in sitemap.xml, though it may be found (no noindex, its own canonical address).",
};

function notNamed(address: string): Wording {
  return {
    de: `nennt die Sitemap nicht. Es fehlt die Zeile: Sitemap: ${address}.`,
    en: `does not name the sitemap. The line is missing: Sitemap: ${address}.`,
  };
}

function twice(address: string): Wording {
  return { de: `${address} steht zweimal in der Sitemap.`, en: `${address} is listed twice.` };
}

function unknown(address: string): Wording {
  return {
    de: `nennt „${address}“; die Website hat dort keine Seite.`,
    en: `lists "${address}", where the site has no page.`,
  };
}

function unlistable(address: string, { isHidden, leadsOn, canonical }: PageFacts): Wording {
  if (leadsOn)
    return { de: `nennt ${address}; diese Seite leitet nur weiter.`, en: `lists ${address}, which only leads on.` };
  if (isHidden)
    return {
      de: `nennt ${address}; diese Seite verbietet es mit noindex.`,
      en: `lists ${address}, which forbids that by noindex.`,
    };
  return {
    de: `nennt ${address}; diese Seite sagt, ihre Adresse sei ${canonical ?? "unbekannt"}.`,
    en: `lists ${address}, which says that its address is ${canonical ?? "unknown"}.`,
  };
}

function tooBig(bytes: number): Wording {
  return {
    de: `hat ${bytes} Bytes; Suchmaschinen lesen höchstens ${most.bytes}.`,
    en: `has ${bytes} bytes; search engines read ${most.bytes} at most.`,
  };
}

function tooMany(count: number): Wording {
  return {
    de: `nennt ${count} Adressen; erlaubt sind ${most.urls}.`,
    en: `lists ${count} addresses; ${most.urls} are allowed.`,
  };
}
