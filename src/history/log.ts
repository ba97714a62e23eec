/** Reads what `git log --raw -z` prints. Pure. */

/** One commit and what it changed. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970, when its author wrote it; 0 if that cannot be told. */
  readonly time: number;
  /** After .mailmap. */
  readonly name: string;
  readonly email: string;
  readonly changes: readonly Change[];
}

/** What a commit did to one file. Files are told by the ids of their content. */
export interface Change {
  /** From the top of the repository, where the file lies since then. */
  readonly path: string;
  /** Where it lay before, if it was moved. */
  readonly from: string | undefined;
  /** In each parent; all zeros where it was not there. */
  readonly before: readonly string[];
  readonly after: string;
}

/** For `--format=format:`: five fields, and everything between zeros. */
export const logFormat = "%x00%H%x00%P%x00%at%x00%aN%x00%aE%x00";

/**
 * The commits in the order in which git printed them.
 *
 * @throws RangeError for what git does not print.
 * @see https://git-scm.com/docs/git-diff-index#_raw_output_format
 */
export function commitsOf(log: string): readonly Commit[] {
  const words = log.split("\0").values();
  const next = (): string => {
    const { value, done } = words.next();
    if (done) throw new RangeError("The log of git ends in the middle of an entry.");
    return value;
  };
  const commits: (Commit & { readonly changes: Change[] })[] = [];
  for (const word of words) {
    const id = word.replace(/^\n/, "");
    if (id === "") continue;
    const last = commits.at(-1);
    if (id.startsWith(":") && last) last.changes.push(changeOf(id, next));
    else
      commits.push({
        id,
        parents: next().split(" "),
        time: Math.max(0, Number(next()) || 0),
        name: next(),
        email: next(),
        changes: [],
      });
  }
  return commits.map((commit) => ({ ...commit, parents: commit.parents.filter((parent) => parent !== "") }));
}

/** `:100644 100644 <id> <id> M`; with as many colons, modes and ids more as there are more parents. */
function changeOf(entry: string, next: () => string): Change {
  const parents = entry.length - entry.replace(/^:+/, "").length;
  const fields = entry.slice(parents).split(" ");
  const ids = fields.slice(parents + 1, 2 * parents + 2);
  const after = ids.at(-1);
  if (fields.length !== 2 * parents + 3 || after === undefined) throw new RangeError(`No entry of git: ${entry}`);
  const isMoved = parents === 1 && /^[RC]/.test(fields.at(-1) ?? "");
  const first = next();
  const [from, path] = isMoved ? [first, next()] : [undefined, first];
  return { path, from, before: ids.slice(0, -1), after };
}

/** The files of `git ls-tree -r -z`, with the ids of their content. */
export function treeOf(listing: string): ReadonlyMap<string, string> {
  const lines = listing.split("\0").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf("\t");
      return [line.slice(tab + 1), line.slice(0, tab).split(" ")[2] ?? ""];
    }),
  );
}
