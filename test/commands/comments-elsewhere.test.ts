/** Comments in a folder outside of the content folder: a repository of their own. */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext, start } from "../support/klartext.ts";
import { repository } from "../support/repository.ts";

const now = ["--now", "2026-11-28T12:00:00+01:00"];
const comment = (name: string, more = "") =>
  `---\nname: ${name}\ndate: 2026-11-01 10:00\n${more}---\n\nThe words of ${name}.\n`;

/** A site with one post, two comments on it beside the content, and a readme there. */
function given() {
  const folder = emptyFolder();
  write(folder, {
    "content/site.yaml": "name: Beispielbank\nurl: https://example.org/\nlanguage: en\n",
    "content/authors/mia.md": "---\nname: Mia\n---\n",
    "content/posts/2026-10-01-fees.md":
      "---\ntitle: Fees\nauthor: mia\ncomments: closed\n---\n\nWhat an account costs.\n",
    "comments/fees/one.md": comment("Jo"),
    "comments/fees/two.md": comment("Kim", "replyTo: one\n"),
    "comments/README.md": "For people.\n",
    "comments/moderation.yaml": "2026-11: { insult: 2 }\n",
  });
  return {
    folder,
    page: () => readFileSync(join(folder, "_site/blog/2026/10/fees/index.html"), "utf8"),
    run: (command: string, ...more: readonly string[]) => klartext([command, ...now, ...more], { cwd: folder }),
  };
}

describe("--comments", () => {
  test("makes the same site as comments in the content folder, byte by byte", async () => {
    const { folder, run, page } = given();
    repository(join(folder, "comments")).commit("Mia Müller", {});
    const { code, err } = await run("build", "--comments", "comments");
    expect([code, err.includes("error")]).toEqual([0, false]);
    expect(page()).toContain("The words of Kim.");
    const elsewhere = contentOf(join(folder, "_site"));
    renameSync(join(folder, "comments"), join(folder, "content/comments"));
    rmSync(join(folder, "_site.cache"), { recursive: true });
    expect((await run("build")).code).toBe(0);
    const { "release.json": one, ...pages } = elsewhere;
    const { "release.json": other, ...others } = contentOf(join(folder, "_site"));
    expect(pages).toEqual(others);
    expect(one).toBe(other);
  });

  test("is built again from what it remembers, and sees what has changed and what has gone", async () => {
    const { folder, run, page } = given();
    await run("build", "--comments", "comments");
    write(folder, { "comments/fees/one.md": comment("Alexandra") });
    await run("build", "--comments", "comments");
    expect(page()).toContain("The words of Alexandra.");
    expect(page()).not.toContain("The words of Jo.");
    rmSync(join(folder, "comments/fees"), { recursive: true });
    await run("build", "--comments", "comments");
    expect(page()).not.toContain("The words of");
  });

  test("names files by where they are", async () => {
    const { folder, run } = given();
    write(folder, {
      "comments/fees/three.md": comment("Ada", "wbsite: https://example.org/\n"),
      "comments/odd.txt": "x",
    });
    const { code, out } = await run("check", "--comments", "./comments/");
    expect(code).toBe(1);
    expect(out).toMatch(/^\.\/comments\/fees\/three\.md:4:1: error \[unknown-key\]/m);
    expect(out).toMatch(/^\.\/comments\/odd\.txt:1:1: error \[place\]/m);
  });

  test("is refused where there are comments in the content folder as well", async () => {
    const { folder, run } = given();
    write(folder, { "content/comments/fees/three.md": comment("Ada") });
    const { code, out } = await run("build", "--comments", "comments");
    expect(code).toBe(1);
    expect(out).toContain("content/comments:1:1: error [place] comments lie here and in comments");
    expect(existsSync(join(folder, "_site"))).toBe(false);
  });

  test.each([
    ["a folder that is not there", "nowhere", "is not a folder"],
    ["the folder in the content folder", "content/comments", "outside of the content folder"],
    ["the folder that holds the content", ".", "outside of the content folder"],
    ["the output folder", "_site", "would replace the folder of comments"],
  ])("refuses %s", async (_, comments, why) => {
    const { folder, run } = given();
    write(folder, { "content/comments/_x": "", "_site/.keep": "" });
    const { code, err } = await run("build", "--comments", comments);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test("tells of comments that are dated ahead", async () => {
    const { folder, run } = given();
    write(folder, { "comments/fees/three.md": comment("Ada").replace("2026-11-01", "2026-12-24") });
    const { code, out } = await run("next", "--comments", "comments");
    expect([code, out]).toEqual([0, expect.stringContaining("2026-12-24")]);
  });

  test("is watched by the preview", async () => {
    const { folder, page } = given();
    const child = start(["serve", "--comments", "comments", "--port", "0"], { cwd: folder });
    try {
      await until(() => page().includes("The words of Kim."));
      write(folder, { "comments/fees/four.md": comment("Zoe") });
      await until(() => page().includes("The words of Zoe."));
      expect(page()).toContain("The words of Kim.");
    } finally {
      child.kill("SIGINT");
    }
  });
});

/** As soon as it is so. */
async function until(isSo: () => boolean): Promise<void> {
  await expect
    .poll(
      () => {
        try {
          return isSo();
        } catch {
          return false;
        }
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(true);
}
