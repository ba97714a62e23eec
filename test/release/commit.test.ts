/** The commit of the content: told only where it tells the truth. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitOf } from "../../src/release/commit.ts";
import { emptyFolder, write } from "../support/folder.ts";

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Mia", "-c", "user.email=mia@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", ["-C", folder, ...who, ...args], { encoding: "utf8" }).trim();
}

/** A repository whose folder content/ is committed. */
function repository(): { readonly root: string; readonly content: string; readonly head: string } {
  const root = emptyFolder();
  const content = join(root, "content");
  write(root, { "content/site.yaml": "title: A\n", "content/posts/a.md": "---\ntitle: A\n---\n", "README.md": "A\n" });
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Begin");
  return { root, content, head: git(root, "rev-parse", "HEAD") };
}

describe("The commit of a content folder", () => {
  test("is the one that is checked out", async () => {
    const { content, root, head } = repository();
    expect(await commitOf(content)).toBe(head);
    writeFileSync(join(root, "README.md"), "Anders\n");
    writeFileSync(join(content, ".DS_Store"), "");
    expect(await commitOf(content)).toBe(head);
  });

  test.each([
    ["a file was changed", (content: string) => writeFileSync(join(content, "posts/a.md"), "---\ntitle: B\n---\n")],
    ["a file was added", (content: string) => writeFileSync(join(content, "posts/b.md"), "")],
    ["a file is gone", (content: string) => rmSync(join(content, "posts/a.md"))],
    [
      "a change is only staged",
      (content: string) => {
        writeFileSync(join(content, "posts/b.md"), "");
        git(content, "add", ".");
      },
    ],
    [
      "a file is ignored by git but not by Klartext",
      (content: string) => {
        writeFileSync(join(content, ".gitignore"), "geheim.md\n");
        writeFileSync(join(content, "posts/geheim.md"), "");
      },
    ],
  ])("is not told when %s", async (_what, change) => {
    const { content } = repository();
    change(content);
    expect(await commitOf(content)).toBeUndefined();
  });

  test("is not told of a folder that no commit holds", async () => {
    const { root } = repository();
    const other = join(root, "other");
    mkdirSync(other);
    expect(await commitOf(other)).toBeUndefined();
    writeFileSync(join(other, "site.yaml"), "title: B\n");
    expect(await commitOf(other)).toBeUndefined();
    writeFileSync(join(root, ".gitignore"), "other/\n");
    expect(await commitOf(other)).toBeUndefined();
  });

  test("is not told before the first commit, nor outside of any repository", async () => {
    const root = emptyFolder();
    expect(await commitOf(root)).toBeUndefined();
    git(root, "init", "--quiet");
    writeFileSync(join(root, "site.yaml"), "title: A\n");
    expect(await commitOf(root)).toBeUndefined();
  });

  test("is asked for without running what a repository asks git to run", async () => {
    const { root, content, head } = repository();
    const trace = join(root, "ran");
    git(root, "config", "core.fsmonitor", `touch ${trace}; false`);
    expect(await commitOf(content)).toBe(head);
    expect(existsSync(trace)).toBe(false);
  });
});
