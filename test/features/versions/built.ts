/** The site of five versions at any moment, and what can be read of its pages. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plannedAfresh } from "../../support/builds.ts";

export interface Built {
  readonly told: string;
  readonly paths: readonly string[];
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** @throws RangeError, naming the files there are, if the site has none at the path. */
  readonly file: (path: string) => string;
}

/**
 * Builds the fixture without a disk.
 *
 * @param change - What is different in its site.yaml.
 * @throws Error with what the build has told, if it failed.
 */
export async function builtAt(moment: string, change: (siteYaml: string) => string = (text) => text): Promise<Built> {
  const place = mkdtempSync(join(tmpdir(), "klartext-versions-"));
  try {
    cpSync(join(import.meta.dirname, "five-versions"), join(place, "content"), { recursive: true });
    const settings = join(place, "content/site.yaml");
    writeFileSync(settings, change(readFileSync(settings, "utf8")));
    const { isRight, told, site } = await plannedAfresh(place, { now: Date.parse(moment), drafts: false });
    if (!isRight) throw new Error(told);
    const files = new Map(Array.from(site, ([path, bytes]) => [path, bytes.toString("utf8")]));
    const paths = [...files.keys()].sort();
    const file = (path: string): string => {
      const found = files.get(path);
      if (found === undefined) throw new RangeError(`No ${path}, only ${paths.join(", ")}.`);
      return found;
    };
    return { told, paths, files, file };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Words as people read them. */
export function spokenOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of the first piece that a pattern finds; `""` if it finds none. */
export function partOf(page: string, pattern: RegExp): string {
  return spokenOf(pattern.exec(page)?.[0] ?? "");
}

export function mainOf(page: string): string {
  return page.slice(page.indexOf("<main"), page.indexOf("</main>"));
}

export function dataOf(page: string) {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
}
