/** Pushes a branch, and puts own commits onto those of others where these were first. */
import { forWriting, type Person, signed } from "./commit.ts";
import { type Answer, git, type Refused } from "./git.ts";

export interface Remote {
  /** A name that the repository knows, or an address. */
  readonly remote: string;
  readonly branch: string;
}

/** How long another machine may take; in milliseconds. */
const patience = 60_000;

/** Pushes the current commit. @returns `behind` where the other side has commits that are missing here; else why not. */
export async function push(folder: string, { remote, branch }: Remote): Promise<"pushed" | "behind" | Refused> {
  const to = `HEAD:refs/heads/${branch}`;
  const answer = await git(folder, ["push", "--no-verify", "--", remote, to], {}, { patience });
  if (answer.ok) return "pushed";
  return /fetch first|non-fast-forward/.test(answer.said ?? "") ? "behind" : { ...answer, reason: reasonIn(answer) };
}

/** The first line names where it goes to. */
function reasonIn({ reason, said = "" }: Refused): string {
  return /^ ! .*$|^(?:fatal|error|remote): .*$/m.exec(said)?.[0].trim() ?? reason;
}

/**
 * Takes what the other side has and puts the commits of one person onto it.
 *
 * @returns Why not; nothing is changed then.
 */
export async function rebaseOnto(folder: string, { remote, branch }: Remote, person: Person): Promise<Answer> {
  const fetched = await git(
    folder,
    ["fetch", "--quiet", "--no-tags", "--", remote, `refs/heads/${branch}`],
    {},
    { patience },
  );
  if (!fetched.ok) return fetched;
  const own = await git(folder, ["log", "--format=%ce%x00%P", "FETCH_HEAD..HEAD"]);
  if (!own.ok) return own;
  const lines = own.out.split("\n").filter((line) => line !== "");
  if (lines.some((line) => !/^[^\0]*\0\S*$/.test(line) || !line.startsWith(`${person.email}\0`)))
    return { ok: false, reason: "somebody else has committed here as well; bring both together by hand: git pull" };
  const quiet = ["rebase.autoStash=false", "rebase.updateRefs=false", "core.editor=true", "sequence.editor=true"];
  const how = [...forWriting, ...quiet.flatMap((each) => ["-c", each]), "rebase", "--quiet", "--no-verify"];
  const done = await git(folder, [...how, "FETCH_HEAD"], committing(person));
  if (!done.ok) await git(folder, [...forWriting, "rebase", "--abort"]);
  return done;
}

/** The author of each commit stays. */
function committing(person: Person): NodeJS.ProcessEnv {
  const { GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL } = signed({ author: person, committer: person });
  return { GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL };
}
