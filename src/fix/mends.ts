/** What would lead every lost address on of which it is certain where it belongs. Pure. */
import type { Wording } from "../kernel/problem.ts";
import { addressKey } from "../model/moves.ts";
import { pathOf } from "../output/paths.ts";
import { isServed } from "../release/fates.ts";
import { type Heir, type HeirOf, heirsIn } from "../release/heirs.ts";
import type { Comparison } from "../release/problems.ts";
import { type Lost, lostAddresses } from "../release/vanished.ts";

interface Said {
  /** What is where now, as half a sentence. */
  readonly now: Wording;
}

/** One more old address of a post, or one in place of the post's own address, which it has got back. */
export interface Alias extends Said {
  readonly kind: "alias";
  /** As the editor typed it. */
  readonly file: string;
  /** Without the site's sub-path, as it is written in the file. */
  readonly path: string;
  /** The place in the list, counted from 0, of what is replaced. */
  readonly instead?: number;
}

/** One more line of `moved` in site.yaml, or another one in place of one that leads nowhere now. */
export interface Move extends Said {
  readonly kind: "move";
  readonly from: string;
  readonly to: string;
  readonly instead?: number;
}

export type Mend = Alias | Move;

/** Everything that can be mended, in the order of the addresses. */
export function mendsFor(found: Comparison): readonly Mend[] {
  // Whoever mends has made sure that nothing could not be read.
  const comparison = { ...found, isUnknown: () => false };
  const lost = lostAddresses(comparison);
  const heirOf = heirsIn(comparison);
  const changed = changedMoves(comparison, heirOf);
  const moves: Move[] = [...changed];
  const aliases: Alias[] = [];
  const done = new Set(changed.map(({ from }) => addressKey(addressAt(comparison, from))));
  for (const { address, line } of lost.toSorted(byDepth)) {
    const key = addressKey(address);
    if (done.has(key) || isTakenAlong(comparison, address, moves)) continue;
    const heir = heirOf(address, line);
    if (!heir?.isSure || addressKey(heir.to) === key) continue;
    done.add(key);
    const path = writtenPath(comparison, address);
    const { now } = heir;
    if (mayBeAlias(heir, address)) aliases.push({ kind: "alias", file: heir.post.file, path, now });
    else moves.push({ kind: "move", from: path, to: writtenPath(comparison, heir.to), now });
  }
  return [...inPlaceOfOwn(comparison, aliases), ...moves];
}

/** What lies above comes first, because it takes along what lies below. */
function byDepth(a: Lost, b: Lost): number {
  const depth = ({ address }: Lost) => address.split("/").length + (address.endsWith("/") ? 0 : 1);
  return depth(a) - depth(b) || (a.address < b.address ? -1 : 1);
}

/** Posts lead on from pages; what machines ask for by name leads on by site.yaml. */
function mayBeAlias(heir: Heir, address: string): heir is Heir & { readonly post: NonNullable<Heir["post"]> } {
  return heir.post !== undefined && (address.endsWith("/") || !/\.(?:xml|json|txt)$/i.test(address));
}

/** Lines of site.yaml whose page has moved on. One that leads back to where it came from is turned round. */
function changedMoves({ site, plan, previous, fates, ...rest }: Comparison, heirOf: HeirOf): readonly Move[] {
  const comparison = { site, plan, previous, fates, ...rest };
  const { moved } = site.farewells;
  const old = new Set(moved.map(({ from }) => addressKey(from)));
  const turned = new Set<string>();
  return moved.flatMap(({ from, to }, instead): readonly Move[] => {
    if (isServed(to, plan, site) && !old.has(addressKey(to))) return [];
    const line = previous.addresses[to];
    const heir = line && heirOf(to, line);
    if (!heir?.isSure) return [];
    const isBack = addressKey(heir.to) === addressKey(from);
    if (isBack && turned.has(addressKey(to))) return [];
    if (isBack) turned.add(addressKey(to));
    const [start, end] = [isBack ? to : from, heir.to].map((each) => writtenPath(comparison, each)) as [string, string];
    return [{ kind: "move", from: start, to: end, instead, now: heir.now }];
  });
}

/** A move of a folder takes along what stands below it, where there is the same below the new one. */
function isTakenAlong(comparison: Comparison, address: string, moves: readonly Move[]): boolean {
  const { plan, site } = comparison;
  return moves.some((move) => {
    const [from, to] = [addressAt(comparison, move.from), addressAt(comparison, move.to)];
    if (!from.endsWith("/") || !to.endsWith("/") || !address.startsWith(from) || to.startsWith(from)) return false;
    const target = to + address.slice(from.length);
    const file = plan.get(pathOf(target, site.settings.base) ?? "");
    return file !== undefined && !file.passing;
  });
}

/** A post that is back at an old address of its own has no use for it any more; the one that it had since takes its place. */
function inPlaceOfOwn({ site }: Comparison, aliases: readonly Alias[]): readonly Alias[] {
  const own = new Map(
    site.posts.flatMap(({ file, url, aliases: known }) => {
      const index = known.findIndex((alias) => addressKey(alias) === addressKey(url));
      return index < 0 ? [] : [[file, index] as const];
    }),
  );
  return aliases.map((alias) => {
    const instead = own.get(alias.file);
    own.delete(alias.file);
    return instead === undefined ? alias : { ...alias, instead };
  });
}

/** As editors write it: without the site's sub-path, and with what an address must not hold percent-encoded. */
function writtenPath({ site }: Comparison, address: string): string {
  return address.slice(site.settings.base.length).replace(/[\s?#\\%]/g, (sign) => encodeURIComponent(sign));
}

function addressAt({ site }: Comparison, path: string): string {
  return site.urls.at(decodeURIComponent(path));
}
