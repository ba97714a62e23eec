/** Sees to it that no id in feeds names two things. Pure. */
import { namedCorrections } from "../model/correction.ts";
import { correctionFeedId, statementFeedId } from "../model/feed-id.ts";
import { restingTags } from "../model/resting-tags.ts";
import type { Site } from "../model/site.ts";

/** An id that something would go on being called by. */
export interface Claim {
  /** The id that it would have if it had always been where it is. */
  readonly own: string;
  readonly id: string;
  /** Whether it was called so in the release before, and does not only take over what something else was called. */
  readonly isFormer: boolean;
}

/**
 * The ids that are kept, by what they would be otherwise. Of several that claim one, that which would be called so anyway has
 * it, otherwise what was called so in the release before; all others are called what they would be called anyway.
 *
 * A post or a note that takes the address of another one takes no id from it: that is refused, see `lostIds`.
 */
export function distinct(site: Site, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const stand = standing(site);
  const kept = new Map<string, string>();
  const owners = new Set<string>();
  for (const { own, id } of [
    ...claims.filter(({ isFormer }) => isFormer),
    ...claims.filter((each) => !each.isFormer),
  ]) {
    if (own === id || kept.has(own) || owners.has(id)) continue;
    kept.set(own, id);
    owners.add(id);
  }
  // What has lost an id has its own again, which may be one that something else has kept.
  const isTaken = ([own, id]: readonly [string, string]) => own !== id && stand.has(id) && !kept.has(id);
  for (let taken = [...kept].filter(isTaken); taken.length > 0; taken = [...kept].filter(isTaken))
    for (const [own] of taken) kept.delete(own);
  return kept;
}

/** The ids of feeds, versions and corrections, if all of them had always been where they are. */
function standing(site: Site): ReadonlySet<string> {
  const { ledgers, posts, settings, tags, authors, urls } = site;
  const pages = [urls.home(), urls.notes(), urls.statements(), urls.corrections()];
  const ofEach = [...tags, ...restingTags(site), ...authors, ...ledgers].map(({ url }) => url);
  return new Set([
    ...[...pages, ...ofEach].map((page) => urls.absolute(urls.feeds(page).atom)),
    ...ledgers
      .flatMap(({ versions }) => versions)
      .flatMap(({ url, effective }) => (effective ? [statementFeedId(settings, { url, effective })] : [])),
    ...posts
      .filter(({ corrections }) => corrections.length > 0)
      .flatMap((post) => namedCorrections(post).map((each) => correctionFeedId(settings, post, each))),
  ]);
}
