/** Keeps the free pages in the output folder: Eleventy follows a permalink wherever it leads. */
import { relative, resolve, sep } from "node:path";
import type { Host } from "./host.ts";
import { Refusal } from "./refusal.ts";

/** Where each template wants to be written. @see https://www.11ty.dev/docs/events/#eleventy-contentmap */
export interface ContentMap {
  readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
}

/** Stops Eleventy before it writes a page outside its output folder. */
export function keepWithinOutput(config: Host): void {
  let output = resolve();
  config.on("eleventy.before", ({ directories }) => {
    output = resolve(directories.output);
  });
  config.on("eleventy.contentMap", ({ urlToInputPath }) => {
    for (const [url, { inputPath }] of Object.entries(urlToInputPath)) if (climbs(url)) throw leadsOut(url, inputPath);
  });
  // The address says nothing of `permalinkBypassOutputDir`, the path of the file does.
  config.addTransform("klartext-within-output", (content, file) => {
    if (file !== false && !isBelow(output, resolve(file))) throw leadsOut(file);
    return content;
  });
}

/** What Eleventy calls the address of a page with `permalink: false`, which is not written. */
const unwritten = "false";

function climbs(url: string): boolean {
  return url !== unwritten && (!url.startsWith("/") || url.split(/[/\\]/).includes(".."));
}

function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}

function leadsOut(where: string, template?: string): Refusal {
  return new Refusal(
    {
      de: `der permalink führt aus der Website hinaus: „${where}“.`,
      en: `the permalink leads out of the site: "${where}".`,
    },
    { de: "permalink: /unsere-zahlen/", en: "permalink: /our-figures/" },
    template,
  );
}
