/** What a release before knows must not keep an erased comment online. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

test.each(["", "comments: closed\n", "comments: open\n"])(
  "the only comment of a site can go from one release to the next (%j)",
  async (state) => {
    const folder = emptyFolder();
    write(folder, {
      "content/site.yaml": "name: Beispielbank\nurl: https://example.org/\nlanguage: de\n",
      "content/authors/mia.md": "---\nname: Mia\n---\n",
      "content/posts/2026-10-01-fees.md": `---\ntitle: Gebühren\nauthor: mia\n${state}---\n\nWas ein Konto kostet.\n`,
      "content/comments/fees/one.md": "---\nname: Jo\ndate: 2026-11-01 10:00\n---\n\nEin Wort.\n",
    });
    const build = (...more: readonly string[]) => klartext(["build", "--now", "2026-11-28", ...more], { cwd: folder });
    expect((await build()).code).toBe(0);
    rmSync(join(folder, "content/comments"), { recursive: true });
    expect(await build("--previous", "_site/release.json")).toMatchObject({ code: 0, err: "" });
  },
);
