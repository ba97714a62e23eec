/** Where somebody's name stands besides their own comments. */
import { readdirSync } from "node:fs";
import { git } from "../../git/git.ts";
import { readCommentFile } from "../moderation/comment-file.ts";
import { placeOf, textAt } from "../moderation/comments-folder.ts";
import type { Store } from "../store/store.ts";
import type { Erasure } from "./erasure.ts";
import type { RepositoryKind } from "./history.ts";

/** Shorter ones stand in half of all words. */
const shortest = 4;

/** The names that those comments were written under, as far as anybody still knows them. */
export async function namesIn(
  folder: string,
  store: Pick<Store, "find">,
  { comments, rows }: Pick<Erasure, "comments" | "rows">,
): Promise<ReadonlySet<string>> {
  const stored = await Promise.all(rows.map(async (id) => (await store.find(id))?.name));
  const written = comments.map(({ post, id }) => {
    const text = textAt(folder, placeOf(post, id));
    const read = text === undefined ? undefined : readCommentFile(Buffer.from(text), `${id}.md`, "UTC").read;
    return read?.removed ? undefined : read?.name;
  });
  return new Set(
    [...stored, ...written].filter((name) => name !== undefined && name.length >= shortest),
  ) as Set<string>;
}

/** Comments of others by their paths, and commits, that hold one of the names, whatever its letters' case. */
export async function mentionsOf(
  folder: string,
  kind: RepositoryKind,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (names.size === 0) return [];
  const wanted = [...names].map((name) => name.toLowerCase());
  const holds = (text: string) => wanted.some((name) => text.toLowerCase().includes(name));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name: post }) => readdirSync(`${folder}/${post}`).map((name) => `${post}/${name}`))
    .filter((path) => path.endsWith(".md") && holds(textAt(folder, path) ?? ""));
  return [...files.sort(), ...(kind === "own" ? await commitsWith(folder, holds) : [])];
}

async function commitsWith(folder: string, holds: (text: string) => boolean): Promise<readonly string[]> {
  const answer = await git(folder, ["log", "--all", "--format=%h%x00%an%x00%ae%x00%cn%x00%ce%x00%B%x01"]);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out
    .split("\x01\n")
    .filter(holds)
    .map((commit) => `commit ${commit.slice(0, commit.indexOf("\0"))}`);
}
