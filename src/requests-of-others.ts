/** Finds what templates and files of media/ would have browsers ask of others, and where they lead within the site. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Copy, OutputFile } from "./model/page.ts";
import type { Site } from "./model/site.ts";
import type { ForeignFiles } from "./output/foreign.ts";

/** What browsers run or draw. */
const active = /\.(?:x?html?|svg|css)$/;

/** For a site without any such file. */
export const noForeignFiles: ForeignFiles = { problems: [], anchors: new Map(), links: [] };

/**
 * An error for everything that would be asked of somebody else, and all links within the site. Our own layouts are held to
 * both by tests, texts by the gate. The parser is loaded only where there is something to parse.
 *
 * @param pages - What Eleventy has built.
 * @param job - The content folder, on disk and as the editor typed it.
 */
export async function requestsOfOthers(
  { media, settings }: Site,
  pages: readonly OutputFile[],
  { folder, label }: { readonly folder: string; readonly label: string },
): Promise<ForeignFiles> {
  const built = pages.filter((file): file is Copy => "copyOf" in file && active.test(file.copyOf));
  const copied = media
    .filter(({ path }) => active.test(path.toLowerCase()))
    .map(({ url, file, path }): Copy => ({ url, source: file, copyOf: path }));
  if (built.length + copied.length === 0) return noForeignFiles;
  const { foreignFiles } = await import("./output/foreign.ts");
  const parts = filesBelow(join(folder, "pages")).map((disk) => ({ file: join(label, relative(folder, disk)), disk }));
  const ownFirst = ({ source }: Copy) =>
    parts.toSorted((a, b) => Number(b.file === source) - Number(a.file === source));
  const fromMedia = foreignFiles(copied, settings.url, () => []);
  const fromPages = foreignFiles(built, settings.url, ownFirst);
  return {
    problems: [...fromMedia.problems, ...fromPages.problems],
    anchors: new Map([...fromMedia.anchors, ...fromPages.anchors]),
    links: [...fromMedia.links, ...fromPages.links],
  };
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
