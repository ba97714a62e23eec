/** Which addresses were taken away on purpose, and why. Pure. */
import { goneWith } from "../model/moves.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { Plan } from "../output/plan.ts";
import { fatesOf } from "./fates.ts";
import type { ReleaseRecord } from "./record.ts";

/**
 * What a server answers with 410: what site.yaml declares gone, with the feeds below it, and what the record remembers of
 * earlier releases. An address at which there is something again, or that leads on, is none of them.
 *
 * @param plan - Of the whole site.
 * @param files - All of its files.
 * @returns The reason by address: site-absolute with the site's sub-path, not percent-encoded, in the order of the addresses.
 * @see RFC 9110, 15.5.11
 */
export function goneAddresses(
  site: Site,
  plan: Plan,
  previous: ReleaseRecord | undefined,
  files: readonly OutputFile[] = [...plan.values()],
): ReadonlyMap<string, string> {
  const fates = fatesOf(site, plan, previous, files);
  const declared = site.farewells.gone.flatMap(goneWith);
  const former = Object.entries(previous?.addresses ?? {}).filter(([, { passing }]) => !passing);
  return inOrder(
    [...declared, ...former.map(([address]) => address)].flatMap((address) => {
      const fate = fates.of(address);
      return fate.is === "gone" ? [[address, fate.reason] as const] : [];
    }),
  );
}

/** The same out of the record of the release that is to be served. */
export function goneIn({ addresses }: ReleaseRecord): ReadonlyMap<string, string> {
  return inOrder(
    Object.entries(addresses).flatMap(([address, { gone }]) => (gone === undefined ? [] : [[address, gone]])),
  );
}

function inOrder(lines: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(lines.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
