/** Which ids in feeds go along with what has moved. Pure. */
import { namedCorrections } from "../model/correction.ts";
import { correctionFeedId, statementFeedId } from "../model/feed-id.ts";
import type { Site } from "../model/site.ts";
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
  const kept = new Map<string, string>();
  const keep = (own: string, id: string) => {
    if (own !== id) kept.set(own, id);
  };
  for (const [url, id] of ofAddresses(site, previous)) keep(site.urls.absolute(url), id);
  for (const [own, id] of ofVersions(site, previous)) keep(own, id);
  for (const [own, id] of ofCorrections(site, previous)) keep(own, id);
  return kept;
}

type Pairs = Iterable<readonly [string, string]>;

function ofAddresses(site: Site, { addresses }: ReleaseRecord): Pairs {
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
  return new Map([...Array.from(candidates, ([target, { id }]) => [target, id] as const), ...own]);
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

function ofVersions(site: Site, previous: ReleaseRecord): Pairs {
  const known = new Map<string, string>();
  for (const [id, entry] of Object.entries(previous.ids)) if (!known.has(entry)) known.set(entry, id);
  const moved = movedVersions(site, previous);
  return site.ledgers
    .flatMap(({ versions }) => versions)
    .flatMap((version) => {
      const { effective, url } = version;
      if (effective === undefined) return [];
      const name = versionName(version);
      const id = known.get(`statement:${name}`) ?? known.get(`statement:${moved.get(name)}`);
      return id === undefined ? [] : [[statementFeedId(site.settings, { url, effective }), id] as const];
    });
}

/** A correction is named by the slug that its post had when it was told of. */
function ofCorrections({ posts, settings }: Site, { ids }: ReleaseRecord): Pairs {
  return posts.flatMap((post) => {
    if (post.corrections.length === 0 || post.aliases.length === 0) return [];
    const slugs = post.aliases.map((alias) => alias.split("/").filter(Boolean).at(-1) ?? "");
    return namedCorrections(post).flatMap((each) => {
      const own = correctionFeedId(settings, post, each);
      const former = slugs.map((id) => correctionFeedId(settings, { id }, each));
      const kept = Object.hasOwn(ids, own) ? undefined : former.find((id) => Object.hasOwn(ids, id));
      return kept === undefined ? [] : [[own, kept] as const];
    });
  });
}
