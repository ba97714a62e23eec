/** A whole site, built for the judges of a test file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { klartext, root } from "./klartext.ts";
import type { Pages } from "./page-types.ts";

/** The sample site's "now": all of its posts but one are published. */
export const sampleNow = "2026-11-01T12:00:00+01:00";

export interface BuiltSite {
  /** On disk. */
  readonly folder: string;
  /** All pages that people read; those of redirects only lead away. */
  readonly pages: Pages;
  readonly remove: () => void;
}

/**
 * Builds a content folder into a place of its own.
 *
 * @param content - Absolute, or as seen from the project; the sample site's if nothing else is said.
 * @throws Error with what the build has told, if there is a problem.
 */
export async function builtSite(content = "content", now = sampleNow): Promise<BuiltSite> {
  const place = mkdtempSync(join(tmpdir(), "klartext-judges-"));
  const folder = join(place, "_site");
  const args = ["build", "--content", join(content.startsWith("/") ? "/" : root, content), "--output", folder];
  const { code, out, err } = await klartext([...args, "--now", now]);
  if (code !== 0) throw new Error(`${content} cannot be built: ${out}${err}`);
  return { folder, pages: pagesIn(folder), remove: () => rmSync(place, { recursive: true, force: true }) };
}

function pagesIn(folder: string): Pages {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const pages = files.map((name) => {
    const path = `/${relative(folder, join(folder, name))}`.replace(/(?<=\/)index\.html$/, "");
    return [path, readFileSync(join(folder, name), "utf8")] as const;
  });
  return new Map(pages.filter(([, page]) => !page.includes('http-equiv="refresh"')));
}
