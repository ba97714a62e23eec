/** At which address a folder is published, where no record says so. */
import type { AuditedFolder } from "./audited-folder.ts";

/** The complete address of the site; `undefined` if nothing in the folder says it. */
export function siteOf({ files, read }: AuditedFolder): string | undefined {
  const robots = files.has("robots.txt") ? read("robots.txt").toString() : "";
  const home = files.has("index.html") ? read("index.html").toString() : "";
  const address =
    /^sitemap:\s*(https?:\/\/\S+\/)sitemap\.xml\s*$/im.exec(robots)?.[1] ??
    /<link rel="canonical" href="(https?:\/\/[^"]+\/)"/.exec(home)?.[1];
  return address !== undefined && URL.canParse(address) ? new URL(address).href : undefined;
}
