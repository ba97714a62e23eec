/** Follows a file back to the commit that made it what it is. */
import type { Change, Commit } from "./log.ts";

/** What happened to each path, the latest first. */
export type ByPath = ReadonlyMap<string, readonly Step[]>;

export interface Step {
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

/** Whether a change counts; `undefined` if that cannot be told. */
export type Counts = (step: Step) => Promise<boolean | undefined>;

/**
 * The commit that gave a file what it says, and where it lay then; without the commit, how far back it can be followed.
 *
 * @param made - The id of its content: of two branches that changed a file, the one counts that was taken over.
 */
export async function traced(
  byPath: ByPath,
  file: string,
  made: string,
  counts: Counts,
): Promise<{ readonly commit: Commit | undefined; readonly path: string }> {
  let [path, id, reached] = [file, made, -1];
  for (;;) {
    const step = byPath.get(path)?.find(({ change, position }) => position > reached && isMaker(change, id));
    if (step === undefined) return { commit: undefined, path };
    const { change, commit, position } = step;
    reached = position;
    if (change.from !== undefined) path = change.from;
    else {
      const isCounted = await counts(step);
      if (isCounted !== false) return { commit: isCounted ? commit : undefined, path };
      id = change.before[0] ?? "";
    }
  }
}

/** A change of the mode alone is none of the content. */
function isMaker({ after, before, from }: Change, id: string): boolean {
  return after === id && (from !== undefined || !before.includes(after));
}
