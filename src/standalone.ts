/** For `npx eleventy`: Eleventy builds the free pages, and everything else is written beside them. */
import { resolve } from "node:path";
import { assetsAt } from "./assets.ts";
import { completed } from "./completed.ts";
import { readContent } from "./content/gate.ts";
import type { Host } from "./eleventy/host.ts";
import { judged } from "./judged.ts";
import type { Site } from "./model/site.ts";
import { nowFrom } from "./now.ts";
import { outputFolder } from "./output/folder.ts";
import { unknownFolder } from "./output/manifest.ts";
import { stage } from "./output/stage.ts";
import { indexOf } from "./prepare.ts";
import { printProblems } from "./report/print-problems.ts";
import { noForeignFiles } from "./requests-of-others.ts";

const label = "content";

/**
 * The site as of now, which Eleventy writes into its output folder before its own pages.
 *
 * Links to the free pages cannot be judged here, because those come later: a warning of one may be wrong.
 *
 * @throws Error with every problem of the content.
 */
export async function standaloneSite(host: Host): Promise<Site> {
  const read = readContent({
    folder: resolve(label),
    label,
    now: nowFrom(undefined),
    drafts: false,
    assets: assetsAt,
  });
  const { pictures, search } = outputFolder("_site");
  const { content } = await completed(read, { folder: pictures, make: true });
  const index = await indexOf(content, { label, search });
  const { plan, problems, files, language } = judged(
    content,
    { files: [], problems: [] },
    // Whoever writes pages of their own beside ours publishes something else than a record could tell of.
    { label, folder: resolve(label), foreign: noForeignFiles, index, commit: undefined, isRecorded: false },
  );
  const report = printProblems(problems, { format: "text", language, files });
  if (!plan) throw quietly(report);
  if (problems.length > 0) process.stderr.write(`${report}\n`);

  host.on("eleventy.before", async ({ directories }) => {
    stage(plan, { folder: resolve(directories.output), manifest: unknownFolder }, undefined);
  });
  return content.readable;
}

/** Eleventy prints the stack of an error unless it is asked not to; the mistake is in the content, not in a program. */
function quietly(report: string): Error {
  return Object.assign(new Error(`\n${report}`), { skipOriginalStack: true });
}
