/** A whole site for the judges of a test file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Pages } from "./page-types.ts";
import { builtSample, siteOf } from "./sample-site.ts";

export interface BuiltSite {
  /** On disk. */
  readonly folder: string;
  /** All pages that people read; those of redirects only lead away. */
  readonly pages: Pages;
  readonly remove: () => void;
}

/**
 * A site in a place of its own.
 *
 * @param content - Path of a content folder; the sample site's if nothing else is said.
 * @throws Error with what the build has told, if there is a problem.
 */
export async function builtSite(content?: string): Promise<BuiltSite> {
  const place = mkdtempSync(join(tmpdir(), "klartext-judges-"));
  const folder = content === undefined ? await builtSample(place) : await siteOf(content, place);
  return { folder, pages: pagesIn(folder), remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** The pages of a built site. */
export function pagesIn(folder: string): Pages {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const pages = files.map((name) => {
    const path = `/${relative(folder, join(folder, name))}`.replace(/(?<=\/)index\.html$/, "");
    return [path, readFileSync(join(folder, name), "utf8")] as const;
  });
  return new Map(pages.filter(([, page]) => !page.includes('http-equiv="refresh"')));
}
