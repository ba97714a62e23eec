/** The documents say what is true. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { siteKeys } from "../src/content/schema/site.ts";
import { features } from "../src/site.ts";

const readme = readFileSync("README.md", "utf8");
const map = readFileSync("src/README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe("The README", () => {
  test("has fewer than 150 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThan(150);
  });

  test("opens with what the thing is, the two commands and a picture", () => {
    const opening = readme.split("\n## ")[0];
    for (const needed of ["# Klartext", "npm ci && npm run build", "npm ci && npm test", "![The home page"])
      expect(opening).toContain(needed);
  });

  test("names only scripts that there are", () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !["ci", "and"].includes(name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each([
    { file: "README.md", folder: "." },
    { file: "src/README.md", folder: "src" },
    ...readdirSync("src/guide").map((name) => ({ file: `src/guide/${name}`, folder: "src/guide" })),
  ])("$file links only to files that there are", ({ file, folder }) => {
    const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(
      links.filter((path) => !/^(?:(?:post|these|thesis):|bild\.jpg)/.test(path) && !existsSync(`${folder}/${path}`)),
    ).toEqual([]);
  });

  test("has the test command that CI runs", () => {
    expect(readFileSync(".ci/run", "utf8")).toContain("npm ci && npm test");
  });
});

test("The guide to site.yaml has a row for each key, in any order", () => {
  const rows = [...readFileSync("src/guide/site.md", "utf8").matchAll(/^\| (`.+?`) \|/gm)];
  const named = rows.flatMap(([, keys = ""]) => [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(named.sort()).toEqual([...siteKeys].sort());
});

describe("The map", () => {
  test("has a row for each feature, in order, with its summary", () => {
    const rows = [...map.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, name, summary]) => ({ name, summary }));
    const named = new Set(features.map(({ name }) => name));
    expect(rows.filter(({ name = "" }) => named.has(name))).toEqual(
      features.map(({ name, summary }) => ({ name, summary })),
    );
  });

  test("dates every decision", () => {
    const decisions = map
      .slice(map.indexOf("## Decisions"))
      .split("\n")
      .filter((line) => line.startsWith("| ") && !/^\| (?:date|---)/.test(line));
    expect(decisions.length).toBeGreaterThan(10);
    expect(decisions.filter((line) => !/^\| \d{4}-\d{2}-\d{2} \| .+ \| .+ \|$/.test(line))).toEqual([]);
  });
});
