/** The import directions of src/README.md, held to by a test. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

/** What each layer may import besides itself, from the ground up. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  model: ["kernel"],
  markdown: ["model", "kernel"],
  report: ["kernel"],
  content: ["markdown", "model", "kernel"],
  layouts: ["model", "kernel"],
  features: ["layouts", "model", "kernel"],
  output: ["model", "kernel"],
  comparison: ["kernel"],
  "link-check": ["model", "kernel"],
  pictures: ["model", "kernel"],
  git: [],
  history: ["content", "git", "model", "kernel"],
  reviews: ["model", "kernel"],
  schedule: ["layouts", "model", "kernel"],
  search: ["model", "kernel"],
  release: ["git", "output", "model", "kernel"],
  readability: ["model", "kernel"],
  audit: ["output", "release", "model", "kernel"],
  server: ["features", "model", "kernel"],
  compress: ["output", "kernel"],
  deploy: ["git", "output", "release", "kernel"],
  hosting: ["kernel"],
  supply: ["kernel"],
  inbox: ["git", "content", "layouts", "markdown", "output", "model", "kernel"],
  planning: ["layouts", "model", "kernel"],
  fix: ["content", "release", "output", "model", "kernel"],
  eleventy: ["content", "layouts", "markdown", "model", "kernel"],
  new: ["content", "model", "kernel"],
  preview: ["report", "kernel"],
  /** The files directly below src/: they put the house together. */
  glue: [
    "git",
    "features",
    "comparison",
    "layouts",
    "content",
    "planning",
    "reviews",
    "pictures",
    "eleventy",
    "search",
    "release",
    "readability",
    "output",
    "report",
    "markdown",
    "model",
    "kernel",
  ],
  cli: ["commands", "glue", "kernel"],
  commands: [
    "glue",
    "audit",
    "compress",
    "deploy",
    "fix",
    "hosting",
    "inbox",
    "planning",
    "server",
    "supply",
    "content",
    "history",
    "link-check",
    "reviews",
    "new",
    "output",
    "preview",
    "release",
    "report",
    "schedule",
    "model",
    "kernel",
  ],
};

/** Layers without a clock, a zone, a disk or a process; the caller passes what they need. */
const pure = [
  "kernel",
  "model",
  "markdown",
  "readability",
  "report",
  "comparison",
  "layouts",
  "features",
  "planning",
  "reviews",
  "schedule",
];

/** Single files of other layers that are pure as well. */
const pureFiles = [
  "src/content/awaited.ts",
  "src/content/awaited-posts.ts",
  "src/deploy/sandbox.ts",
  "src/deploy/timer.ts",
  "src/output/plan.ts",
  "src/output/paths.ts",
  "src/output/dead-links.ts",
  "src/eleventy/items.ts",
  "src/preview/problem-page.ts",
  "src/fix/file-text.ts",
  "src/fix/mends.ts",
  "src/fix/yaml-text.ts",
  "src/history/log.ts",
  "src/history/signature.ts",
  "src/history/trace.ts",
  "src/history/same-person.ts",
  "src/release/account.ts",
  "src/release/entries.ts",
  "src/release/farewells.ts",
  "src/release/entry-heirs.ts",
  "src/release/fates.ts",
  "src/release/file-heirs.ts",
  "src/release/gone.ts",
  "src/release/heirs.ts",
  "src/release/kept-ids.ts",
  "src/release/lost-ids.ts",
  "src/release/moved-versions.ts",
  "src/release/print.ts",
  "src/release/problems.ts",
  "src/release/record.ts",
  "src/release/silent.ts",
  "src/release/tag-heirs.ts",
  "src/release/targets.ts",
  "src/release/vanished.ts",
  "src/release/versions.ts",
  "src/search/common-nouns.ts",
  "src/search/compounds.ts",
  "src/search/documents.ts",
  "src/search/seams.ts",
  "src/search/stem.ts",
  "src/search/vocabulary.ts",
];

/** sanitize-html costs 40 ms and few posts need it: `node:module` lets the renderer load it when one does. */
const lazyLoading = '"node:module"';

/** The same bytes have the same digest everywhere. */
const hashing = /import \{ hash \} from "node:crypto";/g;

const files = ["src", "layouts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name))
    .filter((file) => file.endsWith(".ts"))
    .sort(),
);

const styles = readdirSync("layouts/styles", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => `layouts/styles/${name}`);

function layerOf(file: string): string {
  if (file === "src/cli.ts") return "cli";
  const [root, folder = ""] = file.split("/");
  if (root === "layouts") return "layouts";
  return folder.endsWith(".ts") ? "glue" : folder;
}

function featureOf(file: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(file)?.[1];
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import\(|import) ?"(\.[^"]+)"/g)].map(([, path = ""]) =>
    posix.join(posix.dirname(file), path),
  );
}

function mayReach(from: string, to: string): boolean {
  const [fromFeature, toFeature] = [featureOf(from), featureOf(to)];
  if (fromFeature !== undefined && toFeature !== undefined) return fromFeature === toFeature;
  const [fromLayer, toLayer] = [layerOf(from), layerOf(to)];
  return fromLayer === toLayer || (mayImport[fromLayer] ?? []).includes(toLayer);
}

describe("The house", () => {
  test("every folder below src/ is a layer that this test knows", () => {
    const layers = new Set(files.map(layerOf));
    expect([...layers].filter((layer) => !(layer in mayImport))).toEqual([]);
  });

  test.each(files)("%s imports downwards only", (file) => {
    expect(importsOf(file).filter((target) => !mayReach(file, target))).toEqual([]);
  });

  test.each(files.filter((file) => pure.includes(layerOf(file)) || pureFiles.includes(file)))("%s is pure", (file) => {
    const text = readFileSync(file, "utf8").replaceAll(lazyLoading, "").replaceAll(hashing, "");
    expect(text).not.toMatch(/"node:|"@11ty\/|Date\.now|new Date\(\)|\bprocess\.|toLocale|Math\.random/);
  });

  test.each([...files, ...styles])("%s is at most 200 lines long", (file) => {
    expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  });

  test("half of the files have no more than 80 lines", () => {
    const lengths = files.map((file) => readFileSync(file, "utf8").trimEnd().split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });

  test.each(files)("%s says what it is in its first lines", (file) => {
    const text = readFileSync(file, "utf8");
    expect(text.startsWith("/**")).toBe(true);
  });
});
