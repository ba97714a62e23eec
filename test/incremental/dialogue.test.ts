/** Another line on the dialogue changes which pages have a form, and what stands around them: nothing built before may stay. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh } from "../support/builds.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const comment = "---\nname: Ada\ndate: 2025-12-25 10:00\n---\n\nZu teuer.\n";

/** With `dialogue: …`: how many of the two posts have a form, and whether there are pages around it. */
const changes: readonly (readonly [dialogue: string, forms: number, around: boolean])[] = [
  ["true", 0, true],
  ["{ posts: open }", 2, true],
  ["{ posts: open, email: optional }", 2, true],
  ["{ posts: open, closeAfter: 15 }", 1, true],
  ["{ posts: open, closeAfter: 5 }", 0, true],
  ["false", 0, false],
  ["true", 0, true],
];

test("A build after another rule for the dialogue equals one from nothing", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    "posts/2025-12-10-alt.md": postFile(["title: Alt"]),
    "posts/2025-12-20-neu.md": postFile(["title: Neu"]),
    "posts/2024-03-01-erster.md": postFile(["title: Der erste", "comments: off"]),
    "posts/2024-03-02-zweiter.md": postFile(["title: Der zweite", "comments: off"]),
    "comments/alt/ada.md": comment,
  });
  for (const [dialogue, forms, around] of changes) {
    write(join(place, "content"), { "site.yaml": `${siteYaml}dialogue: ${dialogue}\n` });
    expect(await built(place, "_site", { now, drafts: false })).toMatchObject({ isRight: true });
    await builtAfresh(place, { now, drafts: false });
    const site = siteIn(join(place, "_site"));
    expect([dialogue, difference(site, siteIn(join(place, "fresh")))]).toEqual([dialogue, undefined]);
    const pages = ["alt", "neu"].map((id) => String(site.get(`blog/2025/12/${id}/index.html`)));
    const shown = pages.filter((page) => page.includes('<form class="comment-form"')).length;
    expect([dialogue, shown, site.has("dialog/antwort/index.html")]).toEqual([dialogue, forms, around]);
  }
});
