/** `klartext check --previous FILE --fix`: writes what leads lost addresses on. */
import { Failure } from "../failure.ts";
import { type Mended, mending } from "../fix/mended.ts";
import { mendsFor } from "../fix/mends.ts";
import { NotReplaced, replaceFiles } from "../fix/replace-files.ts";
import { writtenMove } from "../fix/yaml-text.ts";
import type { Language, Problem } from "../kernel/problem.ts";
import type { Prepared } from "../prepare.ts";
import type { SiteOptions } from "./site-options.ts";
import { speakerFor } from "./terminal.ts";

/** Under these nothing of the content is missing from the site; addresses that are mended may bring them about. */
const harmless: ReadonlySet<string> = new Set([
  "vanished",
  "moved",
  "alias",
  "published",
  "silent",
  "link",
  "post-link",
  "media",
]);

/**
 * Mends what can be mended, and says so.
 *
 * @param isTried - Whether it is only said what would be written.
 * @returns Whether files have changed.
 * @throws Failure if a file has changed meanwhile; then nothing is written.
 */
export function mended(prepared: Prepared, options: SiteOptions, isTried: boolean): boolean {
  const { comparison, language } = prepared;
  const say = options.quiet ? () => {} : speakerFor(options);
  const obstacle = prepared.problems.find(({ severity, rule }) => severity === "error" && !harmless.has(rule));
  if (comparison === undefined || obstacle) {
    say(obstructed(obstacle)[language]);
    return false;
  }
  const { folder, label } = options.job;
  const { replacements, mended, refused } = mending(mendsFor(comparison), {
    folder,
    label,
    sourceOf: comparison.sourceOf,
  });
  try {
    if (!isTried) replaceFiles(folder, replacements);
  } catch (error) {
    if (error instanceof NotReplaced) throw new Failure(error.message);
    throw error;
  }
  for (const each of mended) say(lineOf(each, language, isTried));
  for (const file of refused) say(`${file}: ${unwritable[language]}`);
  say(summary(mended.length, replacements.length, isTried)[language]);
  return !isTried && replacements.length > 0;
}

function obstructed(obstacle: Problem | undefined): Record<Language, string> {
  const at = obstacle ? ` (${obstacle.file}:${obstacle.line})` : "";
  return {
    de: `--fix hat nichts eingetragen: Erst wenn die anderen Fehler behoben sind${at}, ist sicher, was wohin gehört.`,
    en: `--fix has written nothing: only when the other errors are mended${at} it is certain what belongs where.`,
  };
}

function lineOf({ file, line, mend }: Mended, language: Language, isTried: boolean): string {
  const what = mend.kind === "alias" ? `aliases: ${mend.path}` : `moved: ${writtenMove(mend)}`;
  const verb = { de: isTried ? "würde eintragen" : "eingetragen", en: isTried ? "would write" : "wrote" };
  return `${file}:${line}: ${verb[language]}: ${what} – ${mend.now[language]}`;
}

const unwritable: Record<Language, string> = {
  de: "hier lässt sich nichts eintragen, ohne anderes zu ändern; bitte von Hand.",
  en: "nothing can be written here without changing something else; please do it by hand.",
};

function summary(lines: number, files: number, isTried: boolean): Record<Language, string> {
  if (lines === 0)
    return {
      de: "--fix: Es gibt nichts, was ohne Sie einzutragen wäre.",
      en: "--fix: there is nothing to write without you.",
    };
  const [de, en] = isTried ? ["Einzutragen wären", "To be written:"] : ["Eingetragen:", "Written:"];
  return {
    de: `${de} ${lines} ${lines === 1 ? "Zeile" : "Zeilen"} in ${files} ${files === 1 ? "Datei" : "Dateien"}.`,
    en: `${en} ${lines} ${lines === 1 ? "line" : "lines"} in ${files} ${files === 1 ? "file" : "files"}.`,
  };
}
