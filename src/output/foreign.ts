/** Files that somebody else has written, held to the policy of all pages: they load nothing from elsewhere. */
import { readFileSync } from "node:fs";
import { addressKind } from "../kernel/address-kind.ts";
import type { Place, Problem, Wording } from "../kernel/problem.ts";
import { styleAddresses } from "../kernel/style-addresses.ts";
import type { Copy, Hashes } from "../model/page.ts";
import { contentOf } from "./file-content.ts";
import { type Finding, pageRequests } from "./page-requests.ts";

const none: Hashes = new Map();

/** Where the words of a file may come from: its template first, then the parts of templates. */
export interface Origin {
  /** As the editor typed it. */
  readonly file: string;
  /** Path on disk. */
  readonly disk: string;
}

/**
 * An error for everything in these files that would be asked of somebody else, or that no browser would run.
 *
 * @param site - A complete address of the site.
 * @param originsOf - Where to look for the place of a mistake; without any, it is the file itself.
 */
export function foreignRequests(
  files: readonly Copy[],
  site: string,
  originsOf: (file: Copy) => readonly Origin[],
): readonly Problem[] {
  const problems = files.flatMap((file) => {
    const text = String(contentOf(file, none));
    const origins = originsOf(file);
    return findingsIn(file, text, site).map((finding) => {
      const place = origins.length === 0 ? placeIn(text, finding.offset, file.source) : placeOf(finding, origins);
      return problem(
        finding,
        place ?? { file: file.source, line: 1, column: 1 },
        place ? undefined : where(file, text, finding),
      );
    });
  });
  const byText = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...byText.values()];
}

function findingsIn(file: Copy, text: string, site: string): readonly Finding[] {
  const name = file.copyOf.toLowerCase();
  if (!name.endsWith(".css")) {
    const findings = pageRequests(text, site);
    // Drawings style themselves and hold pictures, which is no harm: as a picture in a page, nothing of it runs.
    return name.endsWith(".svg") ? findings.filter(({ kind }) => kind === "other") : findings;
  }
  return styleAddresses(text).flatMap(({ address, offset }) => {
    const kind = addressKind(address, site);
    return kind === "own" ? [] : [{ kind, found: address, offset }];
  });
}

/** The first place among the origins that says what was found. */
function placeOf({ found }: Finding, origins: readonly Origin[]): Place | undefined {
  for (const { file, disk } of origins) {
    const text = readFileSync(disk, "utf8");
    const offset = text.indexOf(found);
    if (offset >= 0) return placeIn(text, offset, file);
  }
  return undefined;
}

function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** Said where no template holds the words, because they are put together while it is worked on. */
function where(file: Copy, text: string, { offset }: Finding): Wording {
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
