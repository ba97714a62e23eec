import type * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { freePages } from "../../src/eleventy/free-pages.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { passed, told } from "./gate-cases.ts";

/** One more, which has to be called as it is called. */
const locked = vi.hoisted((): { file?: string } => ({}));

// Tests may run as a user who may read everything.
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const guarded = (name: "readFileSync" | "readdirSync" | "lstatSync" | "accessSync") =>
    vi.fn((path: unknown, ...more: unknown[]) => {
      const isNamed =
        String(path).includes("gesperrt") && !(name === "lstatSync" && /gesperrt[^/]*$/.test(String(path)));
      const isLocked = isNamed || (name === "readFileSync" && path === locked.file);
      if (isLocked) throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
      return (real[name] as (...args: unknown[]) => unknown)(path, ...more);
    });
  const names = ["readFileSync", "readdirSync", "lstatSync", "accessSync"] as const;
  return { ...real, ...Object.fromEntries(names.map((name) => [name, guarded(name)])) };
});

function problemsOf(more: Readonly<Record<string, string>>): readonly string[] {
  const { problems } = passed(contentFolder(emptyFolder(), more));
  return told(problems, "de")
    .split("\n")
    .filter((line) => line.startsWith("content/"));
}

const file = "error [place] gefunden: eine Datei, die wir nicht lesen dürfen.";
const folder = "error [place] gefunden: ein Ordner, den wir nicht öffnen dürfen.";

describe("What nobody lets us read is told of, and keeps nothing else from being told", () => {
  test.each([
    ["a post", "posts/2024-05-01-gesperrt.md", file],
    ["a note", "notes/2024-05-01-gesperrt.md", file],
    ["an author", "authors/gesperrt.md", file],
    ["a picture", "media/gesperrt.jpg", file],
    ["a free page", "pages/gesperrt.njk", file],
  ])("%s", (_what, path, message) => {
    const wrong = { "posts/2024-06-01-falsch.md": postFile(["title: Falsch", "titel: Falsch"]) };
    const problems = problemsOf({ [path]: "x", ...wrong });
    expect(problems).toHaveLength(2);
    expect(problems).toContain(`content/${path}:1:1: ${message}`);
    expect(problems.join()).toContain("2024-06-01-falsch.md:3");
  });

  test("a folder", () => {
    expect(problemsOf({ "posts/gesperrt/2024-05-01-a.md": "x" })).toEqual([`content/posts/gesperrt:1:1: ${folder}`]);
  });
});

test("Without the settings, all else is told, by dates that every zone has", () => {
  const content = contentFolder(emptyFolder(), { "posts/2024-05-01-a.md": postFile(["title: A", "date: 2024-13-01"]) });
  locked.file = join(content, "site.yaml");
  const { problems } = passed(content);
  delete locked.file;
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "content/posts/2024-05-01-a.md date",
    "content/site.yaml place",
  ]);
});

test("A free page that cannot be built is told of, though nobody lets us look for the line", async () => {
  const folder = contentFolder(emptyFolder(), { "pages/gesperrt.njk": "---\ntitle: A\n---\n{% for %}\n" });
  const { site } = passed(contentFolder(emptyFolder()));
  if (!site) throw new Error("The site could not be read.");
  const output = join(emptyFolder(), "pages");
  const { problems } = await freePages(site, { folder, label: "content", again: false, output });
  expect(problems).toMatchObject([{ file: "content/pages/gesperrt.njk", rule: "template" }]);
});

test("An author whose file nobody lets us read is no unknown one", () => {
  const post = postFile(["title: Von jemandem", "author: gesperrt"]);
  const problems = problemsOf({ "authors/gesperrt.md": "x", "posts/2024-05-01-a.md": post });
  expect(problems).toEqual([`content/authors/gesperrt.md:1:1: ${file}`]);
});

test("A picture that nobody lets us read is not missing", () => {
  const post = postFile(["title: Ein Bild"], "![Ein Haus](/media/gesperrt.jpg)\n");
  const problems = problemsOf({ "media/gesperrt.jpg": "x", "posts/2024-05-01-a.md": post });
  expect(problems).toEqual([`content/media/gesperrt.jpg:1:1: ${file}`]);
});
