/** A preview shows a picture as soon as it is saved. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { tinyPicture } from "../support/tiny-picture.ts";

const how = { now: Date.UTC(2026, 0, 1), drafts: true };
const post = "posts/2024-03-02-bild.md";
const picture = "media/neu.png";

describe("A preview", () => {
  test("shows a new picture, then another in its place, and tells of one that is none", async () => {
    const folder = emptyFolder();
    const text = postFile(["title: Bild"], "![Neu](/media/neu.png)\n");
    const content = contentFolder(join(folder, "content"), { "site.yaml": `${siteYaml}search: false\n`, [post]: text });
    const preview = session(folder, "_site", how.now);
    await rebuilt(preview);
    const page = () => readFileSync(join(folder, "_site/blog/2024/03/bild/index.html"), "utf8");
    const save = async (bytes: Buffer) => {
      write(content, { [picture]: bytes });
      return rebuilt(preview, new Set([join(content, "media"), join(content, picture)]));
    };

    expect(existsSync(join(folder, "_site/media/neu.png"))).toBe(false);
    await save(tinyPicture(12, 8));
    expect(page()).toContain('width="12" height="8"');
    expect(existsSync(join(folder, "_site/media/neu.png"))).toBe(true);

    await save(tinyPicture(10, 9));
    expect(page()).toContain('width="10" height="9"');

    const broken = await save(Buffer.from("\x89PNG Exif kein Bild", "latin1"));
    expect(broken).toMatchObject({ isRight: false, told: expect.stringContaining("neu.png:1:1: Fehler [picture]") });
    expect(page()).toContain('width="10" height="9"');

    await save(tinyPicture(11, 9));
    await builtAfresh(folder, how);
    expect(difference(siteIn(join(folder, "_site")), siteIn(join(folder, "fresh")))).toBeUndefined();
  });
});
