/** What has become of the addresses of earlier releases. Pure. */
import { addressKey, aliasesOf, goneWith } from "../model/moves.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { wholeMoves } from "../model/whole-moves.ts";
import { pathOf } from "../output/paths.ts";
import type { Plan } from "../output/plan.ts";
import type { ReleaseRecord } from "./record.ts";

export type Fate =
  | { readonly is: "here" }
  | { readonly is: "moved"; readonly to: string }
  | { readonly is: "gone"; readonly reason: string }
  | { readonly is: "vanished" };

/** What has become of addresses in a site. */
export interface Fates {
  /** The moves by the key of the old address: see `addressKey`. */
  readonly moves: ReadonlyMap<string, Moved>;
  readonly of: (address: string) => Fate;
}

export interface Moved {
  readonly from: string;
  readonly to: string;
}

const here: Fate = { is: "here" };
const vanished: Fate = { is: "vanished" };

/**
 * @param previous - What is gone once needs no declaration any more: the record remembers it.
 * @param files - Of the whole site.
 */
export function fatesOf(
  site: Site,
  plan: Plan,
  previous: ReleaseRecord | undefined,
  files: readonly OutputFile[],
): Fates {
  const moves = new Map<string, Moved>();
  for (const [from, to] of [...aliasesOf(site), ...wholeMoves(site, files)]) {
    const key = addressKey(from);
    if (key !== addressKey(to)) moves.set(key, { from, to });
  }
  const gone = new Map(
    site.farewells.gone.flatMap((each) => goneWith(each).map((url) => [addressKey(url), each.reason] as const)),
  );
  const of = (address: string): Fate => {
    const key = addressKey(address);
    const moved = moves.get(key);
    if (moved) return { is: "moved", to: moved.to };
    if (isServed(address, plan, site)) return here;
    const before = previous?.addresses[address];
    // What led to something that is gone is gone with it.
    const reason = gone.get(key) ?? (before?.to && gone.get(addressKey(before.to))) ?? before?.gone;
    return reason === undefined ? vanished : { is: "gone", reason };
  };
  return { moves, of };
}

/** Servers answer `/werte` with `/werte/`. */
export function isServed(address: string, plan: Plan, { settings }: Site): boolean {
  return [address, `${address}/`].some((each) => plan.has(pathOf(each, settings.base) ?? ""));
}
