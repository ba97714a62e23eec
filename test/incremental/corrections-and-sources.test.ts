/** Corrections whose day comes, and sources that change hands, between two builds: nothing of before may stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const on = (day: string) => ({ now: Date.parse(`${day}T12:00:00Z`), drafts: false });

async function builtBothWays(place: string, day: string) {
  const how = on(day);
  const { told } = await built(place, "_site", how);
  await builtAfresh(place, how);
  const site = siteIn(join(place, "_site"));
  expect(difference(site, siteIn(join(place, "fresh")))).toBeUndefined();
  return { told, site: new Map(Array.from(site, ([path, bytes]) => [path, String(bytes)])) };
}

test("A correction stands nowhere before its day, with a warning, and everywhere from then on", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    "posts/2024-03-03-zins.md": postFile([
      "title: Zins",
      "corrections:",
      "  - { date: 2024-03-04, text: Es waren drei. }",
      "  - { date: 2026-05-01, text: Es waren Geheimwort. }",
    ]),
    "posts/2024-03-04-entwurf.md": postFile([
      "title: Entwurf",
      "draft: true",
      "corrections: [{ date: 2024-03-05, text: Verraten. }]",
    ]),
  });
  const before = await builtBothWays(place, "2026-04-30");
  expect(before.told).toContain("posts/2024-03-03-zins.md:5:13: Warnung [date] gefunden: „2026-05-01“");
  expect([...before.site].filter(([, text]) => text.includes("Geheimwort"))).toEqual([]);
  expect(before.site.get("korrekturen/feed.json")).toContain("Es waren drei.");

  const after = await builtBothWays(place, "2026-05-01");
  expect(after.told).toBe("");
  const places = [...after.site].filter(([, text]) => text.includes("Geheimwort")).map(([path]) => path);
  expect(places).toEqual(
    expect.arrayContaining([
      "blog/2024/03/zins/index.html",
      "korrekturen/index.html",
      "korrekturen/feed.xml",
      "korrekturen/feed.json",
      "feed.xml",
    ]),
  );
  expect(after.site.get("feed.xml")).toContain("<updated>2026-05-01T00:00:00+02:00</updated>");
  expect(after.site.get("sitemap.xml")).toContain("https://example.org/quellen/");
  expect([...after.site].filter(([, text]) => text.includes("Verraten"))).toEqual([]);
});

test("The page of all sources follows every change of what cites and what is cited", async () => {
  const place = emptyFolder();
  const cited = (...source: readonly string[]) => postFile(["title: Zins", ...source]);
  contentFolder(join(place, "content"), {
    "posts/2024-03-03-a.md": cited('source: { title: "Ein Buch", url: "https://a.example/" }'),
    "notes/2024-03-04-b.md": '---\nsource: { title: Anders, url: "https://a.example/#2" }\n---\nKurz.\n',
  });
  const page = async (files: Readonly<Record<string, string>>) => {
    write(join(place, "content"), files);
    return (await builtBothWays(place, "2026-01-01")).site.get("quellen/index.html");
  };
  expect(await page({})).toMatch(/<cite>Anders<\/cite>(?:(?!<h2>).)*Kurz\.(?:(?!<h2>).)*Zins/s);
  expect(await page({ "posts/2024-03-03-a.md": cited("source: { title: Ein Buch }") })).toContain(
    "<cite>Ein Buch</cite>",
  );
  expect(await page({ "posts/2024-03-03-a.md": postFile(["title: Neu", "source: { title: Ein Buch }"]) })).toContain(
    ">Neu<",
  );
  expect(await page({ "posts/2024-03-03-a.md": cited() })).not.toContain("Ein Buch");
  rmSync(join(place, "content/notes/2024-03-04-b.md"));
  expect(await page({})).toContain("Bisher keine Quellen.");
});
