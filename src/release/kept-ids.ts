/** Which ids in feeds go along with what has moved. Pure. */
import { namedCorrections } from "../model/correction.ts";
import { correctionFeedId, statementFeedId } from "../model/feed-id.ts";
import type { Site } from "../model/site.ts";
import { type Claim, distinct } from "./distinct-ids.ts";
import { versionName } from "./entries.ts";
import { movedVersions } from "./moved-versions.ts";
import type { Line, ReleaseRecord } from "./record.ts";
import { targetsOf } from "./targets.ts";

/**
 * The ids that differ from what they would be if everything had always been where it is: see `Site.keptIds`.
 *
 * What has an id of its own keeps it, whatever leads there; what is new where it is takes over the id of what was published
 * under an address that leads to it. Of several, that of the address that answered last, then of the oldest.
 *
 * @param previous - The record of the release before, which remembers those of all earlier ones.
 */
export function keptIds(site: Site, previous: ReleaseRecord): ReadonlyMap<string, string> {
  return distinct(site, [
    ...ofAddresses(site, previous),
    ...ofVersions(site, previous),
    ...ofCorrections(site, previous),
  ]);
}

function ofAddresses(site: Site, { addresses }: ReleaseRecord): readonly Claim[] {
  const { absolute } = site.urls;
  const targetOf = targetsOf(site);
  const candidates = new Map<string, Candidate>();
  const own = new Map<string, string>();
  for (const [address, line] of Object.entries(addresses)) {
    const id = line.feedId ?? (line.id ? absolute(address) : undefined);
    if (id === undefined) continue;
    const target = targetOf(address);
    // What only led on has had no id of its own since.
    if (target === undefined || target === address) {
      if (line.to === undefined) own.set(address, id);
    } else {
      const candidate = { address, id, line };
      const other = candidates.get(target);
      if (other === undefined || isBefore(candidate, other)) candidates.set(target, candidate);
    }
  }
  const claim =
    (isFormer: boolean) =>
    ([url, id]: readonly [string, string]) => ({ own: absolute(url), id, isFormer });
  return [
    ...Array.from(own, claim(true)),
    ...Array.from(candidates, ([url, { id }]) => [url, id] as const)
      .filter(([url]) => !own.has(url))
      .map(claim(false)),
  ];
}

interface Candidate {
  readonly address: string;
  readonly id: string;
  readonly line: Line;
}

function isBefore(some: Candidate, other: Candidate): boolean {
  const rank = ({ line, address }: Candidate) =>
    [line.to === undefined ? "0" : "1", line.since ?? "9", address].join(" ");
  return rank(some) < rank(other);
}

function ofVersions(site: Site, previous: ReleaseRecord): readonly Claim[] {
  const known = new Map<string, string>();
  for (const [id, entry] of Object.entries(previous.ids)) if (!known.has(entry)) known.set(entry, id);
  const moved = movedVersions(site, previous);
  return site.ledgers
    .flatMap(({ versions }) => versions)
    .flatMap((version): readonly Claim[] => {
      const { effective, url } = version;
      if (effective === undefined) return [];
      const own = statementFeedId(site.settings, { url, effective });
      const name = versionName(version);
      const former = known.get(`statement:${name}`);
      const id = former ?? known.get(`statement:${moved.get(name)}`);
      return id === undefined ? [] : [{ own, id, isFormer: former !== undefined }];
    });
}

/** A correction is named by the slug that its post had when it was told of, and by itself. */
function ofCorrections(site: Site, previous: ReleaseRecord): readonly Claim[] {
  const corrected = site.posts.filter(({ corrections }) => corrections.length > 0);
  if (corrected.length === 0) return [];
  const told = Map.groupBy(Object.entries(previous.ids), ([, entry]) => entry);
  const namesOf = formerNames(site, previous, new Set(corrected.map(({ url }) => url)));
  return corrected.flatMap((post) =>
    namedCorrections(post).flatMap((each): readonly Claim[] => {
      const own = correctionFeedId(site.settings, post, each);
      const [first] = (namesOf.get(post.url) ?? []).flatMap(({ name, isOwn }) => {
        const ids = (told.get(name) ?? []).map(([id]) => id).filter((id) => id.endsWith(`:${each.anchor}`));
        return ids.map((id) => ({ own, id: ids.includes(own) ? own : id, isFormer: isOwn }));
      });
      return first === undefined ? [] : [first];
    }),
  );
}

interface Name {
  /** In the record, `post:erster`. */
  readonly name: string;
  /** Whether the post was called so where it is now. */
  readonly isOwn: boolean;
}

/** What posts were called in the release before, and what of posts led to them, by their addresses; their own names first. */
function formerNames(
  site: Site,
  { addresses }: ReleaseRecord,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Name[]> {
  const targetOf = targetsOf(site);
  const names = new Map<string, Name[]>();
  for (const [address, { entry, to }] of Object.entries(addresses)) {
    if (!entry?.startsWith("post:")) continue;
    const isOwn = wanted.has(address) && to === undefined;
    const url = isOwn ? address : targetOf(address);
    if (url === undefined || !wanted.has(url)) continue;
    const known = names.get(url) ?? [];
    names.set(url, isOwn ? [{ name: entry, isOwn }, ...known] : [...known, { name: entry, isOwn }]);
  }
  return names;
}
