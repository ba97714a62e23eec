/** Old addresses that lead to posts. */
import type { Place, Wording } from "../kernel/problem.ts";
import { addressKey } from "../model/moves.ts";
import { found, type Mistake, type Report, spoken } from "./finding.ts";

/** Files that machines ask for by name. */
const machineFiles =
  /(?:^|\/)(?:feed\.(?:xml|json)|sitemap[^/]*\.xml|robots\.txt|release\.json|404\.html|_headers|_redirects)$|^\/\.well-known(?:\/|$)/i;

/**
 * The path of an alias, decoded; `undefined` if it is none, which is reported.
 *
 * @returns Without the site's sub-path.
 */
export function aliasPath(written: string, place: Place, report: Report): string | undefined {
  const path = decodedPath(written);
  const mistake = path === undefined ? notAPath(written) : mistakenFor(path, written);
  if (mistake === undefined) return path;
  report({ ...place, ...mistake });
  return undefined;
}

function mistakenFor(path: string, written: string): Mistake | undefined {
  if (isKeptForEver(path)) return { ...alias, message: found(written, keptForEver), like };
  return machineFiles.test(path) ? reserved(written) : undefined;
}

/** Whether browsers keep for ever what they get at a path, so that it could lead nowhere else any more. */
export function isKeptForEver(path: string): boolean {
  return /^\/assets(?:\/|$)/i.test(path);
}

export const keptForEver: Wording = {
  de: "was unter /assets/ liegt, behalten Browser für immer; von dort kann keine Adresse weiterführen",
  en: "browsers keep for ever what lies below /assets/; no address can lead on from there",
};

/** An old address, site-absolute with the site's sub-path, and where it is written. */
export interface AliasClaim {
  readonly url: string;
  readonly place: Place;
  /** What is wrong if somebody else has the address; for an alias, if nothing is said. */
  readonly taken?: (url: string, by: string) => Mistake;
  /** Whether only the plan of the whole site tells who has the address. */
  readonly isJudgedLater?: boolean;
}

/**
 * Refuses aliases that a page has or that another post claims.
 *
 * @param pages - By `addressKey`: who has the address.
 */
export function refuseTaken(claims: readonly AliasClaim[], pages: ReadonlyMap<string, string>, report: Report): void {
  const first = new Map<string, Place>();
  for (const { url, place, taken = takenAlias, isJudgedLater } of claims) {
    const key = addressKey(url);
    const other = first.get(key);
    const owner = (isJudgedLater ? undefined : pages.get(key)) ?? (other && spoken(other));
    if (owner === undefined) first.set(key, place);
    else report({ ...place, ...taken(url, owner) });
  }
}

/** A path as it is written, decoded; `undefined` if it is none of this site. */
export function decodedPath(written: string): string | undefined {
  if (!written.startsWith("/") || written.includes("//") || /[?#\\\s]/.test(written)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(written).normalize("NFC");
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not get into addresses
  if (/[?#\\%\u0000-\u001f\u007f]/.test(path)) return undefined;
  return path.split("/").some((segment) => segment === ".." || segment === ".") ? undefined : path;
}

const alias = { severity: "error", rule: "alias" } as const;
const like = { de: "aliases: [/2008/12/gebuehren/]", en: "aliases: [/2008/12/fees/]" };

function notAPath(written: string): Mistake {
  const message = found(written, {
    de: "das ist kein alter Pfad dieses Auftritts: Er beginnt mit / und hat weder .. noch ? noch # noch Leerzeichen",
    en: "which is no old path of this site: it begins with / and has neither .. nor ? nor # nor a space",
  });
  return { ...alias, message, like };
}

function reserved(written: string): Mistake {
  const message = found(written, {
    de: "diese Datei gibt es für Maschinen schon",
    en: "a file that exists for machines already",
  });
  return { ...alias, message, like };
}

function takenAlias(written: string, by: string): Mistake {
  const message = found(written, { de: `diese Adresse hat schon ${by}`, en: `an address that ${by} has already` });
  return { ...alias, message, like };
}
