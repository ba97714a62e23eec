/** Published versions of statements that are no longer what they were. Pure. */
import type { Problem, Wording } from "../kernel/problem.ts";
import { dayAfter } from "../model/calendar-day.ts";
import type { Site } from "../model/site.ts";
import type { Statement } from "../model/statement.ts";
import { versionAddress } from "./account.ts";
import { versionName } from "./entries.ts";
import { type Comparison, placeOf } from "./problems.ts";
import type { VersionLine } from "./record.ts";

/** An error for each that was altered or taken away. */
export function alteredVersions(comparison: Comparison): readonly Problem[] {
  const { previous, site } = comparison;
  const now = versionsByName(site);
  return [...alteredNames(comparison)].map((name) => {
    const line = previous.versions[name] as VersionLine;
    const file = now.get(name)?.file;
    const place = file === undefined ? placeOf(comparison, line.source) : { file, line: 1, column: 1 };
    const what = file === undefined ? removed : altered;
    const [id, day = line.since] = name.split("/");
    const like = `statements/${id}/${unusedDay(site.now.day, (each) => now.has(`${id}/${each}`) || each === day)}.md`;
    return problem(place, { ...line, day }, what, name.includes("/") ? restored : restoredAs(name, line.since), like);
  });
}

/**
 * The names of those that were altered or taken away. One that has only moved is the same, if it moved to a name that had no
 * version before: what two versions have in common keeps neither of them.
 */
export function alteredNames({ previous, site, fates, isUnknown }: Comparison): ReadonlySet<string> {
  const now = versionsByName(site);
  const isNew = (name: string) => !Object.hasOwn(previous.versions, name);
  const moved = new Set(Array.from(now, ([name, { seal }]) => (isNew(name) ? seal : "")));
  const names = Object.entries(previous.versions).filter(([name, line]) => {
    const kept = now.get(name);
    if (line.gone !== undefined || kept?.seal === line.sha256 || isUnknown(line.source)) return false;
    return kept !== undefined || !(moved.has(line.sha256) || fates.of(versionAddress(site, name)).is === "gone");
  });
  return new Set(names.map(([name]) => name));
}

function versionsByName({ ledgers }: Site): ReadonlyMap<string, Statement> {
  return new Map(ledgers.flatMap(({ versions }) => versions).map((version) => [versionName(version), version]));
}

/** The first day from today on that no version has. */
function unusedDay(today: string, isUsed: (day: string) => boolean): string {
  let unused = today;
  while (isUsed(unused)) unused = dayAfter(unused, 1);
  return unused;
}

const altered: Wording = {
  de: "ist veröffentlicht und hier geändert; jeder Buchstabe einer Fassung bleibt, wie er war",
  en: "is published and changed here; every letter of a version stays as it was",
};
const removed: Wording = {
  de: "ist veröffentlicht und hier nicht mehr da; jede Fassung bleibt nachlesbar",
  en: "is published and no longer here; every version can be read for ever",
};
const restored: Wording = { de: "Stellen Sie diese Datei wieder her", en: "Restore this file" };

/** A statement of one version has no day yet. */
function restoredAs(id: string, since: string): Wording {
  const path = `statements/${id}/${since}.md`;
  return {
    de: `Stellen Sie die alte Fassung als ${path} wieder her, mit dem Tag, seit dem sie gilt`,
    en: `Restore the old version as ${path}, with the day since which it is in force`,
  };
}

function problem(
  place: Pick<Problem, "file" | "line" | "column">,
  { title, day }: Pick<VersionLine, "title"> & { readonly day: string },
  what: Wording,
  way: Wording,
  like: string,
): Problem {
  return {
    ...place,
    severity: "error",
    rule: "published",
    message: {
      de: `die Fassung „${title}“ vom ${day} ${what.de}. ${way.de}, und schreiben Sie die Berichtigung als neue Fassung in eine eigene Datei, mit „changes“: was neu ist und warum.`,
      en: `the version "${title}" of ${day} ${what.en}. ${way.en}, and write the correction as a new version into a file of its own, with "changes": what is new and why.`,
    },
    like,
  };
}
