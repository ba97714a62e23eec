/** Follows a file back to the commit that made it what it is. Pure. */
import type { Change, Commit } from "./log.ts";

/** What happened to each path, the latest first. */
export type ByPath = ReadonlyMap<string, readonly Step[]>;

interface Step {
  readonly change: Change;
  readonly commit: Commit;
  /** The commit's place in the log. */
  readonly position: number;
}

/** All changes of a log by the path that they led to. */
export function changesByPath(commits: readonly Commit[]): ByPath {
  const byPath = new Map<string, Step[]>();
  commits.forEach((commit, position) => {
    for (const change of commit.changes) {
      const steps = byPath.get(change.path);
      if (steps) steps.push({ change, commit, position });
      else byPath.set(change.path, [{ change, commit, position }]);
    }
  });
  return byPath;
}

/**
 * The commit that gave a file its content, and where it lay then; without the commit, how far back it can be followed.
 *
 * @param id - Of its content: of two branches that changed a file, the one counts that was taken over.
 */
export function traced(
  byPath: ByPath,
  file: string,
  id: string,
): { readonly commit: Commit | undefined; readonly path: string } {
  let path = file;
  let reached = -1;
  for (;;) {
    const step = byPath.get(path)?.find(({ change, position }) => position > reached && isMaker(change, id));
    if (step === undefined) return { commit: undefined, path };
    if (step.change.from === undefined) return { commit: step.commit, path };
    path = step.change.from;
    reached = step.position;
  }
}

/** A change of the mode alone is none of the content. */
function isMaker({ after, before, from }: Change, id: string): boolean {
  return after === id && (from !== undefined || !before.includes(after));
}
