/** Which commit holds the content, if one holds exactly this content. */
import { execFile } from "node:child_process";
import { basename } from "node:path";
import { promisify } from "node:util";
import { isBelowRepository } from "./repository.ts";

const run = promisify(execFile);

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
  const told = await git(folder, [...status, "--", "."]);
  if (told === undefined) return undefined;
  const commit = told.map((line) => /^# branch\.oid ([0-9a-f]{40,64})$/.exec(line)?.[1]).find(Boolean);
  const isClean = told.every((line) => line.startsWith("# ") || isHidden(line));
  // A folder of which nothing is tracked is in no commit.
  const isTracked = isClean && ((await git(folder, ["ls-files", "-z", "--", "."]))?.length ?? 0) > 0;
  return isTracked ? commit : undefined;
}

const status = ["status", "--porcelain=v2", "--branch", "--untracked-files=all", "--ignored=matching", "-z"];
/** A repository may name programs for git to run. */
const harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
/** In bytes: names of hundreds of thousands of files. */
const most = 64 * 1024 * 1024;

/** What git says, item by item; `undefined` if it is not there, or does not want to say anything about the folder. */
async function git(folder: string, args: readonly string[]): Promise<readonly string[] | undefined> {
  const options = { env: withoutGit(process.env), maxBuffer: most };
  try {
    const { stdout } = await run("git", ["-C", folder, ...harmless, ...args], options);
    return stdout.split("\0").filter((item) => item !== "");
  } catch {
    return undefined;
  }
}

/** Untracked files that no build reads. */
function isHidden(line: string): boolean {
  return /^[?!] /.test(line) && basename(line.slice(2)).startsWith(".");
}

/** Whoever builds from a hook of git has its variables, which mean another repository. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
}
