/** Addresses that were published and lead nowhere now. Pure. */
import type { Problem, Wording } from "../kernel/problem.ts";
import { type Heir, heirsIn } from "./heirs.ts";
import type { Comparison } from "./problems.ts";
import { placeOf } from "./problems.ts";
import type { Line } from "./record.ts";
import { alteredNames } from "./versions.ts";

/** An address that was published and leads nowhere, with what the record knows of it. */
export interface Lost {
  readonly address: string;
  readonly line: Line;
}

/** All of them, also those that come back with another one. */
export function lostAddresses(comparison: Comparison): readonly Lost[] {
  const { previous, fates, isUnknown } = comparison;
  const restored = alteredNames(comparison);
  return Object.entries(previous.addresses).flatMap(([address, line]) => {
    const { passing, source = "", entry = "" } = line;
    if (passing || fates.of(address).is !== "vanished" || isUnknown(source)) return [];
    return restored.has(versionOf(entry)) ? [] : [{ address, line }];
  });
}

/**
 * An error for each; what lies below an address that has vanished comes back with it, and so does that of a version which
 * `alteredVersions` asks to restore.
 */
export function vanishedAddresses(comparison: Comparison): readonly Problem[] {
  const { base } = comparison.site.settings;
  const lost = lostAddresses(comparison);
  if (lost.length === 0) return [];
  const names = new Set(lost.map(({ address }) => address));
  const isBelowAnother = (address: string) => {
    for (
      let end = address.lastIndexOf("/", address.length - 2);
      end > base.length;
      end = address.lastIndexOf("/", end - 1)
    )
      if (names.has(address.slice(0, end + 1))) return true;
    return false;
  };
  const heirOf = heirsIn(comparison);
  return lost
    .filter(({ address }) => !isBelowAnother(address))
    .map(({ address, line }) => vanished(comparison, { address, line }, heirOf(address, line)));
}

/** `werte/2026-01-01` of `statement:werte/2026-01-01`. */
function versionOf(entry: string): string {
  return entry.replace(/^statement:/, "");
}

function vanished(comparison: Comparison, { address, line }: Lost, heir: Heir | undefined): Problem {
  const { base } = comparison.site.settings;
  const path = address.slice(base.length);
  const what = named(line);
  const gone = {
    de: `die veröffentlichte Adresse ${address}${what.de} gibt es nicht mehr`,
    en: `the published address ${address}${what.en} is no longer there`,
  };
  const wayOut = heir ? leadingOn(heir) : elsewhere;
  return {
    ...(heir
      ? { file: heir.post?.file ?? `${comparison.label}/site.yaml`, line: 1, column: 1 }
      : placeOf(comparison, line.source)),
    severity: "error",
    rule: "vanished",
    message: { de: `${gone.de}; ${wayOut.de}.`, en: `${gone.en}; ${wayOut.en}.` },
    like: heir
      ? lineFor(path, heir, base)
      : {
          de: `gone: [{ path: ${path}, reason: Warum es die Seite nicht mehr gibt. }]`,
          en: `gone: [{ path: ${path}, reason: Why the page is no longer there. }]`,
        },
  };
}

const elsewhere: Wording = {
  de: "führt sie jetzt woandershin, gehört sie in site.yaml unter „moved“, soll sie wegbleiben, unter „gone“, mit dem Grund",
  en: 'if it leads elsewhere now, site.yaml says so under "moved", if it is to stay away, under "gone", with the reason',
};

const byItself: Wording = {
  de: "`klartext check --previous … --fix` trägt das ein",
  en: "`klartext check --previous … --fix` writes it",
};

/** What an editor does about it, and what can be done without one. */
function leadingOn({ post, now, isSure }: Heir): Wording {
  const belongs: Wording = post
    ? {
        de: "also gehört die alte Adresse dort unter „aliases“",
        en: 'so the old address belongs there under "aliases"',
      }
    : {
        de: "also gehört die alte Adresse in site.yaml unter „moved“",
        en: 'so site.yaml has to lead the old address there under "moved"',
      };
  if (isSure) return { de: `${now.de}, ${belongs.de}; ${byItself.de}`, en: `${now.en}, ${belongs.en}; ${byItself.en}` };
  return {
    de: `vermutlich ist das dasselbe: ${now.de}; wenn ja, ${belongs.de.replace("also gehört die alte Adresse", "gehört die alte Adresse")}, wenn nicht, unter „gone“ in site.yaml, mit dem Grund`,
    en: `this is probably the same: ${now.en}; if it is, ${belongs.en.replace(/^so /, "")}, and if not, site.yaml says under "gone" why it went`,
  };
}

function lineFor(path: string, { post, to }: Heir, base: string): string {
  if (!post) return `moved: [{ from: ${path}, to: ${to.slice(base.length)} }]`;
  return `aliases: [${[...post.aliases.map((alias) => alias.slice(base.length)), path].join(", ")}]`;
}

const kinds: Readonly<Record<string, Wording>> = {
  post: { de: "Beitrag", en: "the post" },
  note: { de: "Notiz", en: "the note" },
  statement: { de: "Erklärung", en: "the statement" },
  author: { de: "Person", en: "the person" },
  tag: { de: "Thema", en: "the topic" },
};

/** " (Beitrag „Der erste“)". */
function named({ entry = "", title }: Line): Wording {
  const [kind = "", name = ""] = entry.split(":");
  const word = kinds[kind];
  if (word === undefined) return { de: "", en: "" };
  return { de: ` (${word.de} „${title ?? name}“)`, en: ` (${word.en} "${title ?? name}")` };
}
