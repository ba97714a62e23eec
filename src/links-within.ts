/** What becomes of all links within the site when every page is known. */
import type { Content } from "./content/gate.ts";
import type { Problem } from "./kernel/problem.ts";
import type { InternalLink } from "./model/link.ts";
import type { Media } from "./model/media.ts";
import type { Site } from "./model/site.ts";
import { targetsIn } from "./output/anchors.ts";
import { deadForeignLinks, deadLinks } from "./output/dead-links.ts";
import type { ForeignFiles } from "./output/foreign.ts";
import type { Plan } from "./output/plan.ts";

/** How far the whole site is known. */
interface Known {
  /** Whether there is nothing wrong with the content. */
  readonly isSound: boolean;
  /** Whether every page can be printed. */
  readonly isPrintable: boolean;
}

/**
 * A warning for every link within the site that leads nowhere, in texts, particulars, templates and files of media/.
 *
 * @param planWith - The plan of a site in which nothing is withheld any more.
 */
export function deadEnds(
  { links, readable, withheld, withWithheld }: Content,
  foreign: ForeignFiles,
  plan: Plan,
  planWith: (site: Site) => Plan,
  { isSound, isPrintable }: Known,
): readonly Problem[] {
  const { base } = readable.settings;
  const targets = targetsIn(plan, base, foreign.anchors, isPrintable);
  const isWithheld = ({ place }: InternalLink) => withheld.has(place.file);
  const later = withheld.size === 0 ? [] : links.filter(isWithheld);
  const now = later.length === 0 ? links : links.filter((link) => !isWithheld(link));
  // What is planned may lead to what is planned beside it, and to itself: asked only where it leads nowhere yet.
  const isUnsure = deadLinks(later, targets).length > 0;
  const then = () => targetsIn(planWith(withWithheld()), base, foreign.anchors, isPrintable);
  return [
    ...deadLinks(now, targets),
    ...(isUnsure ? deadLinks(later, then()) : []),
    // Where templates lead may be what is missing only until its mistakes are mended; of texts, the gate has thought of that.
    ...(isSound ? deadForeignLinks(foreign.links, targets, readable) : []),
  ];
}

/** Those of these files to which neither templates nor other files of media/ nor old addresses lead. */
export function unled(media: readonly Media[], { links }: ForeignFiles, { farewells }: Site): readonly Media[] {
  const led = new Set([
    ...links.filter(({ url, from }) => url !== from).map(({ url }) => url),
    ...farewells.moved.map(({ to }) => to),
  ]);
  return media.filter(({ url }) => !led.has(url));
}
