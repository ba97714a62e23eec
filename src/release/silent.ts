/** Published posts that say something else than before, without saying so. Pure. */
import type { Problem } from "../kernel/problem.ts";
import { addressKey } from "../model/moves.ts";
import type { Post } from "../model/post.ts";
import type { Comparison } from "./problems.ts";
import type { Line } from "./record.ts";

/** A problem for each; how grave it is, the settings say. */
export function silentChanges({ previous, site, fates }: Comparison): readonly Problem[] {
  const byKey = new Map(site.posts.map((post) => [addressKey(post.url), post]));
  const changed = new Set<Post>();
  for (const [address, line] of Object.entries(previous.addresses)) {
    if (line.text === undefined || !line.entry?.startsWith("post:") || line.gone !== undefined) continue;
    const post = byKey.get(addressKey(address)) ?? byKey.get(addressKey(targetOf(address, fates)));
    // A post that moved is remembered at its old address as it was then.
    if (post && line.to === undefined && isSilent(post, line)) changed.add(post);
  }
  return [...changed].map((post) => problem(post, site.settings.silentChanges, site.now.day));
}

function targetOf(address: string, fates: Comparison["fates"]): string {
  const fate = fates.of(address);
  return fate.is === "moved" ? fate.to : address;
}

function isSilent({ body, updated, corrections }: Post, line: Line): boolean {
  if (body.substance === line.text) return false;
  const isUpdated = updated !== undefined && (line.updated === undefined || updated.epoch > Date.parse(line.updated));
  return !isUpdated && corrections.length <= (line.corrections ?? 0);
}

function problem({ file }: Post, severity: Problem["severity"], day: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity,
    rule: "silent",
    message: {
      de: "dieser Beitrag ist veröffentlicht und sagt jetzt etwas anderes, ohne es zu sagen: Tragen Sie ein, wann er geändert wurde, oder unter „corrections“, was falsch war.",
      en: 'this post is published and says something else now without saying so: write when it was changed, or under "corrections" what was wrong.',
    },
    like: `updated: ${day}`,
  };
}
