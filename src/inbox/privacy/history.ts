/** The repository of comments without the comments that are to be erased. */
import { realpathSync } from "node:fs";
import { contentsOf, forget, obstaclesTo, removeUnreachable } from "../../git/forget.ts";
import { git } from "../../git/git.ts";
import { branchAt, commitsHere, replaceBranch } from "../../git/replace-branch.ts";
import { isBelowRepository } from "../../git/repository.ts";
import { isCommitted } from "../moderation/repository.ts";
import { InboxRefusal } from "../refusal.ts";
import type { InboxSettings } from "../settings.ts";
import type { Erasure, HistoryWish } from "./erasure.ts";

/** `own`: comments are all that it holds. `part`: of the repository of something else. `none`: there is no history. */
export type RepositoryKind = "own" | "part" | "none";

/** @param folder - Of comments, without symbolic links. */
export async function repositoryOf(folder: string): Promise<RepositoryKind> {
  if (!isBelowRepository(folder) || !(await isCommitted(folder))) return "none";
  // Before the first commit there is nothing to rewrite.
  if (!(await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"])).ok) return "none";
  const top = await git(folder, ["rev-parse", "--show-toplevel"]);
  if (!top.ok) throw new InboxRefusal("failure", `git does not tell whose repository ${folder} is: ${top.reason}`);
  return realpathSync(top.out.replace(/\n$/, "")) === folder ? "own" : "part";
}

/**
 * Everything that would keep an erasure from its end is found before anything is erased.
 *
 * @throws InboxRefusal
 */
export async function refuseObstacles(folder: string, kind: RepositoryKind, wish: HistoryWish): Promise<void> {
  if (kind === "none" || wish === "keep") return;
  if (kind === "part")
    throw new InboxRefusal(
      "refused",
      `${folder} is a part of a larger repository, whose history belongs to everybody who works in it: it is not rewritten from here. Nothing was done.
Either erase with --history keep: the comment goes by a commit, and old commits still hold it until somebody rewrites them, as src/guide/personal-data.md describes.
Or make the comments a repository of their own, and erase then.`,
    );
  const obstacles = await obstaclesTo(folder);
  if (obstacles.length > 0)
    throw new InboxRefusal(
      "refused",
      `The history of ${folder} cannot be rewritten as it is. Nothing was done.\n${obstacles.map((each) => `  ${each}`).join("\n")}`,
    );
}

/**
 * Commits of others that are missing here would be lost, or would bring back what was erased.
 *
 * @returns Why the other repository cannot be asked; it is told later, because erasing here can begin.
 * @throws InboxRefusal if it has such commits.
 */
export async function refuseUnknownCommits(
  folder: string,
  push: NonNullable<InboxSettings["push"]>,
): Promise<string | undefined> {
  const there = await branchAt(folder, push);
  if ("ok" in there) return there.reason;
  if (there.commit === undefined || (await commitsHere(folder)).includes(there.commit)) return undefined;
  throw new InboxRefusal(
    "refused",
    `${push.remote} has commits on ${push.branch} that are missing here. Nothing was done. Bring both together first: git -C ${folder} pull --rebase ${push.remote} ${push.branch}`,
  );
}

/** Which paths an erasure is about, in every commit. */
function matching({ comments }: Erasure): (path: string) => boolean {
  const paths = new Set(comments.map(({ post, id }) => `${post}/${id}.md`));
  // Such a name is nobody else's: its folder may have had another name.
  const own = new Set(comments.flatMap(({ id }) => (isOurs(id) ? [`${id}.md`] : [])));
  return (path) => paths.has(path) || own.has(path.slice(path.lastIndexOf("/") + 1));
}

/** Tells whether an id was made by the receiver: a day, and eight letters by chance. */
export function isOurs(id: string): boolean {
  return /^\d{4}-\d\d-\d\d-[0-9a-z]{8}$/.test(id);
}

/** The same erasure, with all that has to be gone at its end. Nothing is changed yet. */
export async function surveyed(folder: string, erasure: Erasure): Promise<Erasure> {
  const contents = await contentsOf(folder, { matches: matching(erasure), replacement: () => undefined });
  const before = await commitsHere(folder);
  return {
    ...erasure,
    contents: [...new Set([...erasure.contents, ...contents])],
    before: [...new Set([...erasure.before, ...before])],
  };
}

/**
 * Rewrites the history, in which what is left of the comments now stood at all times.
 *
 * @param stones - What stands in place of comments now, by path.
 * @throws InboxRefusal if something is left.
 */
export async function rewriteHistory(folder: string, erasure: Erasure, stones: readonly string[]): Promise<void> {
  const contents = new Map<string, string>();
  for (const path of stones) contents.set(path, await contentAt(folder, path));
  const byName = new Map([...contents].map(([path, content]) => [path.slice(path.lastIndexOf("/") + 1), content]));
  await forget(folder, {
    matches: matching(erasure),
    replacement: (path) => contents.get(path) ?? byName.get(path.slice(path.lastIndexOf("/") + 1)),
  });
  const stonesNow = new Set(contents.values());
  const gone = erasure.contents.filter((content) => !stonesNow.has(content));
  const left = await removeUnreachable(folder, gone);
  if (left.length > 0)
    throw new InboxRefusal(
      "failure",
      `${folder} still holds ${left.join(", ")}. Is there a .keep file in .git/objects/pack, or a file with the same content? Mend that, and run: klartext inbox erase`,
    );
}

async function contentAt(folder: string, path: string): Promise<string> {
  const answer = await git(folder, ["rev-parse", "--verify", `HEAD:${path}`]);
  if (!answer.ok) throw new InboxRefusal("failure", `${path} is not committed: ${answer.reason}`);
  return answer.out.trim();
}

/** @returns Why the other repository still has the old history; `undefined` if it has not, or there is none. */
export async function replaceElsewhere(
  folder: string,
  push: InboxSettings["push"],
  erasure: Erasure,
): Promise<string | undefined> {
  return push && replaceBranch(folder, push, new Set(erasure.before));
}
