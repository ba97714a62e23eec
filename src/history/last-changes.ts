/** Who changed which file last. Moving a file without changing it is no change. */
import { join } from "node:path";
import { git, type Refused } from "../git/git.ts";
import { type Commit, commitsOf, logFormat, treeOf } from "./log.ts";
import { isSignature } from "./signature.ts";
import { changesByPath, type Step, traced } from "./trace.ts";

export type LastChange =
  | { readonly kind: "commit"; readonly commit: Commit }
  /** What lies on the disk is in no commit yet, so that it has no author. */
  | { readonly kind: "uncommitted" }
  /** The history goes back to a moment when the file was as it is now: a shallow clone knows no more. */
  | { readonly kind: "unknown" };

export type History = Refused | { readonly ok: true; readonly changes: ReadonlyMap<string, LastChange> };

/**
 * The last change of every file of a folder, by its path from `root`.
 *
 * @param root - A folder within a repository.
 * @param folder - Below it, with a slash at its end.
 * @param matters - Whether it has to be known if a change was only a signature; `isSignature` then tells.
 */
export async function lastChanges(
  root: string,
  folder: string,
  matters: (path: string, commit: Commit) => boolean,
): Promise<History> {
  const place = await git(root, ["rev-parse", "--is-shallow-repository", "--show-cdup", "--show-prefix"]);
  if (!place.ok) return place;
  const [shallow = "", up = "", ...rest] = place.out.split("\n");
  const prefix = rest.join("\n").replace(/\n$/, "");
  const top = join(root, up);
  const [tree, status] = await Promise.all([
    git(top, ["ls-tree", "-r", "-z", "HEAD", "--", prefix + folder]),
    git(top, ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--", prefix + folder]),
  ]);
  if (!tree.ok) return tree;
  if (!status.ok) return status;
  const files = treeOf(tree.out);
  const counts = (file: string, step: Step) => countsIn(top, step, matters(file.slice(prefix.length), step.commit));
  const found = await lastCommits(top, files, prefix + folder, counts);
  if (!found.ok) return found;

  const changes = new Map<string, LastChange>();
  for (const file of files.keys()) {
    const commit = found.commits.get(file);
    // In a shallow clone, the oldest commits seem to add whatever was there.
    const isKnown = commit !== undefined && !(shallow === "true" && commit.parents.length === 0);
    changes.set(file.slice(prefix.length), isKnown ? { kind: "commit", commit } : { kind: "unknown" });
  }
  for (const entry of status.out.split("\0")) {
    if (entry !== "") changes.set(entry.slice("XY ".length + prefix.length), { kind: "uncommitted" });
  }
  return { ok: true, changes };
}

/** One log for all files; another one only if some were moved here from where the first did not look. */
async function lastCommits(
  top: string,
  files: ReadonlyMap<string, string>,
  folder: string,
  counts: (file: string, step: Step) => Promise<boolean | undefined>,
): Promise<Refused | { readonly ok: true; readonly commits: ReadonlyMap<string, Commit> }> {
  const places = new Set([folder]);
  for (;;) {
    const log = await git(top, [...logOf, "--", ...places]);
    if (!log.ok) return log;
    const byPath = changesByPath(commitsOf(log.out));
    const commits = new Map<string, Commit>();
    let isComplete = true;
    for (const [file, id] of files) {
      const { commit, path } = await traced(byPath, file, id, (step) => counts(file, step));
      if (commit) commits.set(file, commit);
      else if (!path.startsWith(folder) && !places.has(path)) {
        places.add(path);
        isComplete = false;
      }
    }
    if (isComplete) return { ok: true, commits };
  }
}

/** A change counts unless it is a mere signature. Merges and new files always count. */
async function countsIn(top: string, { change }: Step, matters: boolean): Promise<boolean | undefined> {
  const [before = "", ...others] = change.before;
  if (!matters || others.length > 0 || /^0*$/.test(before)) return true;
  const [old, young] = await Promise.all([before, change.after].map((id) => git(top, ["cat-file", "blob", id])));
  // A clone without old contents does not have what to compare.
  return old?.ok && young?.ok ? !isSignature(old.out, young.out) : undefined;
}

/** Children before their parents, whatever their clocks said; of a merge, what it has from none of its parents. */
const logOf = [
  "log",
  "-z",
  "--topo-order",
  "--full-diff",
  "-c",
  "--raw",
  "--no-abbrev",
  "--find-renames=100%",
  "--no-show-signature",
  "--no-notes",
  "--encoding=UTF-8",
  `--format=format:${logFormat}`,
  "HEAD",
];
