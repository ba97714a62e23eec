/** What site.yaml says has moved, with all that it takes along. Pure. */
import { addressKey, aliasesOf, type Move } from "./moves.ts";
import type { OutputFile } from "./page.ts";
import type { Site } from "./site.ts";

/** An old address, and the one to which it leads. */
type Lead = readonly [from: string, to: string];

/**
 * The moves of site.yaml, each with what lies below: a topic takes its feeds along, a statement its versions. What is not
 * there any more below the new address comes along as well if it leads on from there; otherwise it has to be said by itself.
 * Each leads to where a page is, however often that has moved in between.
 *
 * @param files - Of the whole site; those that only lead on may be among them.
 */
export function wholeMoves(site: Site, files: readonly OutputFile[]): readonly Lead[] {
  const { moved } = site.farewells;
  if (moved.length === 0) return [];
  const aliases = aliasesOf(site);
  const said = new Set([...aliases.map(([from]) => from), ...moved.map(({ from }) => from)].map(addressKey));
  const pages = files.filter(({ standsIn }) => !standsIn);
  const urls = new Set(pages.map(({ url }) => url));
  const lasting = pages.filter(({ passing }) => !passing);
  const belowOf = new Map(
    moved
      .filter(isFolder)
      .map((move) => [
        move,
        lasting.flatMap(({ url }): readonly Lead[] => (url.startsWith(move.to) ? [[url, url]] : [])),
      ]),
  );

  // A way that leads back to where it began ends there.
  const whole = (move: Move, passed: readonly Move[]): readonly Lead[] => {
    const { from, to } = move;
    const below = belowOf.get(move);
    if (below === undefined) return [[from, to]];
    const onTheWay = [...passed, move];
    const others = moved.filter((other) => !onTheWay.includes(other) && isWithin(other, move));
    const old = [...aliases, ...others.flatMap((other) => whole(other, onTheWay))].filter(([at]) => at.startsWith(to));
    const along = [...below, ...old].flatMap(([at, end]): readonly Lead[] => {
      const lead = from + at.slice(to.length);
      return at === to || at.startsWith(from) || said.has(addressKey(lead)) || urls.has(lead) ? [] : [[lead, end]];
    });
    return [[from, to], ...new Map(along)];
  };
  const leads = moved.flatMap((move) => whole(move, []));
  const ends = new Map([...aliases, ...leads].map(([from, to]) => [addressKey(from), to]));
  return leads.map(([from, to]) => [from, urls.has(to) ? to : endOf(to, ends)]);
}

function isFolder({ from, to }: Move): boolean {
  return from.endsWith("/") && to.endsWith("/") && to !== from;
}

/** Whether something may have been led on to an address from which it has gone on; two former places of one are not. */
function isWithin({ from, to }: Move, move: Move): boolean {
  return to !== move.to && (from.startsWith(move.to) || move.to.startsWith(from));
}

function endOf(address: string, ends: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let end = address;
  for (let next = ends.get(addressKey(end)); next !== undefined && !seen.has(next); next = ends.get(addressKey(end))) {
    seen.add(next);
    end = next;
  }
  return end;
}
