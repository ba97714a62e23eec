import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const how = { now: Date.UTC(2026, 0, 1), drafts: true };

/** Builds twice, and once more like the first time, of which nothing is known afterwards. */
async function killed(): Promise<{ readonly folder: string; readonly title: (title: string) => void }> {
  const folder = emptyFolder();
  const content = contentFolder(join(folder, "content"));
  const cache = join(folder, "_site.cache/cache");
  const title = (text: string) => write(content, { "posts/2024-03-02-zweiter.md": postFile([`title: ${text}`]) });
  for (const text of ["Eins", "Zwei"]) {
    title(text);
    await built(folder, "_site", how);
  }
  const known = readFileSync(cache);
  await wait(20);
  title("Eins");
  await built(folder, "_site", how);
  writeFileSync(cache, known);
  return { folder, title };
}

describe.each(["Eins", "Zwei", "Drei"])(
  "After a build that was killed before it could say what it did, with the title %s",
  (text) => {
    test.each([
      ["build", (folder: string) => built(folder, "_site", how)],
      ["preview", (folder: string) => rebuilt(session(folder, "_site", how.now))],
    ])("a %s is right", async (_name, build) => {
      const { folder, title } = await killed();
      title(text);
      await build(folder);
      await builtAfresh(folder, how);
      expect(difference(siteIn(join(folder, "_site")), siteIn(join(folder, "fresh")))).toBeUndefined();
    });
  },
);
