/** Another comments/moderation.yaml between two builds: nothing of before may stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const how = { now: Date.parse("2026-01-15T12:00:00Z"), drafts: false };
const file = "comments/moderation.yaml";

async function builtBothWays(place: string): Promise<ReadonlyMap<string, string>> {
  const { told } = await built(place, "_site", how);
  expect(told).toBe("");
  await builtAfresh(place, how);
  const site = siteIn(join(place, "_site"));
  expect(difference(site, siteIn(join(place, "fresh")))).toBeUndefined();
  return new Map(Array.from(site, ([path, bytes]) => [path, String(bytes)]));
}

test("What is told of comments that were not published follows its file", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"));
  const withFile = async (text: string | undefined) => {
    if (text === undefined) rmSync(join(content, file), { force: true });
    else write(content, { [file]: text });
    return builtBothWays(place);
  };

  const none = await withFile(undefined);
  expect([...none.keys()].filter((path) => path.startsWith("moderation/"))).toEqual([]);
  expect(none.get("index.html")).not.toContain("/moderation/");
  const first = await withFile("2025-12: { insult: 2 }\n");
  expect(first.get("moderation/index.html")).toContain("<td>2<br><small>Beleidigung 2</small></td>");
  expect(first.get("index.html")).toContain('<a href="/moderation/">');
  expect(first.get("sitemap.xml")).toContain("<loc>https://example.org/moderation/</loc>");
  const second = await withFile("2025-12: { insult: 3 }\n2026-01: { hatred: 1 }\n");
  expect(second.get("moderation/index.html")).toContain("<td>3<br><small>Beleidigung 3</small></td>");
  expect(second.get("moderation/zahlen.json")).toContain('"hatred": 1');
  expect((await withFile(undefined)).get("index.html")).not.toContain("/moderation/");
});

test("A page on moderation comes with the first comment and counts the next one", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "posts/2024-03-03-zins.md": postFile(["title: Zins"]),
  });
  const voice = (day: string) => `---\nname: Ines\ndate: ${day} 10:00\n---\n\nJa.\n`;
  expect((await builtBothWays(place)).has("moderation/index.html")).toBe(false);
  write(content, { "comments/zins/eins.md": voice("2024-03-04") });
  expect((await builtBothWays(place)).get("moderation/index.html")).toContain('<th scope="row">März</th>\n<td>1</td>');
  write(content, { "comments/zins/zwei.md": voice("2024-03-05") });
  expect((await builtBothWays(place)).get("moderation/index.html")).toContain('<th scope="row">März</th>\n<td>2</td>');
});

test("The preview follows it as well", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), { [file]: "2025-12: { insult: 2 }\n" });
  const preview = session(place, "preview", how.now);
  await rebuilt(preview);
  write(content, { [file]: "2025-12: { insult: 4 }\n" });
  await rebuilt(preview, new Set([join(content, file)]));
  expect(String(siteIn(join(place, "preview")).get("moderation/index.html"))).toContain("Beleidigung 4");
});
