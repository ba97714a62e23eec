/** What becomes of all links within the site when every page is known. */
import type { Content } from "./content/gate.ts";
import type { Problem } from "./kernel/problem.ts";
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

/** A warning for every link within the site that leads nowhere, in texts, particulars, templates and files of media/. */
export function deadEnds(
  { links, readable }: Content,
  foreign: ForeignFiles,
  plan: Plan,
  { isSound, isPrintable }: Known,
): readonly Problem[] {
  const targets = targetsIn(plan, readable.settings.base, foreign.anchors, isPrintable);
  // Where templates lead may be what is missing only until its mistakes are mended; of texts, the gate has thought of that.
  return [...deadLinks(links, targets), ...(isSound ? deadForeignLinks(foreign.links, targets, readable) : [])];
}

/** Those of these files to which neither templates nor other files of media/ nor old addresses lead. */
export function unled(media: readonly Media[], { links }: ForeignFiles, { farewells }: Site): readonly Media[] {
  const led = new Set([
    ...links.filter(({ url, from }) => url !== from).map(({ url }) => url),
    ...farewells.moved.map(({ to }) => to),
  ]);
  return media.filter(({ url }) => !led.has(url));
}
