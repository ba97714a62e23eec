/** What moderators have to know of the site, read from the folder that readers are shown. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../kernel/problem.ts";
import { segments } from "../../model/url-segments.ts";
import { readFacts, type SiteFacts } from "../core/facts.ts";
import { InboxRefusal } from "../refusal.ts";

export interface Published {
  /** With scheme and host, without a slash at the end: `https://example.org/blog`. */
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** Posts and notes by their id. */
  readonly entries: ReadonlyMap<string, PublishedEntry>;
  /** Names of authors by their id. */
  readonly authors: ReadonlyMap<string, string>;
}

export interface PublishedEntry {
  readonly title: string;
  /** From the host's root on. */
  readonly url: string;
}

/** Reads the site again when it was published again. */
export function publishedSite(folder: string): () => Published {
  let known: { readonly stamp: string; readonly site: Published } | undefined;
  return () => {
    const stamp = [...places(folder), join(folder, "release.json")].map(stampOf).join("\n");
    if (known?.stamp !== stamp) known = { stamp, site: read(folder) };
    return known.site;
  };
}

/** Each language has its own; `current` may lead to another release any time, so that nothing is kept of where it is. */
function places(folder: string): readonly string[] {
  return Object.values(segments).map(({ dialogue }) => join(folder, dialogue.folder, dialogue.threads));
}

function stampOf(file: string): string {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts ? `${facts.dev} ${facts.ino} ${facts.mtimeMs} ${facts.size}` : "";
}

interface ReleaseRecord {
  readonly addresses: Readonly<
    Record<string, { readonly entry?: string; readonly title?: string; readonly to?: string; readonly gone?: unknown }>
  >;
}

function read(folder: string): Published {
  const file = places(folder).find((place) => stampOf(place) !== "");
  if (file === undefined)
    throw new InboxRefusal(
      "failure",
      `${folder} tells nothing of comments: neither ${places(folder).join(" nor ")} is there. Publish the site with at least one post that has "comments: open".`,
    );
  const facts = factsIn(file);
  const { addresses } = json<ReleaseRecord>(join(folder, "release.json"));
  const [entries, authors] = [new Map<string, PublishedEntry>(), new Map<string, string>()];
  for (const [url, { entry, title = "", to, gone }] of Object.entries(addresses)) {
    if (entry === undefined || to !== undefined || gone !== undefined) continue;
    const [kind, id] = [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)];
    if (kind === "post" || kind === "note") entries.set(id, { title, url });
    if (kind === "author" && !authors.has(id)) authors.set(id, title);
  }
  return {
    address: facts.origin + facts.urls.at(""),
    name: facts.name,
    language: facts.language,
    timeZone: facts.timeZone,
    entries,
    authors,
  };
}

/** Held to the same as by the receiver. */
function factsIn(file: string): SiteFacts {
  try {
    return readFacts(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InboxRefusal("failure", `${file} cannot be read: ${(error as Error).message}`);
  }
}

function json<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    throw new InboxRefusal("failure", `${file} cannot be read: ${(error as Error).message}`);
  }
}
