/** Where an entry is now that was published elsewhere. Pure. */
import type { Wording } from "../kernel/problem.ts";
import type { Author } from "../model/author.ts";
import { type Entry, isPublic } from "../model/entry.ts";
import type { Ledger } from "../model/statement.ts";
import { versionName } from "./entries.ts";
import type { Heir, HeirOf } from "./heirs.ts";
import { movedVersions } from "./moved-versions.ts";
import type { Comparison } from "./problems.ts";
import { type Line, stoodThere } from "./record.ts";

/**
 * Finds posts and notes by their words, then by their file, then by their name; people by what is said of them or by their
 * name; statements by the letters of their versions. Only what is new where it is can be known by less than its words.
 */
export function entryHeirs(comparison: Comparison): HeirOf {
  const { site, previous, sourceOf } = comparison;
  const entries = [...site.posts, ...site.notes].filter(({ status }) => isPublic(status));
  const isNew = ({ url }: { readonly url: string }) => !stoodThere(previous.addresses[url]);
  const fresh = entries.filter(isNew);
  const byWords = Map.groupBy(entries, ({ body }) => body.substance);
  const words = wordsOf(comparison);
  const versions = statementHeirs(comparison);

  const entryOf = ({ entry = "", text, source, title }: Line): [Entry, isSure: boolean] | undefined => {
    const isNamed = (each: Entry) => `${each.kind}:${each.id}` === entry;
    const same = (text === undefined ? [] : (byWords.get(text) ?? [])).filter(({ body }) => body.text !== "");
    const said = only(same.filter(isNew)) ?? only(same) ?? same.find((each) => sourceOf(each.file) === source);
    if (said) return [said, true];
    const known = only(fresh.filter(({ file }) => sourceOf(file) === source)) ?? only(fresh.filter(isNamed));
    if (known) return [known, true];
    const guess = same[0] ?? (title === undefined ? undefined : site.posts.find((each) => each.title === title));
    return guess && [guess, false];
  };

  const authorOf = ({ text, title }: Line): [Author, isSure: boolean] | undefined => {
    const people = site.authors.filter(isNew);
    const said = text === undefined ? undefined : only(people.filter(({ biography }) => biography.substance === text));
    const sure = said ?? only(people.filter(({ name }) => name === title));
    const guess = sure ?? site.authors.find(({ name }) => name === title);
    return guess && [guess, sure !== undefined];
  };

  return (address, line) => {
    const [kind, name = ""] = (line.entry ?? "").split(":");
    if (kind === "statement") return versions(address, name, line);
    if (kind === "author") {
      const found = authorOf(line);
      return found && { to: found[0].url, now: words.author(found[0]), isSure: found[1] };
    }
    const found = kind === "post" || kind === "note" ? entryOf(line) : undefined;
    if (!found) return undefined;
    const [entry, isSure] = found;
    return { to: entry.url, ...(entry.kind === "post" && { post: entry }), now: words.entry(entry), isSure };
  };
}

/** A version by its letters; a statement by those of any of its versions, if none of them stands elsewhere. */
function statementHeirs({ site, previous, sourceOf }: Comparison) {
  const ledgerOf = new Map<string, Ledger>();
  for (const ledger of site.ledgers) for (const version of ledger.versions) ledgerOf.set(versionName(version), ledger);
  const nameNow = new Map(Array.from(movedVersions(site, previous), ([now, before]) => [before, now]));
  const sealsOf = (id: string) =>
    Object.keys(previous.versions).filter((name) => name === id || name.startsWith(`${id}/`));

  return (address: string, name: string, { source, title }: Line): Heir | undefined => {
    const [id = ""] = name.split("/");
    const now = nameNow.get(name);
    const version = ledgerOf.get(now ?? "")?.versions.find((each) => versionName(each) === now);
    if (version?.permalink !== undefined && address !== site.urls.statement(id))
      return {
        to: version.permalink,
        now: where(versionWord, version.file, version.permalink, site.settings.base),
        isSure: true,
      };
    const ledgers = new Set(sealsOf(id).flatMap((each) => ledgerOf.get(nameNow.get(each) ?? "") ?? []));
    const moved = only([...ledgers].filter((ledger) => ledger.id !== id));
    const shown = moved?.current ?? moved?.versions[0];
    if (moved && shown)
      return { to: moved.url, now: where(statement, shown.file, moved.url, site.settings.base), isSure: true };
    const alike = site.statements.find((each) => sourceOf(each.file) === source || each.title === title);
    return alike && { to: alike.url, now: where(statement, alike.file, alike.url, site.settings.base), isSure: false };
  };
}

function wordsOf({ site }: Comparison) {
  const { base } = site.settings;
  return {
    entry: ({ kind, file, url }: Entry): Wording => {
      if (kind === "note") return where({ de: "die Notiz", en: "the note" }, file, url, base);
      return { de: `der Beitrag steht jetzt in ${file}`, en: `the post is in ${file} now` };
    },
    author: ({ file, url }: Author): Wording =>
      where({ de: "die Seite der Person", en: "the person's page" }, file, url, base),
  };
}

const statement: Wording = { de: "die Erklärung", en: "the statement" };
const versionWord: Wording = { de: "die Fassung", en: "the version" };

function where(what: Wording, file: string, url: string, base: string): Wording {
  const path = url.slice(base.length);
  return { de: `${what.de} steht jetzt unter ${path} (${file})`, en: `${what.en} is at ${path} now (${file})` };
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
