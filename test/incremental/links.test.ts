/** Where links lead changes while nobody touches what they stand in: what is remembered must not hide it, nor go on about it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const target = (heading: string) => ({
  "posts/2024-03-05-ziel.md": postFile(["title: Ziel", "authors: mia-muster"], `## ${heading}\n\nText.\n`),
});
const anchor = "https://example.org/blog/2024/03/ziel/#eins";
const corrected = (day: string) => ({
  "posts/2024-03-02-zweiter.md": postFile([
    "title: Der zweite",
    "authors: mia-muster",
    `corrections: [{ date: ${day}, text: Falsch. }]`,
  ]),
});

/** Files that lead to a heading of a post: by its complete address, from a source, from a page of media/. */
const leading = {
  "posts/2024-03-06-text.md": postFile(["title: Text", "authors: mia-muster"], `[Ganz](${anchor})\n`),
  "posts/2024-03-07-quelle.md": postFile([
    "title: Quelle",
    "authors: mia-muster",
    `source: { title: Z, url: '${anchor}' }`,
  ]),
  "media/seite.html": '<!doctype html><a href="/blog/2024/03/ziel/#eins">A</a>',
};

/** The files whose links lead nowhere, as told. */
function deadIn(told: string): readonly string[] {
  return [...told.matchAll(/^\S*content\/(\S+?):\d+:\d+: Warnung \[link\]/gm)].map(([, file = ""]) => file);
}

const steps: readonly (readonly [what: string, change: Readonly<Record<string, string | undefined>>, dead: number])[] =
  [
    ["all lead somewhere", {}, 0],
    ["another heading", target("Zwei"), 3],
    ["nothing new", {}, 3],
    ["the old heading", target("Eins"), 0],
    ["the post is gone", { "posts/2024-03-05-ziel.md": undefined }, 3],
    ["and comes back", target("Eins"), 0],
    [
      "a link to a part of the frame",
      {
        "posts/2024-03-08-rahmen.md": postFile(
          ["title: R", "authors: mia-muster"],
          "[K](/korrekturen/#page_content)\n",
        ),
      },
      0,
    ],
    [
      "a link to a part of it that is not there",
      { "posts/2024-03-08-rahmen.md": postFile(["title: R", "authors: mia-muster"], "[K](/korrekturen/#fort)\n") },
      1,
    ],
    ["another list does not mend it", corrected("2024-03-09"), 1],
  ];

function put(place: string, change: Readonly<Record<string, string | undefined>>): void {
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) rmSync(join(place, "content", path));
    else write(join(place, "content"), { [path]: text });
  }
}

test("Every build tells of dead links what a build from nothing tells", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), { ...leading, ...target("Eins") });
  for (const [what, change, dead] of steps) {
    put(place, change);
    const { told } = await built(place, "_site", { now, drafts: true });
    expect([what, deadIn(told).length, told]).toEqual([
      what,
      dead,
      (await builtAfresh(place, { now, drafts: true })).told,
    ]);
  }
});

test("So does a preview, which is told what was touched", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), { ...leading, ...target("Eins") });
  const preview = session(place, "_site", now);
  await rebuilt(preview);
  for (const [what, change, dead] of steps) {
    put(place, change);
    const touched = new Set(Object.keys(change).map((path) => join(place, "content", path)));
    const { told } = await rebuilt(preview, touched);
    expect([what, deadIn(told).length]).toEqual([what, dead]);
  }
  preview.end();
});
