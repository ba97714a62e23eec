/** What a git that was killed leaves behind. */
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forWriting } from "./commit.ts";
import { git } from "./git.ts";

/** Where the processes of this machine can be seen; only Linux has it. */
const processes = "/proc";

/** Without it, a lock that is as old as this is nobody's any more; in milliseconds. */
const abandoned = 30_000;

/**
 * Makes a repository usable again in which a git of ours was killed. To be called only by whoever has kept all others of us out.
 *
 * A git that still runs there is waited for: it may be one of ours that outlived its parent, or an editor's.
 *
 * @param folder - In the working tree.
 * @returns What was put right, for people.
 * @throws Error if a git does not end.
 */
export async function clearLeftovers(folder: string, patience = 20_000): Promise<readonly string[]> {
  const top = await git(folder, ["rev-parse", "--show-toplevel"]);
  if (!top.ok) throw new Error(top.reason);
  await othersEnded(top.out.trim(), patience);
  const told: string[] = [];
  for (const lock of await locksOf(folder)) {
    if (!existsSync(processes) && Date.now() - statSync(lock).mtimeMs < abandoned) await wait(abandoned);
    rmSync(lock, { force: true });
    told.push(`removed ${lock}, which a git left that was killed`);
  }
  return told;
}

/** Takes back a rebase that was killed; whose it was is for the caller to know. @returns Whether there was one. */
export async function takeBackRebase(folder: string): Promise<boolean> {
  return (await isRebasing(folder)) && (await git(folder, [...forWriting, "rebase", "--abort"])).ok;
}

/** Tells whether a rebase stands in the middle. */
export async function isRebasing(folder: string): Promise<boolean> {
  return (await placesOf(folder, ["rebase-merge", "rebase-apply"])).some((place) => existsSync(place));
}

/** Locks that are in the way of a commit. */
async function locksOf(folder: string): Promise<readonly string[]> {
  const branch = await git(folder, ["symbolic-ref", "--quiet", "HEAD"]);
  const names = ["index.lock", "HEAD.lock", ...(branch.ok ? [`${branch.out.trim()}.lock`] : [])];
  const [own = "", ...places] = await placesOf(folder, [".", ...names]);
  const partial = readdirSync(own).filter((name) => /^next-index-\d+\.lock$/.test(name));
  return [...places, ...partial.map((name) => join(own, name))].filter((place) => existsSync(place));
}

/** The absolute paths of files of git's own: worktrees keep some of them elsewhere. */
async function placesOf(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const answer = await git(folder, ["rev-parse", ...names.flatMap((name) => ["--git-path", name])]);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out
    .trimEnd()
    .split("\n")
    .map((place) => resolve(folder, place));
}

async function othersEnded(top: string, patience: number): Promise<void> {
  for (let waited = 0; runsIn(top); waited += 50) {
    if (waited >= patience) throw new Error(`another git is at work in ${top}`);
    await wait(50);
  }
}

function runsIn(top: string): boolean {
  if (!existsSync(processes)) return false;
  return readdirSync(processes).some((id) => /^\d+$/.test(id) && isGitIn(id, top));
}

function isGitIn(id: string, top: string): boolean {
  try {
    const name = readFileSync(join(processes, id, "comm"), "utf8").trim();
    if (name !== "git" && !name.startsWith("git-")) return false;
    // What has ended and was not collected yet has no folder any more.
    const folder = readlinkSync(join(processes, id, "cwd"));
    return folder === top || folder.startsWith(top + sep);
  } catch {
    return false;
  }
}
