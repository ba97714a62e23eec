/** Style sheet, script and icon, read once and named by their content. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { coloursOf } from "../layouts/colours.ts";
import type { Settings } from "./model/settings.ts";
import type { Asset, Site } from "./model/site.ts";
import type { Urls } from "./model/urls.ts";

const layouts = new URL("../layouts/", import.meta.url);

/** Style sheets are joined in the order of their names, after the colours that the settings name. */
export function assetsAt(urls: Urls, { accent }: Pick<Settings, "accent">): Site["assets"] {
  const styles = readdirSync(new URL("styles/", layouts))
    .filter((name) => name.endsWith(".css"))
    .sort();
  const rules = styles.map((name) => withoutComments(read(`styles/${name}`))).join("\n");
  return {
    style: named(urls, "css", coloursOf(accent) + rules),
    script: named(urls, "js", read("scripts/klartext.js")),
    icon: named(urls, "svg", read("icon.svg").replace("currentColor", accent)),
  };
}

/** Comments are for those who write the style sheets; every reader would have to load them. */
function withoutComments(css: string): string {
  return css.replace(/\/\*.*?\*\/\s*/gs, "");
}

function read(path: string): string {
  return readFileSync(new URL(path, layouts), "utf8");
}

function named(urls: Urls, extension: string, text: string): Asset {
  const digest = hash("sha256", text).slice(0, 8);
  return { url: urls.at(`/assets/klartext-${digest}.${extension}`), text };
}
