/** The record of a release as a file of the site. Pure. */
import { addressKey } from "../model/moves.ts";
import type { Account, Hashes, OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { pathOf } from "../output/paths.ts";
import type { Plan } from "../output/plan.ts";
import { entryLines, feedIds, idLine, versionName } from "./entries.ts";
import type { Fates } from "./fates.ts";
import { movedVersions } from "./moved-versions.ts";
import { lineOf, linesOf, printed, recordPath, wholeHash } from "./print.ts";
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
  /** See `Line.original`. */
  readonly originalOf: (file: OutputFile) => string | undefined;
}

/** The file `release.json`. */
export function account(release: Release): Account {
  return {
    url: release.site.urls.at(`/${recordPath}`),
    source: "feature release",
    passing: true,
    tell: printer(release),
  };
}

/** Prints the record again and again, as a preview does; what has the same bytes as before has the same line. */
function printer(release: Release): Account["tell"] {
  const { site, plan, commit, previous } = release;
  const known = new Map<string, string>();
  const texts = new Map<string, string>();
  let order: readonly string[] = [];
  return (hashes) => {
    const isFirst = order.length === 0;
    const changed = [...plan].filter(([path]) => known.get(path) !== hashes.get(path));
    const lines = addressLines(release, changed, hashes, isFirst);
    for (const [url, line] of lines) texts.set(url, lineOf(url, line));
    for (const [path] of changed) known.set(path, hashes.get(path) as string);
    if (isFirst) order = [...texts.keys()].sort();
    const ids = new Map([...Object.entries(previous?.ids ?? {}), ...feedIds(site)]);
    return printed(
      { format, site: site.settings.url, commit, hash: wholeHash(hashes) },
      {
        addresses: order.map((url) => texts.get(url) as string),
        versions: linesOf(versionLines(release)),
        ids: linesOf(ids),
      },
    );
  };
}

type Lines = Map<string, Line>;
type Files = readonly (readonly [path: string, file: OutputFile])[];

/** @param isWhole - Whether the lines are wanted of which no file tells. */
function addressLines(release: Release, files: Files, hashes: Hashes, isWhole: boolean): Lines {
  const { moves } = release.fates;
  const named = () => new Set(files.flatMap(([, { url }]) => [url, moves.get(addressKey(url))?.to ?? url]));
  const entries = entryLines(release.site, isWhole ? undefined : named());
  const lines = servedLines(release, files, hashes, entries);
  if (!isWhole) return lines;
  const served = new Set(release.fates.moves.size > 0 ? Array.from(lines.keys(), addressKey) : []);
  addFormerLines(lines, release);
  addRules(lines, release, entries, served);
  return lines;
}

/** Of everything that lies in the output folder. Every build does this for every file, so nothing is copied. */
function servedLines(
  { site, fates, previous, sourceOf, originalOf }: Release,
  files: Files,
  hashes: Hashes,
  entries: ReadonlyMap<string, Line>,
): Lines {
  const before = previous?.addresses ?? {};
  const today = site.now.day;
  const isAnythingMoved = fates.moves.size > 0;
  const lines: Lines = new Map();
  for (const [path, file] of files) {
    const { url, passing } = file;
    const sha256 = hashes.get(path) as string;
    const source = sourceOf(file.source);
    const move = isAnythingMoved && !passing ? fates.moves.get(addressKey(url)) : undefined;
    const entry = entries.get(url);
    if (passing) lines.set(url, { sha256, passing, source });
    else {
      const since = before[url]?.since ?? today;
      if (move)
        lines.set(url, { sha256, source, since, ...namesOf(entries.get(move.to)), ...once(before[url]), to: move.to });
      else if (entry) lines.set(url, { sha256, source, since, ...entry });
      else if (isFeed(url)) lines.set(url, { sha256, source, since, ...idLine(site, url) });
      else {
        const original = originalOf(file);
        lines.set(url, { sha256, source, ...(original !== undefined && { original }), since });
      }
    }
  }
  return lines;
}

/** Of what was published once and is not there any more. */
function addFormerLines(lines: Lines, { fates, previous }: Release): void {
  for (const [address, line] of Object.entries(previous?.addresses ?? {})) {
    if (lines.has(address) || line.passing) continue;
    const fate = fates.of(address);
    if (fate.is === "here") continue;
    const { sha256: _sha256, to: _to, gone: _gone, ...kept } = line;
    const now = fate.is === "moved" ? { to: fate.to } : fate.is === "gone" ? { gone: fate.reason } : {};
    lines.set(address, { ...kept, ...now });
  }
}

/** Of what is only said: old addresses that no file of ours may be named by, and what is gone. */
function addRules(
  lines: Lines,
  { site, plan, fates, sourceOf }: Release,
  entries: ReadonlyMap<string, Line>,
  served: ReadonlySet<string>,
): void {
  const since = site.now.day;
  for (const [key, { from, to }] of fates.moves) {
    if (served.has(key) || lines.has(from)) continue;
    const file = plan.get(pathOf(to, site.settings.base) ?? "");
    lines.set(from, { ...(file && { source: sourceOf(file.source) }), since, ...namesOf(entries.get(to)), to });
  }
  for (const { url, reason } of site.farewells.gone) if (!lines.has(url)) lines.set(url, { since, gone: reason });
}

function namesOf({ entry, title }: Line = {}): Line {
  return { ...(entry !== undefined && { entry }), ...(title !== undefined && { title }) };
}

/** What stays true of an address that leads elsewhere now. */
function once({ id, feedId, text, updated, corrections }: Line = {}): Line {
  return {
    ...(id && { id }),
    ...(feedId !== undefined && { feedId }),
    ...(text !== undefined && { text }),
    ...(updated !== undefined && { updated }),
    ...(corrections !== undefined && { corrections }),
  };
}

/** The address of an Atom feed is its id, unless it has moved. */
function isFeed(url: string): boolean {
  return url.endsWith("/feed.xml");
}

function versionLines({ site, fates, previous, sourceOf }: Release): ReadonlyMap<string, VersionLine> {
  const before = previous?.versions ?? {};
  const versions = new Map(site.ledgers.flatMap((each) => each.versions).map((each) => [versionName(each), each]));
  const lines = new Map<string, VersionLine>();
  const moved = movedVersions(site, previous);
  const names = new Set(moved.values());
  for (const [name, { seal, file, title }] of versions) {
    const since = before[moved.get(name) ?? name]?.since ?? site.now.day;
    lines.set(name, { sha256: seal, source: sourceOf(file), title, since });
  }
  for (const [name, line] of Object.entries(before)) {
    if (versions.has(name) || names.has(name)) continue;
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
