/** The record of a release as a file of the site. Pure. */
import { addressKey } from "../model/moves.ts";
import type { Account, Hashes } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { pathOf } from "../output/paths.ts";
import type { Plan } from "../output/plan.ts";
import { entryLines, feedIds, versionName } from "./entries.ts";
import type { Fates } from "./fates.ts";
import { printed, recordPath, wholeHash } from "./print.ts";
import { format, type Line, type ReleaseRecord, type VersionLine } from "./record.ts";

export interface Release {
  readonly site: Site;
  /** Without the record. */
  readonly plan: Plan;
  readonly fates: Fates;
  readonly previous: ReleaseRecord | undefined;
  /** Of the content. */
  readonly commit: string | undefined;
  /** Turns a path as the editor typed it into one inside the content folder. */
  readonly sourceOf: (file: string) => string;
}

/** The file `release.json`. */
export function account(release: Release): Account {
  return {
    url: release.site.urls.at(`/${recordPath}`),
    source: "feature release",
    passing: true,
    tell: (others) => told(release, others),
  };
}

function told(release: Release, hashes: Hashes): string {
  const { site, commit } = release;
  const head = { format, site: site.settings.url, commit, hash: wholeHash(hashes) };
  const ids = new Map([...Object.entries(release.previous?.ids ?? {}), ...feedIds(site)]);
  return printed(head, { addresses: addressLines(release, hashes), versions: versionLines(release), ids });
}

function addressLines({ site, plan, fates, previous, sourceOf }: Release, hashes: Hashes): Map<string, Line> {
  const entries = entryLines(site);
  const before = previous?.addresses ?? {};
  const lines = new Map<string, Line>();
  const led = new Set<string>();
  const namesAt = (url: string) => {
    const { entry, title } = entries.get(url) ?? {};
    return { ...(entry !== undefined && { entry }), ...(title !== undefined && { title }) };
  };
  const isAnythingMoved = fates.moves.size > 0;
  for (const [path, { url, source, passing }] of plan) {
    const sha256 = hashes.get(path) as string;
    const key = isAnythingMoved && !passing ? addressKey(url) : "";
    const move = fates.moves.get(key);
    if (move) led.add(key);
    const since = before[url]?.since ?? site.now.day;
    if (passing) lines.set(url, { sha256, passing, source: sourceOf(source) });
    else if (move)
      lines.set(url, {
        sha256,
        source: sourceOf(source),
        since,
        ...namesAt(move.to),
        ...idOf(before[url]),
        to: move.to,
      });
    else
      lines.set(url, {
        sha256,
        source: sourceOf(source),
        since,
        ...entries.get(url),
        ...(isFeed(url) && { id: true }),
      });
  }
  for (const [address, line] of Object.entries(before)) {
    if (lines.has(address) || line.passing) continue;
    const fate = fates.of(address);
    if (fate.is === "here") continue;
    const { sha256: _sha256, to: _to, gone: _gone, ...kept } = line;
    led.add(addressKey(address));
    lines.set(address, {
      ...kept,
      ...(fate.is === "moved" && { to: fate.to }),
      ...(fate.is === "gone" && { gone: fate.reason }),
    });
  }
  for (const [key, { from, to }] of fates.moves) {
    if (led.has(key)) continue;
    const source = plan.get(pathOf(to, site.settings.base) ?? "")?.source;
    const origin = source === undefined ? {} : { source: sourceOf(source) };
    lines.set(from, { ...origin, since: site.now.day, ...namesAt(to), to });
  }
  for (const { url, reason } of site.farewells.gone)
    if (!lines.has(url)) lines.set(url, { since: site.now.day, gone: reason });
  return lines;
}

function idOf(line: Line | undefined): { readonly id?: true } {
  return line?.id ? { id: true } : {};
}

/** The address of an Atom feed is its id. */
function isFeed(url: string): boolean {
  return url.endsWith("/feed.xml");
}

function versionLines({ site, fates, previous, sourceOf }: Release): ReadonlyMap<string, VersionLine> {
  const before = Object.entries(previous?.versions ?? {});
  const lines = new Map<string, VersionLine>();
  for (const version of site.ledgers.flatMap(({ versions }) => versions)) {
    const known = before.find(([, { sha256 }]) => sha256 === version.seal)?.[1];
    lines.set(versionName(version), {
      sha256: version.seal,
      source: sourceOf(version.file),
      title: version.title,
      since: known?.since ?? site.now.day,
    });
  }
  const seals = new Set([...lines.values()].map(({ sha256 }) => sha256));
  for (const [name, line] of before) {
    if (lines.has(name) || seals.has(line.sha256)) continue;
    const fate = fates.of(versionAddress(site, name));
    lines.set(name, fate.is === "gone" ? { ...line, gone: fate.reason } : line);
  }
  return lines;
}

/** Where a version is to be read, by its name in the record. */
export function versionAddress({ urls }: Site, name: string): string {
  const [id = "", day] = name.split("/");
  return day === undefined ? urls.statement(id) : urls.version(id, { day, iso: day, epoch: 0, time: undefined });
}
