/** The folder in which one contender builds one corpus. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Contender, root } from "./contenders.ts";
import { writeCorpus } from "./corpus.ts";
import type { Post } from "./post.ts";

export interface Place {
  readonly contender: Contender;
  readonly posts: readonly Post[];
  readonly folder: string;
  /** Absolute. */
  readonly output: string;
}

/** Writes the contender's site and its posts into a folder of its own. */
export function placeFor(contender: Contender, posts: readonly Post[], parent: string): Place {
  const folder = join(parent, `${contender.name.toLowerCase()}-${posts.length}`);
  mkdirSync(folder, { recursive: true });
  if (contender.site !== undefined) cpSync(contender.site, folder, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  writeCorpus(posts, contender.layout, folder);
  return { contender, posts, folder, output: join(folder, contender.output) };
}

/** Removes whatever builds have left. */
export function empty({ contender, folder }: Place): void {
  for (const leftover of [contender.output, ...contender.caches])
    rmSync(join(folder, leftover), { recursive: true, force: true });
}
