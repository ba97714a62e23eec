/** Commits single files, and leaves everything else of a repository alone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Answer, git } from "./git.ts";

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
}

/**
 * Nothing is signed, cleaned up or converted, nobody is asked, and git has written to the disk what it says it has: the only
 * other copy goes after the commit.
 */
const settings = [
  "commit.gpgSign=false",
  "core.autocrlf=false",
  "core.safecrlf=false",
  "core.fsync=all",
  "gc.auto=0",
  "maintenance.auto=false",
];

export const forWriting: readonly string[] = settings.flatMap((setting) => ["-c", setting]);

/** Variables that say who commits; settings of the repository do not count then. */
export function signed({ author, committer }: Pick<Commit, "author" | "committer">): NodeJS.ProcessEnv {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
  };
}

/**
 * Commits files as they are on the disk, or that they are gone; what others have staged stays staged.
 *
 * @param folder - In the working tree.
 * @param paths - Inside the folder. They are taken literally.
 * @see https://git-scm.com/docs/git-commit#Documentation/git-commit.txt---only
 */
export async function commitFiles(folder: string, paths: readonly string[], commit: Commit): Promise<Answer> {
  // A file that was removed, and whose removal is staged already by somebody who was killed then, is none that can be added.
  const there = paths.filter((path) => existsSync(join(folder, path)));
  const added = there.length === 0 ? undefined : await git(folder, [...forWriting, "add", "--", ...there]);
  if (added && !added.ok) return added;
  const how = ["commit", "--quiet", "--no-verify", "--cleanup=verbatim", "--only", "--file=-", "--", ...paths];
  return git(folder, [...forWriting, ...how], signed(commit), { input: commit.message });
}

/**
 * Those files that are not committed as they are on the disk.
 *
 * @throws Error in git's words.
 */
export async function uncommitted(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    paths.map((path) => git(folder, ["status", "--porcelain", "-z", "--untracked-files=all", "--", path])),
  );
  return paths.filter((_, index) => {
    const answer = answers[index] as Answer;
    if (!answer.ok) throw new Error(answer.reason);
    return answer.out !== "";
  });
}

/** Tells whether any commit up to the current one has touched a file. */
export async function wasCommitted(folder: string, path: string): Promise<boolean> {
  const answer = await git(folder, ["rev-list", "--max-count=1", "HEAD", "--", path]);
  return answer.ok && answer.out !== "";
}

/** Tells whether git has been told to leave a file out. */
export async function isIgnored(folder: string, path: string): Promise<boolean> {
  return (await git(folder, ["check-ignore", "--quiet", "--", path])).ok;
}

/** Asks whether every object of a repository is there and whole. */
export function fsck(folder: string): Promise<Answer> {
  return git(folder, ["fsck", "--no-dangling", "--no-progress", "--connectivity-only"]);
}

/** Tells whether commits go to a branch. */
export async function isOnBranch(folder: string): Promise<boolean> {
  return (await git(folder, ["symbolic-ref", "--quiet", "HEAD"])).ok;
}
