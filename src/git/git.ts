/** Asks git, without a shell and without running anything that a repository's settings name. */
import { type ExecFileException, execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why git said nothing, in its own words. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
  /** Everything that it wrote, where its first line is not enough. */
  readonly said?: string;
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

export interface Given {
  /** What git reads from its standard input. */
  readonly input?: string | Buffer;
  /** In milliseconds; whoever asks another machine does not wait for ever. */
  readonly patience?: number;
}

/**
 * Runs git.
 *
 * @param folder - Where.
 * @param args - What stands after `git`.
 * @param more - Variables of git that are meant.
 */
export async function git(
  folder: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
  { input, patience = 0 }: Given = {},
): Promise<Answer> {
  try {
    const running = run("git", gitArguments(args), {
      cwd: folder,
      env: gitEnvironment(more),
      maxBuffer: Number.POSITIVE_INFINITY,
      timeout: patience,
    });
    // Whoever ends before reading says so by its exit code.
    running.child.stdin?.on("error", () => {});
    if (input !== undefined) running.child.stdin?.end(input);
    const { stdout } = await running;
    return { ok: true, out: stdout };
  } catch (error) {
    const { code, killed, stderr = "", message } = error as ExecFileException & { readonly stderr?: string };
    if (code === ("ENOENT" as unknown)) return { ok: false, reason: "there is no git on this machine" };
    if (killed) return { ok: false, reason: `git was not ready after ${patience / 1000} seconds` };
    return { ok: false, reason: stderr.trim().split("\n")[0] || message, said: stderr };
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
