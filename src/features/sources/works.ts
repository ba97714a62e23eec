/** Which works the entries cite, each once. Pure. */
import type { Work } from "../../../layouts/sources.ts";
import { alphabetically, ascending } from "../../kernel/order.ts";
import type { Source } from "../../model/body.ts";
import { type Entry, newestFirst } from "../../model/entry.ts";
import { perSite } from "../../model/per-site.ts";
import type { Site } from "../../model/site.ts";
import { Groups } from "./groups.ts";

interface Citation {
  readonly source: Source;
  readonly entry: Entry;
  /** Title and author: `editionsOf` tells apart what has both in common. */
  readonly name: string;
}

/**
 * Every work that a listed post or a note cites, as a bibliography has them: by author, or by title where nobody is named.
 *
 * Two sources are one work if they have one address, whatever follows its `#`, or title and author in common; with
 * different days they are two editions. What is known of a work is said once, as the newest entry has it.
 */
export const worksOf: (site: Site) => readonly Work[] = perSite(({ listed, notes }) => {
  const cites = ({ sources }: Entry) => sources.length > 0;
  const entries: readonly Entry[] = [...listed.filter(cites), ...notes.filter(cites)].sort(newestFirst);
  const citations = entries.flatMap((entry) =>
    entry.sources.map((source) => ({ source, entry, name: nameOf(source) })),
  );
  const editions = editionsOf(citations);
  const groups = new Groups<Citation>();
  for (const citation of citations) {
    const { url } = citation.source;
    const keys = [editions(citation), ...(url === undefined ? [] : [`address ${withoutFragment(url)}`])];
    groups.add(citation, keys);
  }
  return groups.all().map(workOf).sort(byAuthorAndTitle);
});

function nameOf({ title, author = "" }: Source): string {
  return JSON.stringify([title.toLowerCase(), author.toLowerCase()]);
}

/** The name of a citation, with its day where works of that name are known by several. */
function editionsOf(citations: readonly Citation[]): (citation: Citation) => string {
  const days = new Map<string, Set<string>>();
  for (const { name, source } of citations) {
    const known = days.get(name) ?? new Set();
    days.set(name, source.date === undefined ? known : known.add(source.date));
  }
  return ({ name, source }) => ((days.get(name)?.size ?? 0) > 1 ? `name ${name} ${source.date ?? ""}` : `name ${name}`);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, "");
}

function workOf(citations: readonly Citation[]): Work {
  const known: Partial<Record<keyof Source, string>> = {};
  for (const { source } of citations) {
    for (const [key, value] of Object.entries(source)) known[key as keyof Source] ??= value;
  }
  const { title = "", ...facts } = known;
  return { source: { title, ...facts }, entries: [...new Set(citations.map(({ entry }) => entry))] };
}

function byAuthorAndTitle({ source: a }: Work, { source: b }: Work): number {
  return (
    alphabetically(a.author ?? a.title, b.author ?? b.title) ||
    alphabetically(a.title, b.title) ||
    ascending(a.date ?? "", b.date ?? "") ||
    ascending(a.url ?? "", b.url ?? "")
  );
}
