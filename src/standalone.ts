/** For `npx eleventy`: Eleventy builds the free pages, and everything else is written beside them. */
import { resolve } from "node:path";
import { assetsAt } from "./assets.ts";
import { readContent } from "./content/gate.ts";
import type { Host } from "./eleventy/host.ts";
import type { Site } from "./model/site.ts";
import { nowFrom } from "./now.ts";
import { planOf } from "./output/plan.ts";
import { stage } from "./output/stage.ts";
import { hasError } from "./prepare.ts";
import { printProblems } from "./report/print-problems.ts";
import { filesOf } from "./site.ts";

const label = "content";

/**
 * The site as of now, which Eleventy writes into its output folder before its own pages.
 *
 * @throws Error with every problem of the content.
 */
export function standaloneSite(host: Host): Site {
  const { site, problems, files, language } = readContent({
    folder: resolve(label),
    label,
    now: nowFrom(undefined),
    drafts: false,
    assets: assetsAt,
  });
  const { plan, problems: collisions } = site
    ? planOf(filesOf(site, []), site.settings.base)
    : { plan: undefined, problems: [] };
  const all = [...problems, ...collisions];
  if (!site || !plan || hasError(all)) throw quietly(printProblems(all, { format: "text", language, files }));

  host.on("eleventy.before", async ({ directories }) => stage(plan, resolve(directories.output), undefined));
  return site;
}

/** Eleventy prints the stack of an error unless it is asked not to; the mistake is in the content, not in a program. */
function quietly(report: string): Error {
  return Object.assign(new Error(`\n${report}`), { skipOriginalStack: true });
}
