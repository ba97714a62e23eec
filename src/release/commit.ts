/** Which commit holds the content, if one holds exactly this content. */
import { basename } from "node:path";
import { git } from "../git/git.ts";
import { isBelowRepository } from "../git/repository.ts";

/**
 * The commit that is checked out, if every file of a folder is in it as it lies there.
 *
 * Git is asked only where there is a repository, and only reads.
 *
 * @param folder - On disk.
 * @returns `undefined` where there is no repository, no git, no commit, or anything that is not committed.
 */
export async function commitOf(folder: string): Promise<string | undefined> {
  if (!isBelowRepository(folder)) return undefined;
  const told = await itemsOf(folder, [...status, "--", "."]);
  if (told === undefined) return undefined;
  const commit = told.map((line) => /^# branch\.oid ([0-9a-f]{40,64})$/.exec(line)?.[1]).find(Boolean);
  const isClean = told.every((line) => line.startsWith("# ") || isHidden(line));
  // A folder of which nothing is tracked is in no commit.
  const isTracked = isClean && ((await itemsOf(folder, ["ls-files", "-z", "--", "."]))?.length ?? 0) > 0;
  return isTracked ? commit : undefined;
}

const status = ["status", "--porcelain=v2", "--branch", "--untracked-files=all", "--ignored=matching", "-z"];

/** What git says, item by item; `undefined` if it is not there, or does not want to say anything about the folder. */
async function itemsOf(folder: string, args: readonly string[]): Promise<readonly string[] | undefined> {
  const answer = await git(folder, args);
  return answer.ok ? answer.out.split("\0").filter((item) => item !== "") : undefined;
}

/** Untracked files that no build reads. */
function isHidden(line: string): boolean {
  return /^[?!] /.test(line) && basename(line.slice(2)).startsWith(".");
}
