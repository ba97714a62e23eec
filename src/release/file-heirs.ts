/** Where a file of media/ or a free page is now that was published elsewhere. Pure. */
import type { Wording } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import type { Heir } from "./heirs.ts";
import type { Comparison } from "./problems.ts";
import { type Line, stoodThere } from "./record.ts";

const page: Wording = { de: "die Seite", en: "the page" };
const file: Wording = { de: "die Datei", en: "the file" };

/**
 * Finds them by the bytes that are published, or by those in the content folder that they are made of; a page also by its
 * template, if that made one page before and makes one now.
 */
export function fileHeir(comparison: Comparison, line: Line): Heir | undefined {
  const { previous, plan, sourceOf, originalOf, hashOf, site } = comparison;
  const { source = "" } = line;
  const folder = ["media/", "pages/"].find((each) => source.startsWith(each));
  if (folder === undefined) return undefined;
  const candidates = [...plan.values()].filter(
    ({ passing, source }) => !passing && sourceOf(source).startsWith(folder),
  );
  const fresh = candidates.filter(({ url }) => !stoodThere(previous.addresses[url]));
  const isSame = (file: OutputFile) =>
    line.original === undefined ? hashOf(file) === line.sha256 : originalOf(file) === line.original;
  const before = Object.values(previous.addresses).filter((each) => each.source === source && each.to === undefined);
  const made = candidates.filter((each) => sourceOf(each.source) === source);
  const [only] = made;
  const heir =
    fresh.find(isSame) ??
    (folder === "pages/" && before.length === 1 && made.length === 1 && only && fresh.includes(only)
      ? only
      : undefined) ??
    candidates.find(isSame);
  if (heir === undefined) return undefined;
  const what = folder === "pages/" ? page : file;
  const path = heir.url.slice(site.settings.base.length);
  return {
    to: heir.url,
    now: {
      de: `${what.de} steht jetzt unter ${path} (${heir.source})`,
      en: `${what.en} is at ${path} now (${heir.source})`,
    },
    isSure: true,
  };
}
