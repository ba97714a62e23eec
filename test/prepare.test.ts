import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instantAt } from "../src/content/instant.ts";
import { Memory } from "../src/content/memory.ts";
import { prepare } from "../src/prepare.ts";
import { startStopwatch } from "../src/stopwatch.ts";
import { emptyFolder, write } from "./support/folder.ts";

const around = {
  "site.yaml": "title: K\nurl: https://example.org/\nlanguage: en\n",
  "posts/2008-12-29-gut.md":
    "---\ntitle: Gut\n---\n\n[a](/nirgends/) [b](post:auch-gut#fehlt) [c](/blog/2008/12/schlecht/) [d](/frei/)\n",
  "posts/2008-12-30-auch-gut.md": "---\ntitle: Auch gut\n---\n\n## Da\n",
  "pages/frei.njk": "---\nlayout: klartext\ntitle: Frei\n---\n<p>Frei</p>\n",
};

async function told(more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = write(emptyFolder(), { ...around, ...more });
  const { problems, plan } = await prepare(
    {
      folder,
      label: "content",
      now: (timeZone) => instantAt(Date.parse("2026-01-01T12:00:00Z"), timeZone),
      drafts: false,
      again: false,
      pages: join(emptyFolder(), "pages"),
      pictures: { folder: join(emptyFolder(), "pictures"), make: true },
      search: undefined,
      isRecorded: false,
    },
    new Memory(),
    startStopwatch({ began: () => {}, ended: () => {} }),
  );
  expect(plan === undefined).toBe(problems.some(({ severity }) => severity === "error"));
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe("All problems of all files are told at once", () => {
  const deadLinks = ["content/posts/2008-12-29-gut.md:5:5 link", "content/posts/2008-12-29-gut.md:5:21 link"];

  test("with links that lead nowhere beside an error elsewhere", async () => {
    const bad = { "posts/2008-12-31-schlecht.md": "---\ntitle: Schlecht\ndraft: nein\n---\n" };

    expect(await told(bad)).toEqual([...deadLinks, "content/posts/2008-12-31-schlecht.md:3:8 type"]);
  });

  test("with two files that claim one address beside an error elsewhere", async () => {
    const bad = {
      "pages/gut.njk": "---\nlayout: klartext\ntitle: G\npermalink: /blog/2008/12/gut/\n---\n",
      "posts/2008-12-31-schlecht.md": "---\ntitle: Schlecht\ndraft: nein\n---\n",
    };

    expect(await told(bad)).toEqual([
      "content/posts/2008-12-29-gut.md:1:1 address",
      ...deadLinks,
      "content/posts/2008-12-31-schlecht.md:3:8 type",
    ]);
  });

  test("and a slug that two posts have is told once, not as an address as well", async () => {
    const twin = { "posts/2008-12-02-twin.md": "---\ntitle: Twin\nslug: gut\n---\n" };

    expect((await told(twin)).filter((problem) => !problem.endsWith(" link"))).toEqual([
      "content/posts/2008-12-29-gut.md:2:1 slug",
    ]);
  });

  test("without guesses about links where the settings are wrong", async () => {
    const wrong = { "site.yaml": "title: K\nurl: https://example.org/\nlanguage: klingonisch\n" };

    expect(await told(wrong)).toEqual(["content/site.yaml:3:11 language"]);
  });

  test("without complaints about links to a free page that cannot be built", async () => {
    expect(await told({ "pages/frei.njk": "{% for x in %}\n" })).toEqual(["content/pages/frei.njk:1:13 template"]);
  });
});
