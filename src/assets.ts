/** Style sheet, scripts and icon, read once and named by their content. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { coloursOf } from "../layouts/colours.ts";
import type { Settings } from "./model/settings.ts";
import type { Asset, Site } from "./model/site.ts";
import type { Urls } from "./model/urls.ts";
import { ownStyle } from "./own-style.ts";
import { packed } from "./packed-style.ts";

const layouts = new URL("../layouts/", import.meta.url);

/** What every page runs, joined to one module. */
const scripts = ["klartext.js", "video.js"];

/**
 * Style sheets are joined in the order of their names, after the colours that the settings name.
 *
 * @throws Failure if a style sheet would have something fetched from elsewhere.
 */
export function assetsAt(urls: Urls, { accent }: Pick<Settings, "accent">): Site["assets"] {
  const styles = readdirSync(new URL("styles/", layouts))
    .filter((name) => name.endsWith(".css"))
    .sort();
  const style = coloursOf(accent) + styles.map(rulesOf).join("");
  return {
    style: named(urls, "css", style),
    script: named(urls, "js", scripts.map((name) => withoutWords(read(`scripts/${name}`))).join("\n")),
    icon: named(urls, "svg", read("icon.svg").replace("currentColor", accent)),
    search: named(urls, "js", withoutWords(read("scripts/search.js")), "search"),
    searchStyle: named(urls, "css", style + rulesOf("pages/search.css"), "search"),
    valuesStyle: named(urls, "css", style + rulesOf("pages/values.css") + rulesOf("pages/values-theses.css"), "values"),
    notesStyle: named(urls, "css", style + rulesOf("pages/notes.css"), "notes"),
    versionsStyle: named(
      urls,
      "css",
      style + rulesOf("pages/versions.css") + rulesOf("pages/comparison.css"),
      "versions",
    ),
    commentsStyle: named(urls, "css", rulesOf("pages/comments.css") + rulesOf("pages/comment-form.css"), "comments"),
    commentForm: named(urls, "js", withoutWords(read("scripts/comment-form.js")), "comment-form"),
  };
}

function rulesOf(name: string): string {
  return packed(ownStyle(`layouts/styles/${name}`, read(`styles/${name}`)));
}

/** The same for scripts, as far as comments have lines of their own. */
function withoutWords(script: string): string {
  return script.replace(/^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/[^\n]*)[ \t]*\n/gm, "");
}

function read(path: string): string {
  return readFileSync(new URL(path, layouts), "utf8");
}

function named(urls: Urls, extension: string, text: string, name = "klartext"): Asset {
  const digest = hash("sha256", text).slice(0, 8);
  return { url: urls.at(`/assets/${name}-${digest}.${extension}`), text };
}
