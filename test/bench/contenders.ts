/** Who is measured: how each is laid out, started and recognised. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pages } from "./corpus.ts";
import { eleventyLayout, hugoLayout, klartextLayout, type Layout } from "./layouts.ts";

export type Name = "Klartext" | "Eleventy" | "Hugo";

export interface Contender {
  readonly name: Name;
  readonly version: string;
  readonly layout: Layout;
  /** Its site without posts; `undefined` where the layout says all. */
  readonly site: string | undefined;
  readonly build: readonly string[];
  /** Watches, writes to the output folder, and answers on the port. */
  readonly serve: (port: number) => readonly string[];
  /** Inside the site's folder. */
  readonly output: string;
  /** What else a build leaves behind, and what a cold one must not find. */
  readonly caches: readonly string[];
  /** The files of each kind, by their path inside the output. */
  readonly kinds: Readonly<Record<keyof Pages, RegExp>>;
}

export const root = fileURLToPath(new URL("../../", import.meta.url));
const klartextCli = join(root, "src/klartext.js");
const eleventyPackage = join(root, "node_modules/@11ty/eleventy");
const eleventyCli = join(eleventyPackage, "cmd.cjs");

const peerKinds = {
  posts: /^posts\/[^/]+\/index\.html$/,
  // Hugo adds /page/1/, which leads to the first page.
  index: /^(?:page\/(?!1\/)\d+\/)?index\.html$/,
  tags: /^tags\/[^/]+\/index\.html$/,
  authors: /^authors\/[^/]+\/index\.html$/,
  years: /^years\/\d{4}\/index\.html$/,
  months: /^months\/\d{4}-\d\d\/index\.html$/,
  feeds: /^feed\.xml$/,
  sitemaps: /^sitemap\.xml$/,
};

const klartext: Contender = {
  name: "Klartext",
  version: versionIn(join(root, "package.json")),
  layout: klartextLayout,
  site: undefined,
  build: [process.execPath, klartextCli, "build", "--quiet"],
  serve: (port) => [process.execPath, klartextCli, "serve", "--quiet", "--port", String(port)],
  output: "_site",
  caches: ["_site.cache"],
  kinds: {
    posts: /^blog\/\d{4}\/\d\d\/[^/]+\/index\.html$/,
    index: /^(?:seite\/\d+\/)?index\.html$/,
    tags: /^themen\/[^/]+\/index\.html$/,
    authors: /^autoren\/[^/]+\/index\.html$/,
    years: /^archiv\/\d{4}\/index\.html$/,
    months: /^archiv\/\d{4}\/\d\d\/index\.html$/,
    feeds: /^feed\.xml$/,
    sitemaps: /^sitemap\.xml$/,
  },
};

const eleventy: Contender = {
  name: "Eleventy",
  version: versionIn(join(eleventyPackage, "package.json")),
  layout: eleventyLayout,
  site: peer("eleventy"),
  build: [process.execPath, eleventyCli, "--quiet"],
  // With --incremental it leaves the old title on the pages of a post's neighbours.
  serve: (port) => [process.execPath, eleventyCli, "--serve", "--quiet", `--port=${port}`],
  output: "_site",
  caches: [".cache"],
  kinds: peerKinds,
};

const hugo: Omit<Contender, "version"> = {
  name: "Hugo",
  layout: hugoLayout,
  site: peer("hugo"),
  build: ["hugo"],
  // Its fast way renders only what was visited lately, and leaves every other list as it was.
  serve: (port) => [
    ...["hugo", "server", "--renderToDisk", "--disableFastRender", "--disableLiveReload"],
    ...["--bind", "127.0.0.1", "--port", String(port)],
  ],
  output: "public",
  caches: ["resources", ".hugo_build.lock"],
  kinds: peerKinds,
};

/** Klartext first; Hugo only if it is on the PATH. */
export function contenders(): readonly Contender[] {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  const version = /v(\d[\d.]*)/.exec(stdout ?? "")?.[1];
  return [klartext, eleventy, ...(status === 0 && version !== undefined ? [{ ...hugo, version }] : [])];
}

function peer(name: string): string {
  return fileURLToPath(new URL(`peers/${name}/`, import.meta.url));
}

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
