/** Files that somebody else has written, held to the policy of all pages: they load nothing from elsewhere. */
import { addressKind } from "../kernel/address-kind.ts";
import type { Place, Problem, Wording } from "../kernel/problem.ts";
import { styleAddresses } from "../kernel/style-addresses.ts";
import type { Copy, Hashes } from "../model/page.ts";
import { contentOf } from "./file-content.ts";
import { visit } from "./markup.ts";
import { firstPlace, type Origin, placeIn, placesOfAddress } from "./origins.ts";
import { ownAddress } from "./own-address.ts";
import { linksOfStyle, linkVisitor, type PageLinks } from "./page-links.ts";
import { type Finding, requestVisitor } from "./page-requests.ts";

const none: Hashes = new Map();

/** What these files ask of others, and where they lead within the site. */
export interface ForeignFiles {
  readonly problems: readonly Problem[];
  /** Of those that can be led to by an anchor, by address. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly links: readonly ForeignLink[];
}

/** A link within the site that stands in such a file. */
export interface ForeignLink {
  /** As the page has it, with character references resolved. */
  readonly written: string;
  /** Site-absolute, decoded. */
  readonly url: string;
  readonly fragment: string | undefined;
  readonly kind: "link" | "image";
  /** The address of the page in which it stands. */
  readonly from: string;
  /** Looked for when somebody asks, because hardly anybody does; one at least. */
  readonly places: () => readonly ForeignPlace[];
}

export interface ForeignPlace {
  readonly place: Place;
  /** Said where no template holds the words. */
  readonly more?: Wording | undefined;
}

/**
 * An error for everything in these files that would be asked of somebody else, or that no browser would run; and all their
 * links within the site, to be judged when all pages are known. Every file is read and parsed once.
 *
 * @param site - The complete address of the site.
 * @param originsOf - Where to look for the place of a mistake; without any, it is the file itself.
 */
export function foreignFiles(
  files: readonly Copy[],
  site: string,
  originsOf: (file: Copy) => readonly Origin[],
): ForeignFiles {
  const problems: Problem[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const links: ForeignLink[] = [];
  for (const file of files) {
    const text = String(contentOf(file, none));
    const origins = originsOf(file);
    const { findings, found } = look(file, text, site);
    for (const finding of findings) {
      const place =
        origins.length === 0 ? placeIn(text, finding.offset, file.source) : firstPlace(finding.found, origins);
      problems.push(problem(finding, place ?? startOf(file), place ? undefined : where(file, text, finding)));
    }
    if (!isStyle(file)) anchors.set(file.url, found.anchors);
    links.push(...linksIn(file, text, found, site, origins));
  }
  const byText = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return { problems: [...byText.values()], anchors, links };
}

function isStyle({ copyOf }: Copy): boolean {
  return copyOf.toLowerCase().endsWith(".css");
}

function look(
  file: Copy,
  text: string,
  site: string,
): { readonly findings: readonly Finding[]; readonly found: PageLinks } {
  if (isStyle(file)) {
    const findings = styleAddresses(text).flatMap(({ address, offset }): readonly Finding[] => {
      const kind = addressKind(address, site);
      return kind === "own" ? [] : [{ kind, found: address, offset }];
    });
    return { findings, found: { links: linksOfStyle(text), anchors: new Set(), base: undefined } };
  }
  const requests = requestVisitor(site);
  const links = linkVisitor();
  visit(text, [requests, links]);
  const { findings } = requests;
  // Drawings style themselves and hold pictures, which is no harm: as a picture in a page, nothing of it runs.
  const isDrawing = file.copyOf.toLowerCase().endsWith(".svg");
  return { findings: isDrawing ? findings.filter(({ kind }) => kind === "other") : findings, found: links.found() };
}

function linksIn(
  file: Copy,
  text: string,
  { links, base }: PageLinks,
  site: string,
  origins: readonly Origin[],
): readonly ForeignLink[] {
  const { origin, pathname } = new URL(site);
  const own = origin + file.url;
  const from = base === undefined ? own : (URL.parse(base, own)?.href ?? own);
  return links.flatMap(({ written, offset, kind }) => {
    const target = ownAddress(written, from);
    if (target === undefined) return [];
    const places = () => {
      if (origins.length === 0) return [{ place: placeIn(text, offset, file.source) }];
      const found = placesOfAddress(ways(written, origin, pathname.slice(0, -1)), origins);
      if (found.length > 0) return found.map((place) => ({ place }));
      return [{ place: startOf(file), more: where(file, text, { offset }) }];
    };
    return [{ written, ...target, kind, from: file.url, places }];
  });
}

/** Templates may write an address without what filters put before it, and "&" as a character reference. */
function ways(written: string, origin: string, base: string): readonly string[] {
  const path = written.startsWith(origin) ? written.slice(origin.length) : written;
  const below = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const plain = [...new Set([written, path, below])];
  return [...plain, ...plain.map((way) => way.replaceAll("&", "&amp;"))];
}

function startOf({ source }: Copy): Place {
  return { file: source, line: 1, column: 1 };
}

/** Said where no template holds the words, because they are put together while it is worked on. */
function where(file: Copy, text: string, { offset }: Pick<Finding, "offset">): Wording {
  const { line } = placeIn(text, offset, file.source);
  return { de: ` (Zeile ${line} der Seite ${file.url})`, en: ` (line ${line} of the page ${file.url})` };
}

function problem({ kind, found }: Finding, place: Place, more: Wording = { de: "", en: "" }): Problem {
  const { de, en, like } = sentences[kind];
  return {
    ...place,
    severity: "error",
    rule: kind === "inline" ? "inline" : "external",
    message: { de: `gefunden: „${found}“, ${de}${more.de}.`, en: `found "${found}", ${en}${more.en}.` },
    like,
  };
}

const sentences = {
  other: {
    de: "aber Seiten laden nichts von anderen und schicken ihnen nichts; die Datei gehört nach media/",
    en: "but pages load nothing from others and send them nothing; the file belongs into media/",
    like: "/media/haus.jpg",
  },
  inline: {
    de: "aber Skripte, Gestaltung und Bilder stehen in Dateien; in der Seite selbst lässt sie kein Browser zu",
    en: "but scripts, styles and pictures stand in files; in the page itself no browser lets them pass",
    like: { de: '<link rel="stylesheet" href="/zahlen.css">', en: '<link rel="stylesheet" href="/figures.css">' },
  },
  frame: {
    de: "aber fremde Rahmen lädt nur ein Klick, und das nur für Dienste in services.yaml",
    en: "but frames are loaded with a click only, and only for services in services.yaml",
    like: "[youtube=https://youtu.be/abcdefghijk]",
  },
} as const;
