/** What a topic is called now that has another name. Pure. */
import type { Entry } from "../model/entry.ts";
import type { Tag } from "../model/tag.ts";
import type { HeirOf } from "./heirs.ts";
import type { Comparison } from "./problems.ts";
import { type Line, stoodThere } from "./record.ts";

/**
 * Finds topics by the synonyms in tags.yaml, then by their entries: what all of those have now that had the old one. A topic
 * that is new was renamed; of one that was there before, one single entry says nothing.
 *
 * @param entryHeir - Where an entry is now.
 */
export function tagHeirs(comparison: Comparison, entryHeir: HeirOf): HeirOf {
  const { site, previous } = comparison;
  const tags = new Map(site.tags.map((tag) => [tag.slug, tag]));
  const entriesBefore = entriesByTag(comparison, entryHeir);
  const isNew = ({ url }: Tag) => !stoodThere(previous.addresses[url]);

  const renamed = (slug: string): { readonly tag: Tag; readonly isSure: boolean } | undefined => {
    const entries = entriesBefore().get(slug) ?? [];
    const [first, ...others] = entries;
    const shared = (first?.entry.tags ?? []).filter((tag) =>
      others.every(({ entry }) => entry.tags.some((each) => each.slug === tag.slug)),
    );
    const gained = shared
      .map((tag) => ({ tag, by: entries.filter(({ tags }) => !tags.includes(tag.slug)).length }))
      .filter(({ tag, by }) => by > 0 && tags.has(tag.slug));
    const fresh = gained.filter(({ tag }) => isNew(tag));
    const [only, ...more] = fresh.length > 0 ? fresh : gained;
    if (only === undefined) return undefined;
    return { tag: only.tag, isSure: more.length === 0 && (isNew(only.tag) || only.by > 1) };
  };

  return (address, line) => {
    const slug = slugOf(comparison, address);
    if (slug === undefined) return undefined;
    const agreed = tags.get(site.tagNames.get(slug) ?? "");
    const found = agreed ? { tag: agreed, isSure: true } : renamed(slug);
    if (found === undefined) return undefined;
    const { name, url } = found.tag;
    const before = line.title ?? slug;
    const path = url.slice(site.settings.base.length);
    const now = {
      de: `das Thema „${before}“ heißt jetzt „${name}“ (${path})`,
      en: `the topic "${before}" is called "${name}" now (${path})`,
    };
    return { to: url, now, isSure: found.isSure };
  };
}

/** What a topic's page is called: `/themen/umwelt/`, of which nothing else may stand below. */
function slugOf({ site }: Comparison, address: string): string | undefined {
  const beginning = site.urls.tags();
  const slug = address.startsWith(beginning) ? address.slice(beginning.length, -1) : "";
  return address.endsWith("/") && slug !== "" && !slug.includes("/") ? slug : undefined;
}

interface Former {
  readonly entry: Entry;
  /** That it had before. */
  readonly tags: readonly string[];
}

/** By topic: the entries that had it and still are somewhere, worked out when somebody asks. */
function entriesByTag({ site, previous, fates }: Comparison, entryHeir: HeirOf) {
  let known: Map<string, Former[]> | undefined;
  return () => {
    if (known) return known;
    known = new Map();
    const entries = new Map<string, Entry>([...site.listed, ...site.notes].map((entry) => [entry.url, entry]));
    const nowAt = (address: string, line: Line): Entry | undefined => {
      const fate = fates.of(address);
      if (fate.is === "here") return entries.get(address);
      if (fate.is === "moved") return entries.get(fate.to);
      const heir = fate.is === "vanished" ? entryHeir(address, line) : undefined;
      return heir?.isSure ? entries.get(heir.to) : undefined;
    };
    for (const [address, line] of Object.entries(previous.addresses)) {
      if (line.tags === undefined || line.to !== undefined || line.sha256 === undefined) continue;
      const entry = nowAt(address, line);
      if (!entry) continue;
      for (const slug of line.tags) {
        const group = known.get(slug);
        if (group) group.push({ entry, tags: line.tags });
        else known.set(slug, [{ entry, tags: line.tags }]);
      }
    }
    return known;
  };
}
