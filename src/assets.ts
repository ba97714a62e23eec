/** Style sheet, scripts and icon, read once and named by their content. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Asset, Site } from "./model/site.ts";
import type { Urls } from "./model/urls.ts";

const layouts = new URL("../layouts/", import.meta.url);

/** Style sheets are joined in the order of their names. */
export function assetsAt(urls: Urls): Site["assets"] {
  const styles = readdirSync(new URL("styles/", layouts))
    .filter((name) => name.endsWith(".css"))
    .sort();
  return {
    style: named(urls, "css", styles.map((name) => read(`styles/${name}`)).join("\n")),
    script: named(urls, "js", read("scripts/klartext.js")),
    icon: named(urls, "svg", read("icon.svg")),
    search: named(urls, "js", read("scripts/search.js"), "search"),
  };
}

function read(path: string): string {
  return readFileSync(new URL(path, layouts), "utf8");
}

function named(urls: Urls, extension: string, text: string, name = "klartext"): Asset {
  const digest = hash("sha256", text).slice(0, 8);
  return { url: urls.at(`/assets/${name}-${digest}.${extension}`), text };
}
