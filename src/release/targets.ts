/** Where addresses lead, without knowing which pages there are. Pure. */
import { addressKey, aliasesOf } from "../model/moves.ts";
import { perSite } from "../model/per-site.ts";
import type { Site } from "../model/site.ts";

/**
 * Where an address leads by what the editors say: to a post that names it among its aliases, or to where site.yaml says that
 * it, or a folder above it, has moved, and on from there; `undefined` for all others.
 */
export const targetsOf = perSite((site: Site): ((address: string) => string | undefined) => {
  const exact = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const [from, to] of aliasesOf(site)) exact.set(addressKey(from), to);
  for (const { from, to } of site.farewells.moved) {
    exact.set(addressKey(from), to);
    if (from.endsWith("/") && to.endsWith("/")) folders.set(from, to);
  }
  const { base } = site.settings;
  const nextOf = (address: string) => {
    const known = exact.get(addressKey(address));
    if (known !== undefined || folders.size === 0) return known;
    for (let end = address.lastIndexOf("/"); end > base.length; end = address.lastIndexOf("/", end - 1)) {
      const to = folders.get(address.slice(0, end + 1));
      if (to !== undefined) return to + address.slice(end + 1);
    }
    return undefined;
  };
  return (address) => {
    const passed = new Set([address]);
    let target = nextOf(address);
    for (let next = target; next !== undefined && !passed.has(next); next = nextOf(next)) {
      passed.add(next);
      target = next;
    }
    return target;
  };
});
