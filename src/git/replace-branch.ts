/** Puts a rewritten branch in place of the old one in another repository, and never in place of anything else. */

import { noCommit } from "./bare.ts";
import { git, type Refused } from "./git.ts";
import type { Remote } from "./push.ts";

/** How long another machine may take; in milliseconds. */
const patience = 60_000;

/**
 * The commit of a branch elsewhere.
 *
 * @returns `undefined` if there is no such branch.
 */
export async function branchAt(
  folder: string,
  { remote, branch }: Remote,
): Promise<{ readonly commit: string | undefined } | Refused> {
  const answer = await git(folder, ["ls-remote", "--", remote, `refs/heads/${branch}`], {}, { patience });
  if (!answer.ok) return answer;
  const [commit = ""] = answer.out.split("\t");
  return { commit: commit === "" || noCommit.test(commit) ? undefined : commit };
}

/** The commits that the current branch consists of. @throws Error in git's words. */
export async function commitsHere(folder: string): Promise<readonly string[]> {
  const answer = await git(folder, ["rev-list", "HEAD"]);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.out.trim().split("\n");
}

/**
 * Pushes the current commit over one that has the old history.
 *
 * @param old - The commits of the old history; whatever else is there stays there.
 * @returns Why not.
 */
export async function replaceBranch(folder: string, to: Remote, old: ReadonlySet<string>): Promise<string | undefined> {
  const there = await branchAt(folder, to);
  if ("ok" in there) return there.reason;
  const here = await commitsHere(folder);
  if (there.commit === here[0]) return undefined;
  if (there.commit !== undefined && !old.has(there.commit) && !here.includes(there.commit))
    return `the branch ${to.branch} there has commits that were never here, which this would throw away`;
  const lease = `--force-with-lease=refs/heads/${to.branch}:${there.commit ?? ""}`;
  const how = ["push", "--no-verify", lease, "--", to.remote, `HEAD:refs/heads/${to.branch}`];
  const answer = await git(folder, how, {}, { patience });
  return answer.ok
    ? undefined
    : (/^ ! .*$|^(?:fatal|error|remote): .*$/m.exec(answer.said ?? "")?.[0].trim() ?? answer.reason);
}
