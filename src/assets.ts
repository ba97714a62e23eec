/** Style sheet, script and icon, read once and named by their content. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Asset, Site } from "./model/site.ts";
import type { Urls } from "./model/urls.ts";
import { ownStyle } from "./own-style.ts";

const layouts = new URL("../layouts/", import.meta.url);

/** What every page runs, joined to one module. */
const scripts = ["klartext.js", "video.js"];

/**
 * Style sheets are joined in the order of their names.
 *
 * @throws Failure if a style sheet would have something fetched from elsewhere.
 */
export function assetsAt(urls: Urls): Site["assets"] {
  const styles = readdirSync(new URL("styles/", layouts))
    .filter((name) => name.endsWith(".css"))
    .sort();
  const own = (name: string) => ownStyle(`layouts/styles/${name}`, read(`styles/${name}`));
  return {
    style: named(urls, "css", styles.map(own).join("\n")),
    script: named(urls, "js", scripts.map((name) => read(`scripts/${name}`)).join("\n")),
    icon: named(urls, "svg", read("icon.svg")),
  };
}

function read(path: string): string {
  return readFileSync(new URL(path, layouts), "utf8");
}

function named(urls: Urls, extension: string, text: string): Asset {
  const digest = hash("sha256", text).slice(0, 8);
  return { url: urls.at(`/assets/klartext-${digest}.${extension}`), text };
}
