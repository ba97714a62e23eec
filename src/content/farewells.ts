/** What site.yaml says of addresses that have moved or are gone. */
import type { Farewells } from "../model/moves.ts";
import type { Urls } from "../model/urls.ts";
import { type AliasClaim, decodedPath, isKeptForEver, keptForEver } from "./aliases.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report } from "./finding.ts";
import { check } from "./schema/check.ts";
import { siteSchema } from "./schema/site.ts";
import type { KeyPath } from "./yaml/data.ts";

export const noFarewells: Farewells = { moved: [], gone: [] };

/**
 * The addresses that site.yaml takes leave of.
 *
 * @param claims - Collects them, so that nothing else claims one.
 */
export function farewellsOf(
  document: Document | undefined,
  { urls, report, claims }: { readonly urls: Urls; readonly report: Report; readonly claims: AliasClaim[] },
): Farewells {
  if (document === undefined) return noFarewells;
  // What is wrong with the form has been reported with the rest of the settings.
  const { parts } = check(siteSchema, document, () => {});
  const at = (written: string, path: KeyPath) => {
    const place = placeOf(document, path);
    const address = decodedPath(written);
    if (address === undefined) report({ ...place, ...notAPath(written, String(path.at(-1))) });
    return address === undefined ? undefined : { url: urls.at(address), place };
  };
  const gone = (parts.gone ?? []).flatMap(({ path, reason }, index) => {
    const claim = at(path, ["gone", index, "path"]);
    if (claim) claims.push({ ...claim, taken, isJudgedLater: true });
    return claim ? [{ ...claim, reason }] : [];
  });
  const moved = (parts.moved ?? []).flatMap((move, index) => {
    const from = at(move.from, ["moved", index, "from"]);
    if (from && isKeptForEver(decodedPath(move.from) ?? "")) {
      const message = found(move.from, keptForEver);
      report({ ...from.place, severity: "error", rule: "moved", message, like: "from: /themen/umwelt/" });
    }
    const to = at(move.to, ["moved", index, "to"]);
    if (from) claims.push({ ...from, taken, isJudgedLater: true });
    return from && to ? [{ from: from.url, to: to.url, fromPlace: from.place, toPlace: to.place }] : [];
  });
  return { moved, gone };
}

function taken(written: string, by: string): Mistake {
  const message = found(written, { de: `das sagt schon ${by}`, en: `which ${by} says already` });
  return { severity: "error", rule: "moved", message, like: { de: "/themen/umwelt/", en: "/topics/environment/" } };
}

function notAPath(written: string, key: string) {
  const message = found(written, {
    de: "das ist kein Pfad dieses Auftritts: Er beginnt mit / und hat weder .. noch ? noch # noch Leerzeichen",
    en: "which is no path of this site: it begins with / and has neither .. nor ? nor # nor a space",
  });
  const like = { de: `${key}: /themen/umwelt/`, en: `${key}: /topics/environment/` };
  return { severity: "error", rule: "moved", message, like } as const;
}
