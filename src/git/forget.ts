/** Rewrites the history of a repository so that no object of it holds some files any more. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { forWriting } from "./commit.ts";
import { contentsIn, type Forgetting, streamWithout } from "./export-stream.ts";
import { git, gitArguments, gitEnvironment } from "./git.ts";
import { removeRefLocks } from "./ref-locks.ts";

/** Where the new history is put until it is complete. */
const below = "refs/klartext-erasure/";

/**
 * Everything that a repository keeps in other places than its history, and that would have to be rewritten as well.
 *
 * @param folder - In the working tree.
 * @returns Why the history cannot be rewritten; empty if it can.
 */
export async function obstaclesTo(folder: string): Promise<readonly string[]> {
  const own = await ownFolder(folder);
  const refs = await said(folder, ["for-each-ref", "--format=%(refname)"]);
  const found = (name: string) => existsSync(join(own, name));
  const head = await git(folder, ["symbolic-ref", "--quiet", "HEAD"]);
  const trees = await said(folder, ["worktree", "list", "--porcelain"]);
  return [
    ...(head.ok ? [] : ["no branch is checked out: git switch main"]),
    ...(refs.includes("refs/stash\n") ? ["it has a stash: git stash pop, or git stash clear"] : []),
    ...(refs.includes("refs/replace/") ? ["it has replaced objects: git replace --delete"] : []),
    ...(trees.match(/^worktree /gm)?.length === 1 ? [] : ["it has other working trees: git worktree remove"]),
    ...(["rebase-merge", "rebase-apply", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG"].some(found)
      ? ["a rebase, a merge or a search stands in the middle: end it or take it back"]
      : []),
    ...(found("shallow") ? ["it has only a part of the history: git fetch --unshallow"] : []),
    ...(found("objects/info/alternates") ? ["some of its objects lie in another repository: clone it whole"] : []),
  ];
}

/**
 * The contents that were ever at those paths, as git names them.
 *
 * @throws Error in git's words.
 */
export async function contentsOf(folder: string, forgetting: Forgetting): Promise<readonly string[]> {
  await dropRefs(folder);
  return [...contentsIn(await exported(folder), forgetting).keys()];
}

/**
 * Rewrites every branch, and every tag, as if the files had never been. Messages, people and times of commits stay. Whoever is
 * killed in between leaves the old history or the new one, and may run this again.
 *
 * The files themselves have been removed or replaced by the newest commit already: the working tree does not change.
 *
 * @throws Error in git's words, and if the new history would have another end than the old.
 */
export async function forget(folder: string, forgetting: Forgetting): Promise<void> {
  await dropRefs(folder);
  const stream = await exported(folder);
  const contents = contentsIn(stream, forgetting);
  if (contents.size === 0) return;
  const tree = await said(folder, ["rev-parse", "HEAD^{tree}"]);
  const branch = (await said(folder, ["symbolic-ref", "HEAD"])).trim();
  await imported(folder, streamWithout(stream, contents, below));
  if ((await said(folder, ["rev-parse", `${branch.replace("refs/", below)}^{tree}`])) !== tree)
    throw new Error("the history without these files would end in other files; nothing was changed");
  await takeOver(folder);
}

/**
 * Removes what no branch leads to: from the logs of branches, from packs, and single objects.
 *
 * @returns Which of the contents are still there; none, unless packs are kept by a `.keep` file.
 * @throws Error in git's words.
 */
export async function removeUnreachable(folder: string, contents: readonly string[]): Promise<readonly string[]> {
  const own = await ownFolder(folder);
  await said(folder, ["reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all"]);
  const remains = readdirSync(own).filter((name) =>
    /^(?:ORIG_HEAD|FETCH_HEAD|COMMIT_EDITMSG|fast_import_crash_\d+)$/.test(name),
  );
  for (const name of remains) rmSync(join(own, name));
  // One that was killed may be a process that nobody has buried yet, which git takes for one at work.
  await said(folder, [...forWriting, "gc", "--quiet", "--force", "--prune=now"]);
  await said(folder, ["prune", "--expire=now"]);
  rmSync(join(own, "gc.log"), { force: true });
  if (contents.length === 0) return [];
  const answer = await git(folder, ["cat-file", "--batch-check"], {}, { input: `${contents.join("\n")}\n` });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out.split("\n").flatMap((line) => (/ blob \d+$/.test(line) ? [line.slice(0, line.indexOf(" "))] : []));
}

/** Moves all branches at once, as far as git can. */
async function takeOver(folder: string): Promise<void> {
  const lines = (await said(folder, ["for-each-ref", "--format=%(refname) %(objectname)", below])).split("\n");
  const moves = lines.flatMap((line) => {
    const [name = "", commit = ""] = line.split(" ");
    return name === "" ? [] : [`update ${name.replace(below, "refs/")} ${commit}`, `delete ${name}`];
  });
  const script = `${["start", ...moves, "commit"].join("\n")}\n`;
  const answer = await git(folder, ["update-ref", "--no-deref", "--stdin"], {}, { input: script });
  if (!answer.ok) throw new Error(answer.reason);
}

/** What somebody has left who was killed. */
async function dropRefs(folder: string): Promise<void> {
  removeRefLocks(await ownFolder(folder));
  const names = (await said(folder, ["for-each-ref", "--format=%(refname)", below])).split("\n");
  for (const name of names) if (name !== "") await said(folder, ["update-ref", "-d", name]);
}

async function exported(folder: string): Promise<Buffer> {
  const tags = ["--signed-tags=strip", "--tag-of-filtered-object=drop", "--fake-missing-tagger"];
  const how = ["fast-export", "--all", "--no-data", "--use-done-feature", "--reencode=no", ...tags];
  const child = spawn("git", [...gitArguments(["-c", "core.quotePath=false", ...how])], {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  const errors: Buffer[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(data));
  const parts: Buffer[] = [];
  for await (const part of child.stdout as AsyncIterable<Buffer>) parts.push(part);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(Buffer.concat(errors).toString().trim().split("\n")[0]);
  return Buffer.concat(parts);
}

async function imported(folder: string, stream: Buffer): Promise<void> {
  const how = ["fast-import", "--quiet", "--force", "--done", "--date-format=raw-permissive"];
  const answer = await git(folder, [...forWriting, ...how], {}, { input: stream });
  if (!answer.ok) throw new Error(answer.reason);
}

/** Where git keeps its own. */
async function ownFolder(folder: string): Promise<string> {
  return resolve(folder, (await said(folder, ["rev-parse", "--git-dir"])).replace(/\n$/, ""));
}

async function said(folder: string, args: readonly string[]): Promise<string> {
  const answer = await git(folder, args);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out;
}
