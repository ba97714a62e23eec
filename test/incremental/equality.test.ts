/**
 * A build on top of what was built before leaves and tells what a build from nothing does, whatever was changed in between.
 *
 * `SEED=… EDITS=… POSTS=… npx vitest run test/incremental` chooses other changes, more of them, and a larger blog.
 */
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../support/folder.ts";
import { editing } from "./editing.ts";

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const seed = number("SEED", 1);
const edits = number("EDITS", 60);
const posts = number("POSTS", 150);

test(
  `After each of ${edits} changes to ${posts} posts, an incremental build equals a full one (seed ${seed})`,
  async () => {
    const { done, refused } = await editing({ seed, edits, posts, place: join(emptyFolder(), "blog") });
    expect(done).toBe(edits);
    // A blog that is always broken would be equal to anything.
    expect(refused).toBeLessThan(edits / 2);
  },
  60_000 + edits * 3_000,
);
