/** Holds the folder against the list of its files in release.json. What stands in the files, `klartext verify` compares. */
import { filesOf, isConsistent } from "../../release/findings.ts";
import { recordPath } from "../../release/print.ts";
import type { ReleaseRecord } from "../../release/record.ts";
import { telling, wholeFile } from "../fault.ts";
import type { Fault } from "../published.ts";

const error = telling("audit-record", "error");

/**
 * What is there and should not be, and the other way round.
 *
 * @param paths - Of all files in the folder.
 * @param told - Paths that another check has told something about: what they are is said already.
 */
export function differencesFromRecord(
  record: ReleaseRecord,
  paths: ReadonlyMap<string, number>,
  told: ReadonlySet<string>,
): readonly Fault[] {
  const expected = filesOf(record);
  const missing = [...expected.keys()].filter((path) => !paths.has(path) && !told.has(path));
  const added = [...paths.keys()].filter(
    (path) => path !== recordPath && !expected.has(path) && !isCompressed(path, paths) && !told.has(path),
  );
  return [
    ...(isConsistent(record) ? [] : [contradiction]),
    ...missing.map((path) => error(wholeFile(path), absent)),
    ...added.map((path) => error(wholeFile(path), foreign)),
  ];
}

/** Tells whether a file is another one, made smaller for the way to the reader. */
export function isCompressed(path: string, paths: ReadonlyMap<string, number>): boolean {
  return /\.(?:br|gz|zst)$/.test(path) && paths.has(path.replace(/\.[a-z]+$/, ""));
}

/** For a folder without a record that can be used. @param why - Begins with "it"; `undefined` if there is none. */
export function noRecord(why?: string): Fault {
  const found = why === undefined ? undefined : why.replace(/\.?$/, "");
  return error(wholeFile(recordPath), {
    de:
      found === undefined
        ? "fehlt: Ohne diese Liste weiß niemand, was zur Website gehört."
        : `ist nicht zu gebrauchen (${found}).`,
    en:
      found === undefined
        ? "is missing: without this list, nobody knows what belongs to the site."
        : `cannot be used (${found}).`,
  });
}

const contradiction = error(wholeFile(recordPath), {
  de: "widerspricht sich: Die Prüfsumme des Ganzen ist nicht die der aufgeführten Dateien.",
  en: "contradicts itself: the hash of the whole is not that of the files that it lists.",
});
const absent = {
  de: "fehlt, steht aber in release.json. Veröffentlichen Sie nur ganze Ordner, so wie „klartext build“ sie hinterlässt.",
  en: 'is missing, but listed in release.json. Publish whole folders only, as "klartext build" leaves them.',
};
const foreign = {
  de: "steht nicht in release.json: Die Datei kam nach dem Bauen dazu und gehört nicht zur Website.",
  en: "is not listed in release.json: the file was added after the build and does not belong to the site.",
};
