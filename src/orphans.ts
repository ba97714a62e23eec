/** Files of media/ that nothing leads to, for `klartext check`: no other command asks for it. */
import type { Notes } from "./advice.ts";
import type { Problem } from "./kernel/problem.ts";
import type { Prepared } from "./prepare.ts";

/** How many are named: a blog that moves in may bring thousands. */
const named = 20;

/**
 * A note for every file of media/ that no text, no particulars, no template and no other file there refers to; drafts count,
 * so that nobody takes away what is about to be shown. None while there are errors, because those come first.
 *
 * It is advice and never more: somebody else may lead to a document on purpose.
 *
 * @param label - The content folder, as the editor typed it.
 */
export function orphans({ plan, site, unused }: Prepared, notes: Notes, label: string): readonly Problem[] {
  if (!plan || !site || notes === "none") return [];
  const files = unused();
  const told = notes === "all" ? files : files.slice(0, named);
  const rest = files.length - told.length;
  const problems = told.map(
    ({ file, url }): Problem => ({
      file,
      line: 1,
      column: 1,
      severity: "note",
      rule: "orphan",
      message: {
        de: `zu dieser Datei führt nichts auf der Website; veröffentlicht wird sie trotzdem, als ${url}.`,
        en: `nothing on the site leads to this file; it is published all the same, as ${url}.`,
      },
      like: { de: `[Wort](${url})`, en: `[words](${url})` },
    }),
  );
  return rest === 0 ? problems : [...problems, untold(`${label}/site.yaml`, rest)];
}

function untold(file: string, count: number): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "note",
    rule: "orphan",
    message: {
      de: `${count === 1 ? "eine weitere Datei" : `${count} weitere Dateien`} in media/, zu ${count === 1 ? "der" : "denen"} nichts führt, ${count === 1 ? "ist" : "sind"} nicht genannt; klartext check --notes all nennt alle.`,
      en: `${count === 1 ? "one more file" : `${count} more files`} of media/ to which nothing leads ${count === 1 ? "is" : "are"} not named; klartext check --notes all names all.`,
    },
  };
}
