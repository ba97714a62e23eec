import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchFolders } from "../../src/preview/watch.ts";
import { emptyFolder, write } from "../support/folder.ts";

function watched(files: Readonly<Record<string, string>>) {
  const folder = write(emptyFolder(), files);
  const changed = vi.fn(async (_places: ReadonlySet<string> | undefined) => {});
  const watching = watchFolders([join(folder, "content")], {
    changed,
    failed: (error) => expect(error).toBeUndefined(),
  });
  onTestFinished(watching.close);
  const places = () => changed.mock.calls.flatMap(([seen]) => [...(seen ?? [])]);
  return { folder, changed, places };
}

const post = "content/posts/a.md";

test("A folder that goes and comes back at once is watched like before, even with the inode that it had", async () => {
  const { folder, changed, places } = watched({ [post]: "a" });
  const posts = join(folder, "content/posts");
  // Nobody looks in between: an inode is given away again at once.
  rmSync(posts, { recursive: true });
  mkdirSync(posts);
  write(folder, { [post]: "a" });
  await vi.waitFor(() => expect(places()).toContain(posts));
  await new Promise((resolve) => setTimeout(resolve, 100));
  changed.mockClear();

  write(folder, { [post]: "b" });
  await vi.waitFor(() => expect(places()).toContain(join(folder, post)));
});

test("A folder within one of the same name is watched", async () => {
  const { folder, changed, places } = watched({ [post]: "a" });
  write(folder, { "content/posts/posts/b.md": "b" });
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 100));
  changed.mockClear();

  write(folder, { "content/posts/posts/b.md": "c" });
  await vi.waitFor(() => expect(places()).toContain(join(folder, "content/posts/posts/b.md")));
});
