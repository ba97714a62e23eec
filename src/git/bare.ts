/** Asks a bare repository that others push to. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Answer, git, gitArguments, gitEnvironment } from "./git.ts";

/** A repository, and where else its objects may be. */
export interface Bare {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Of objects that are not accepted yet; empty outside of a push. */
  readonly objects: NodeJS.ProcessEnv;
}

/** What git calls a commit that is none: before a branch was made, or after it was removed. */
export const noCommit = /^0+$/;

/**
 * Where the objects of a push are until it is accepted.
 *
 * @param variables - Of a hook.
 * @see https://git-scm.com/docs/git-receive-pack#_quarantine_environment
 */
export function pushedObjects(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"];
  return Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])));
}

/** Asks it; whose files these are is no question, because its folder is named. */
export function ask({ folder, objects }: Bare, args: readonly string[]): Promise<Answer> {
  return git(folder, [`--git-dir=${folder}`, ...args], objects);
}

/** The commit of a branch; `undefined` if there is none. */
export async function headOf(bare: Bare, branch: string): Promise<string | undefined> {
  const answer = await ask(bare, ["rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`]);
  return answer.ok ? answer.out.trim() : undefined;
}

/** The first line of a commit's message. */
export async function subjectOf(bare: Bare, commit: string): Promise<string> {
  const answer = await ask(bare, ["log", "-1", "--format=%s", "--encoding=UTF-8", commit]);
  return answer.ok ? answer.out.trim() : "";
}

/** One file of a commit. */
export interface TreeEntry {
  /** Inside the repository. */
  readonly path: string;
  /** As git knows them: 100644, 100755, 120000 (symbolic link), 160000 (another repository). */
  readonly mode: string;
  /** Of its content. */
  readonly id: string;
}

/**
 * Every file of a commit.
 *
 * @throws Error in git's words.
 */
export async function treeOf(bare: Bare, commit: string): Promise<readonly TreeEntry[]> {
  const answer = await ask(bare, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [facts = "", path = ""] = [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)];
      const [mode = "", , id = ""] = facts.split(" ");
      return { path, mode, id };
    });
}

/**
 * The bytes of contents, one after the other, exactly as they were committed.
 *
 * @param take - Called in the order of the ids.
 * @throws Error if one is missing.
 */
export async function readContents(
  { folder, objects }: Bare,
  ids: readonly string[],
  take: (content: Buffer, index: number) => void,
): Promise<void> {
  if (ids.length === 0) return;
  const child = spawn("git", [...gitArguments([`--git-dir=${folder}`, "cat-file", "--batch"])], {
    env: gitEnvironment(objects),
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(child, "close");
  // Whoever has ended already says so by what is missing.
  child.stdin.on("error", () => {});
  child.stdin.end(`${ids.join("\n")}\n`);
  let waiting = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  let size: number | undefined;
  let have = 0;
  let index = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    have += chunk.length;
    while (size === undefined ? chunks.some((each) => each.includes(10)) : have > size) {
      waiting = Buffer.concat(chunks);
      if (size === undefined) {
        const end = waiting.indexOf(10);
        const words = waiting.toString("utf8", 0, end).split(" ");
        if (words[1] !== "blob") throw new Error(`git has lost the content ${ids[index]}`);
        size = Number(words[2]);
        waiting = waiting.subarray(end + 1);
      } else {
        take(waiting.subarray(0, size), index++);
        waiting = waiting.subarray(size + 1);
        size = undefined;
      }
      chunks = waiting.length === 0 ? [] : [waiting];
      have = waiting.length;
    }
  }
  await ended;
  if (index !== ids.length) throw new Error(`git told ${index} of ${ids.length} contents`);
}
