/** Where links to theses lead. Pure. */
import type { Language } from "../../kernel/problem.ts";
import { spoken } from "../../kernel/spoken.ts";
import { words } from "../../markdown/words.ts";
import type { Instant } from "../../model/instant.ts";
import type { Settings } from "../../model/settings.ts";
import type { Urls } from "../../model/urls.ts";
import { inForce } from "../statements.ts";
import type { NumberedStatement, NumberedVersion } from "../theses/numbering.ts";

export interface ThesisTarget {
  /** Site-absolute, of the page. */
  readonly url: string;
  /** The anchor on it: `these-3`. */
  readonly fragment: string;
  readonly file: string;
  /** Whether the version in force has it, or one that was or will be. */
  readonly state: "in force" | "dropped" | "announced";
}

/** The theses of one statement, by their numbers. */
export interface ThesisTargets {
  readonly isValues: boolean;
  readonly theses: ReadonlyMap<number, ThesisTarget>;
}

/** All theses that a link can lead to, by the statement's id; statements without any are left out. */
export function thesisTargets(
  statements: readonly NumberedStatement[],
  { settings, urls, now }: { readonly settings: Settings; readonly urls: Urls; readonly now: Instant },
): ReadonlyMap<string, ThesisTargets> {
  const numbered = statements.filter(({ versions }) => versions.some(({ theses }) => theses.length > 0));
  return new Map(
    numbered.map(({ files, versions }) => {
      const current = versions.find(({ file }) => file === inForce(files, now));
      const place = current ? versions.indexOf(current) : -1;
      const theses = new Map<number, ThesisTarget>();
      const add = (version: NumberedVersion, state: ThesisTarget["state"]) => {
        const { document, effective } = version.file;
        const url = state === "in force" || !effective ? urls.statement(files.id) : urls.version(files.id, effective);
        const prefix = words[languageOf(version, settings)].thesis;
        for (const { number } of version.theses) {
          if (!theses.has(number)) {
            theses.set(number, { url, fragment: `${prefix}-${number}`, file: document.file, state });
          }
        }
      };
      // The version in force first, then the last that had a thesis, then the first that will have it.
      if (current) add(current, "in force");
      for (const version of versions.slice(0, Math.max(0, place)).reverse()) add(version, "dropped");
      for (const version of versions.slice(place + 1)) add(version, "announced");
      const kind = (current ?? versions.at(-1))?.file.checked.parts.kind;
      return [files.id, { isValues: kind === "values", theses }];
    }),
  );
}

/** In which the renderer speaks around the text. */
function languageOf({ file }: NumberedVersion, { language, interface: words }: Settings): Language {
  return spoken(file.checked.parts.language ?? language) ?? words;
}
