/** Asks git, without a shell and without running anything that a repository's settings name. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why git said nothing, in its own words. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

/** What git wrote to its standard output. */
export type Answer = Refused | { readonly ok: true; readonly out: string };

/** Settings of a repository, or of a machine, that would change what git prints or start other programs. */
const settings = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "log.showRoot=true",
  "log.follow=false",
  "status.renames=false",
];

/**
 * Runs git.
 *
 * @param folder - Where.
 * @param args - What stands after `git`.
 * @param more - Variables of git that are meant.
 */
export async function git(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Answer> {
  try {
    const { stdout } = await run("git", gitArguments(args), {
      cwd: folder,
      env: gitEnvironment(more),
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    return { ok: true, out: stdout };
  } catch (error) {
    const { code, stderr = "", message } = error as NodeJS.ErrnoException & { readonly stderr?: string };
    if (code === "ENOENT") return { ok: false, reason: "there is no git on this machine" };
    return { ok: false, reason: stderr.trim().split("\n")[0] || message };
  }
}

/** The same words with those before them that keep a repository's settings from starting anything. */
export function gitArguments(args: readonly string[]): readonly string[] {
  return ["--literal-pathspecs", ...settings.flatMap((setting) => ["-c", setting]), ...args];
}

/** Inside a hook, git's own variables name the repository of whoever runs it; here the folder does. */
export function gitEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const quiet = { GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  return { ...Object.fromEntries(others), ...quiet, ...more };
}
