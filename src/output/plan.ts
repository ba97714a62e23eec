/** All files of the site by their path, or the problems that stand against it. Pure. */
import type { Place, Problem, Wording } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import { pathOf } from "./paths.ts";

/** By path inside the output folder: `blog/x/index.html`. */
export type Plan = ReadonlyMap<string, OutputFile>;

/**
 * Gives every file its path and refuses what cannot stand beside the rest.
 *
 * @param files - In the order in which their features add them; the first to claim an address keeps it.
 * @param base - The site's sub-path, without a slash at its end.
 */
export function planOf(
  files: readonly OutputFile[],
  base: string,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const plan = new Map<string, OutputFile>();
  const problems: Problem[] = [];

  for (const file of files) {
    const path = pathOf(file.url, base);
    const owner = path === undefined ? undefined : plan.get(path);
    if (path === undefined) problems.push(unsafe(file));
    else if (owner) problems.push(taken(file, owner));
    else plan.set(path, file);
  }
  return { plan, problems: [...problems, ...filesInTheWay(plan)] };
}

/** `/a` as a file and `/a/b/` below it cannot both be kept on a disk. */
function filesInTheWay(plan: Plan): readonly Problem[] {
  const blocked = new Map<OutputFile, OutputFile>();
  const seen = new Set<string>();
  for (const [path, file] of plan) {
    // What lies above a folder that was seen was looked at with it.
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (seen.has(folder)) break;
      seen.add(folder);
      const inTheWay = plan.get(folder);
      if (inTheWay && !blocked.has(inTheWay)) blocked.set(inTheWay, file);
    }
  }
  return [...blocked].map(([file, other]) => taken(file, other));
}

function taken(file: OutputFile, owner: OutputFile): Problem {
  const [at, other] = givesWay(owner) > givesWay(file) ? [owner, file] : [file, owner];
  return {
    ...(at.old?.place ?? topOf(at)),
    severity: "error",
    ...(at.old ? ruleFor[at.old.key] : { rule: "address" as const, like: elsewhere(at.source) }),
    message: {
      de: `Die Adresse ${file.url} beansprucht auch ${named(other, "de")}.`,
      en: `The address ${file.url} is claimed by ${named(other, "en")} as well.`,
    },
  };
}

/** Who is told of two: an old address before a page, and whatever an editor can mend before what the site made itself. */
function givesWay(file: OutputFile): number {
  if (isMade(file)) return 0;
  return file.old ? 2 : 1;
}

const ruleFor = {
  aliases: { rule: "alias", like: "aliases: [/2008/12/gebuehren/]" },
  moved: { rule: "moved", like: "from: /themen/umwelt/" },
} as const;

/** Where the address of a file comes from: of a page from its permalink, of a statement and an author from their names. */
function elsewhere(source: string): Wording {
  const [, folder] = /(?:^|\/)(pages|statements|authors|posts|notes)\//.exec(source) ?? [];
  if (folder === "pages") return { de: "permalink: /eine-andere-adresse/", en: "permalink: /another-address/" };
  if (/\/statements\/[^/]+\/[^/]+$/.test(`/${source}`))
    return { de: "statements/werte/2027-01-01.md", en: "statements/values/2027-01-01.md" };
  if (folder === "statements" || folder === "authors")
    return { de: `${folder}/ein-anderer-name.md`, en: `${folder}/another-name.md` };
  return { de: "slug: ein-anderer-name", en: "slug: another-name" };
}

function unsafe(file: OutputFile): Problem {
  return {
    ...topOf(file),
    severity: "error",
    rule: "address",
    message: {
      de: `Die Adresse „${file.url}“ enthält anderes als Kleinbuchstaben, Ziffern, „-“, „.“ und „_“ oder führt aus der Website hinaus.`,
      en: `The address "${file.url}" holds something else than lower-case letters, digits, "-", "." and "_", or leads out of the site.`,
    },
    like: { de: "/unsere-zahlen/", en: "/our-figures/" },
  };
}

const made = "feature ";
const isMade = (file: OutputFile) => file.source.startsWith(made);

/** Features name themselves "feature tags"; everything else is a file that the editor knows. */
function named(file: OutputFile, language: "de" | "en"): string {
  if (file.old) return `${file.source}:${file.old.place.line}`;
  if (!isMade(file)) return file.source;
  const feature = file.source.slice(made.length);
  return language === "de" ? `die Website selbst (${feature})` : `the site itself (${feature})`;
}

function topOf(file: OutputFile): Place {
  return { file: file.source, line: 1, column: 1 };
}
