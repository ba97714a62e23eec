/** Asks the addresses of all links outside of the site, and tells where they lead nowhere. */
import { ascending } from "../kernel/order.ts";
import { byPlace, type Problem } from "../kernel/problem.ts";
import type { ExternalLink } from "../model/link.ts";
import { findingOf } from "./findings.ts";
import { internet, type Net } from "./net.ts";
import { Turns } from "./turns.ts";
import { type Verdict, visit } from "./visit.ts";

/** Hosts that are asked at the same time. */
const hostsAtOnce = 6;

/** The addresses to be asked: each once, without its fragment, by host and then by address. */
export function addressesIn(links: readonly ExternalLink[]): readonly string[] {
  return [...new Set(links.map(({ url }) => withoutFragment(url)))].sort(ascending);
}

/**
 * Everything that is to be said of the links, by place.
 *
 * @param site - The address of the site, which the servers are told.
 */
export async function checkLinks(
  links: readonly ExternalLink[],
  site: string,
  net: Net = internet,
): Promise<readonly Problem[]> {
  const verdicts = soberly(await verdictsOn(addressesIn(links), site, net));
  return links
    .flatMap((link) => findingOf(link, verdicts.get(withoutFragment(link.url)) as Verdict) ?? [])
    .sort(byPlace);
}

async function verdictsOn(addresses: readonly string[], site: string, net: Net): Promise<Map<string, Verdict>> {
  const visitor = { net, turns: new Turns(() => net.wait(net.pause)), userAgent: `Klartext (link check; +${site})` };
  const byHost = [...Map.groupBy(addresses, (address) => new URL(address).hostname).values()];
  const verdicts = new Map<string, Verdict>();
  const work = async () => {
    for (let group = byHost.shift(); group; group = byHost.shift()) {
      for (const address of group) verdicts.set(address, await visit(new URL(address), visitor));
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return verdicts;
}

/** Where nobody at all has answered, it is rather this machine that is not on the net than all the others. */
function soberly(verdicts: ReadonlyMap<string, Verdict>): ReadonlyMap<string, Verdict> {
  const hasHeard = (verdict: Verdict) => !("reason" in verdict) || typeof verdict.reason === "number";
  if ([...verdicts.values()].some(hasHeard)) return verdicts;
  const offline: Verdict = { kind: "unchecked", reason: "offline" };
  return new Map(
    Array.from(verdicts, ([address, verdict]) => [address, verdict.kind === "dead" ? offline : verdict] as const),
  );
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, "");
}
