/** Addresses that were published and lead nowhere now. Pure. */
import type { Problem, Wording } from "../kernel/problem.ts";
import type { Site } from "../model/site.ts";
import { feedIds } from "./entries.ts";
import type { Comparison } from "./problems.ts";
import { placeOf } from "./problems.ts";
import type { Line } from "./record.ts";
import { alteredNames } from "./versions.ts";

/**
 * An error for each; what lies below an address that has vanished comes back with it, and so does that of a version which
 * `alteredVersions` asks to restore.
 */
export function vanishedAddresses(comparison: Comparison): readonly Problem[] {
  const { previous, fates, isUnknown, site } = comparison;
  const { base } = site.settings;
  const restored = alteredNames(comparison);
  const lost = Object.entries(previous.addresses).filter(
    ([address, { passing, source = "", entry = "" }]) =>
      !passing && fates.of(address).is === "vanished" && !isUnknown(source) && !restored.has(versionOf(entry)),
  );
  const names = new Set(lost.map(([address]) => address));
  const isBelowAnother = (address: string) => {
    for (
      let end = address.lastIndexOf("/", address.length - 2);
      end > base.length;
      end = address.lastIndexOf("/", end - 1)
    )
      if (names.has(address.slice(0, end + 1))) return true;
    return false;
  };
  const told = lost.filter(([address]) => !isBelowAnother(address));
  return [...told.map(([address, line]) => vanished(comparison, address, line)), ...lostIds(comparison)];
}

/** `werte/2026-01-01` of `statement:werte/2026-01-01`. */
function versionOf(entry: string): string {
  return entry.replace(/^statement:/, "");
}

function vanished(comparison: Comparison, address: string, line: Line): Problem {
  const path = address.slice(comparison.site.settings.base.length);
  const heir = heirOf(comparison, line);
  const what = named(line);
  const gone = {
    de: `die veröffentlichte Adresse ${address}${what.de} gibt es nicht mehr`,
    en: `the published address ${address}${what.en} is no longer there`,
  };
  const wayOut = heir ? heir.remedy : elsewhere;
  return {
    ...placeOf(comparison, line.source),
    severity: "error",
    rule: "vanished",
    message: { de: `${gone.de}; ${wayOut.de}.`, en: `${gone.en}; ${wayOut.en}.` },
    like: heir?.like(path) ?? {
      de: `gone: [{ path: ${path}, reason: Warum es die Seite nicht mehr gibt. }]`,
      en: `gone: [{ path: ${path}, reason: Why the page is no longer there. }]`,
    },
  };
}

const elsewhere: Wording = {
  de: "führt sie jetzt woandershin, gehört sie in site.yaml unter „moved“, soll sie wegbleiben, unter „gone“, mit dem Grund",
  en: 'if it leads elsewhere now, site.yaml says so under "moved", if it is to stay away, under "gone", with the reason',
};

interface Heir {
  readonly remedy: Wording;
  readonly like: (path: string) => string;
}

/** What says the same today, or stands in the same file, or has the same title. */
function heirOf({ site, sourceOf }: Comparison, { entry = "", source, text, title }: Line): Heir | undefined {
  const isAlike = (each: { readonly file: string; readonly title: string }) =>
    sourceOf(each.file) === source || (title !== undefined && each.title === title);
  if (entry.startsWith("post:")) {
    const post =
      site.posts.find(({ body }) => body.substance === text) ??
      site.posts.find(({ id }) => `post:${id}` === entry) ??
      site.posts.find(isAlike);
    return post && aliasIn(post.file, post.aliases, site);
  }
  const statement = entry.startsWith("statement:") ? site.statements.find(isAlike) : undefined;
  const note = entry.startsWith("note:") ? site.notes.find((each) => sourceOf(each.file) === source) : undefined;
  const author = entry.startsWith("author:") ? site.authors.find(({ name }) => name === title) : undefined;
  const to = (statement ?? note ?? author)?.url.slice(site.settings.base.length);
  if (to === undefined) return undefined;
  return {
    remedy: {
      de: `es steht jetzt unter ${to}, also gehört die alte in site.yaml unter „moved“`,
      en: `what stood there is at ${to} now, so site.yaml has to say so under "moved"`,
    },
    like: (path) => `moved: [{ from: ${path}, to: ${to} }]`,
  };
}

function aliasIn(file: string, aliases: readonly string[], { settings }: Site): Heir {
  return {
    remedy: {
      de: `der Beitrag steht jetzt in ${file}, also gehört die alte Adresse dort unter „aliases“`,
      en: `the post is in ${file} now, so the old address belongs there under "aliases"`,
    },
    like: (path) => `aliases: [${[...aliases.map((alias) => alias.slice(settings.base.length)), path].join(", ")}]`,
  };
}

const kinds: Readonly<Record<string, Wording>> = {
  post: { de: "Beitrag", en: "the post" },
  note: { de: "Notiz", en: "the note" },
  statement: { de: "Erklärung", en: "the statement" },
  author: { de: "Person", en: "the person" },
};

/** " (Beitrag „Der erste“)". */
function named({ entry = "", title }: Line): Wording {
  const [kind = "", name = ""] = entry.split(":");
  const word = kinds[kind];
  if (word === undefined) return { de: "", en: "" };
  return { de: ` (${word.de} „${title ?? name}“)`, en: ` (${word.en} "${title ?? name}")` };
}

/**
 * Programs that read feeds would show everything once more. Corrections are left out: with other words, one is another, of
 * which readers are told once more on purpose.
 */
function lostIds(comparison: Comparison): readonly Problem[] {
  const { previous, site, isUnknown } = comparison;
  const ids = feedIds(site);
  const kept = new Set(ids.values());
  return Object.entries(previous.ids)
    .filter(([id, entry]) => entry.startsWith("statement:") && !ids.has(id) && kept.has(entry))
    .map(([id, entry]) => [id, previous.versions[versionOf(entry)]?.source] as const)
    .filter(([, source]) => !isUnknown(source ?? ""))
    .map(([id, source]) => ({
      ...placeOf(comparison, source),
      severity: "error" as const,
      rule: "vanished" as const,
      message: {
        de: `die Kennung ${id} stand in Feeds und hat jetzt eine andere Form; wer den Feed liest, bekäme alles noch einmal.`,
        en: `the id ${id} stood in feeds and has another form now; whoever reads the feed would get everything once more.`,
      },
      like: { de: "die Erklärung unter ihrer alten Adresse", en: "the statement at its old address" },
    }));
}
