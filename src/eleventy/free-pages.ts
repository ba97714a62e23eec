/** Lets Eleventy build the templates under content/pages/ and takes what it made into the plan. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isForbidden } from "../content/odd-files.ts";
import type { Problem } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { Host } from "./host.ts";
import { takeLiterally } from "./literal-folders.ts";
import { settled } from "./settled.ts";
import { templateProblems } from "./template-problem.ts";

export interface FreePages {
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

export interface FreePagesOptions {
  /** The content folder on disk. */
  readonly folder: string;
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** Whether templates may have changed since this process first built them. */
  readonly again: boolean;
  /** A folder that Eleventy may fill; emptied first. */
  readonly output: string;
}

const configFile = fileURLToPath(new URL("../../.eleventy.js", import.meta.url));

/** Eleventy is loaded only where there is something for it to do: that takes longer than building a small site. */
export async function freePages(site: Site, { folder, label, again, output }: FreePagesOptions): Promise<FreePages> {
  const pages = join(folder, "pages");
  rmSync(output, { recursive: true, force: true });
  if (!existsSync(pages) || filesIn(pages).length === 0) return { files: [], problems: [] };

  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(fromHere(pages), fromHere(output), {
    // "cli" lets our folders win over those that a configuration names.
    source: "cli",
    configPath: fromHere(configFile),
    quietMode: true,
    config: (config: Host) => {
      config.klartext = { site };
      config.setUseTemplateCache(!again);
    },
  });
  try {
    await settled(eleventy.init());
    takeLiterally(eleventy.fileSystemSearch, [fromHere(pages), fromHere(output)]);
    eleventy.disableLogger();
    eleventy.watchTargets.clearImportCacheFor(filesIn(pages).map((file) => `./${fromHere(join(pages, file))}`));
    const [, results] = await settled(eleventy.write());
    const sources = new Map(
      results.map(({ outputPath, inputPath }) => [outputPath ? resolve(outputPath) : "", resolve(inputPath)]),
    );
    return { files: filesIn(output).map((path) => fileOf(site, path, sources)), problems: [] };
  } catch (error) {
    return { files: [], problems: templateProblems(error, { named: (path) => named(path ?? pages), textOf }) };
  }

  function fileOf({ urls }: Site, path: string, sources: ReadonlyMap<string, string>): OutputFile {
    const copyOf = join(output, path);
    const source = sources.get(copyOf);
    const url = urls.at(`/${path.replace(/(^|\/)index\.html$/, "$1")}`);
    const isPage = path.endsWith(".html") && source !== undefined;
    return {
      url,
      source: named(source ?? join(pages, path)),
      copyOf,
      ...(isPage && { listed: { changed: undefined } }),
    };
  }

  function named(path: string): string {
    return join(label, relative(folder, resolve(path)));
  }
}

/** `undefined` for what is no file, or one that nobody lets us read, which the gate has told of. */
function textOf(path: string): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

/** Eleventy wants every path from the working directory. */
function fromHere(path: string): string {
  return relative(process.cwd(), path);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
