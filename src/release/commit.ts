/** Which commit holds the content, if one holds exactly this content. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

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
  const asked = [
    "status",
    "--porcelain=v2",
    "--branch",
    "--untracked-files=all",
    "--ignored=matching",
    "-z",
    "--",
    ".",
  ];
  // A repository may name programs for git to run.
  const harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
  let told: string;
  try {
    const { stdout } = await run("git", ["-C", folder, ...harmless, ...asked], {
      env: withoutGit(process.env),
      maxBuffer: 64 * 1024 * 1024,
    });
    told = stdout;
  } catch {
    return undefined;
  }
  const lines = told.split("\0").filter((line) => line !== "");
  const commit = lines.map((line) => /^# branch\.oid ([0-9a-f]{40,64})$/.exec(line)?.[1]).find(Boolean);
  const differing = lines.filter((line) => !line.startsWith("# ") && !isHidden(line));
  return differing.length === 0 && (await isTracked(folder)) ? commit : undefined;
}

/** A folder of which nothing is tracked is in no commit. */
async function isTracked(folder: string): Promise<boolean> {
  try {
    const { stdout } = await run("git", ["-C", folder, "ls-files", "-z", "--", "."], {
      env: withoutGit(process.env),
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout !== "";
  } catch {
    return false;
  }
}

function isBelowRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && isBelowRepository(dirname(folder));
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
