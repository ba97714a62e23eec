/** What drafts and planned entries lead to: as right as what they will be, and as hidden as they are. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instantAt } from "../src/content/instant.ts";
import { Memory } from "../src/content/memory.ts";
import { type Prepared, prepare } from "../src/prepare.ts";
import { startStopwatch } from "../src/stopwatch.ts";
import { contentFolder, postFile, siteYaml } from "./support/content.ts";
import { emptyFolder } from "./support/folder.ts";

async function prepared(more: Readonly<Record<string, string>>, now = "2026-03-01T12:00:00Z"): Promise<Prepared> {
  const job = {
    folder: contentFolder(emptyFolder(), more),
    label: "content",
    now: (timeZone: string) => instantAt(Date.parse(now), timeZone),
    drafts: false,
    again: false,
    pages: join(emptyFolder(), "pages"),
    pictures: { folder: join(emptyFolder(), "pictures"), make: true },
    search: undefined,
    isRecorded: true,
  };
  return prepare(job, new Memory(), startStopwatch({ began: () => {}, ended: () => {} }));
}

const placesOf = ({ problems }: Prepared) => problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
const study = "https://example.org/media/studie.pdf";

describe("A file to which only the particulars of a withheld entry lead", () => {
  test.each([
    ["a planned post, as its source", "posts/2027-01-01-b.md", [`source: { title: Studie, url: ${study} }`]],
    ["a planned post, as a copy kept of it", "posts/2027-01-01-b.md", [`source: { title: S, archive: ${study} }`]],
    [
      "a draft of a note, as what it hands on",
      "notes/2024-05-01-b.md",
      ["draft: true", "kind: link", `link: { url: ${study}, title: Studie }`],
    ],
  ])("is withheld with it: %s", async (_what, file, front) => {
    const title = file.startsWith("posts") ? ["title: B"] : [];
    const { plan } = await prepared({ "media/studie.pdf": "x", [file]: postFile([...title, ...front]) });
    expect(plan?.has("index.html")).toBe(true);
    expect(plan?.has("media/studie.pdf")).toBe(false);
  });

  test("is there as soon as an entry that readers see leads to it, too", async () => {
    const front = ["title: B", `source: { title: Studie, url: ${study} }`];
    const files = {
      "media/studie.pdf": "x",
      "posts/2027-01-01-b.md": postFile(front),
      "posts/2024-05-01-c.md": postFile(front),
    };
    expect((await prepared(files)).plan?.has("media/studie.pdf")).toBe(true);
  });
});

describe("A link of a planned entry", () => {
  const planned = {
    "site.yaml": `${siteYaml}strict: true\n`,
    "media/studie.pdf": "x",
    "posts/2027-01-01-a.md": postFile(
      ["title: A", "tags: [Neu]", `source: { title: Studie, url: ${study} }`],
      "## Teil\n\n[Alles dazu](/themen/neu/), [hier](/blog/2027/01/a/#teil), [im Archiv](/archiv/2027/01/)\n",
    ),
    "posts/2027-01-02-b.md": postFile(["title: B"], "[Siehe](post:a#teil) und [so](../posts/2027-01-01-a.md#teil)\n"),
    "posts/2024-06-01-entwurf.md": postFile(["title: E", "draft: true"], "[Siehe](/blog/2027/01/b/)\n"),
  };

  test("may lead to what comes with it, or with another", async () => {
    expect(placesOf(await prepared(planned))).toEqual([]);
    expect(placesOf(await prepared(planned, "2027-03-01T12:00:00Z"))).toEqual([]);
  });

  test("is told of if it will lead nowhere even then, and so is one of today's that leads to it", async () => {
    const more = {
      ...planned,
      "posts/2027-01-03-c.md": postFile(["title: C"], "[x](/themen/alt/) [y](post:a#nirgends)\n"),
      "posts/2024-06-02-heute.md": postFile(["title: H"], "[x](/themen/neu/)\n"),
    };
    expect(placesOf(await prepared(more))).toEqual([
      "content/posts/2024-06-02-heute.md:5 link",
      "content/posts/2027-01-03-c.md:5 link",
      "content/posts/2027-01-03-c.md:5 link",
    ]);
  });
});

test("What a post says of an update to come stands nowhere before", async () => {
  const files = { "posts/2024-05-01-c.md": postFile(["title: C", "updated: 2026-04-01"]) };
  const pagesAt = async (now: string) => {
    const { plan } = await prepared(files, now);
    return [...(plan ?? [])]
      .flatMap(([path, file]) => ("render" in file ? `${path}\n${file.render()}` : []))
      .join("\n");
  };
  expect(await pagesAt("2026-03-31T21:59:59Z")).not.toContain("2026-04-01");
  expect(await pagesAt("2026-03-31T22:00:00Z")).toContain("2026-04-01");
});
