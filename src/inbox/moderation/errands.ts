/** What is to be done after a commit and may fail without harm: pushing, and running a program. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { push, rebaseOnto } from "../../git/push.ts";
import { tryLock } from "../../output/lock.ts";
import { removeDurably, writeDurably } from "../durable.ts";
import { inboxPlaces } from "../places.ts";
import { isErasing } from "../privacy/erasure.ts";
import { commentsFolder } from "./comments-folder.ts";
import { committer, type Desk, inTurn } from "./desk.ts";
import { runProgram } from "./program.ts";
import { visible } from "./visible.ts";
import { forgetWork, writeWork } from "./work.ts";

export type Errand = "push" | "afterwards";

/** An errand that is not done yet. */
export interface Pending {
  /** When it was first to be done; milliseconds since 1970, as is `next`. */
  readonly since: number;
  /** Grows with each commit, so that one that comes during the errand is not forgotten with it. */
  readonly commits: number;
  readonly attempts: number;
  /** When it is to be tried again. */
  readonly next: number;
  /** Why it failed last. */
  readonly failure?: string;
}

const minute = 60_000;
const longestPause = 60 * minute;

/** @param folder - Of the inbox. */
export function pending(folder: string, errand: Errand): Pending | undefined {
  const file = inboxPlaces(folder)[errand];
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Pending;
  } catch {
    // What cannot be read is done once more.
    return { since: 0, commits: 0, attempts: 0, next: 0 };
  }
}

/** Written down before the commit, so that no crash comes between. Whoever calls this holds the lock. */
export function noteErrands({ inbox, clock }: Desk, hasCommits: boolean): void {
  const { push: remote, afterwards } = inbox.settings;
  if (remote && hasCommits) note(inbox.folder, "push", clock());
  if (afterwards) note(inbox.folder, "afterwards", clock());
}

function note(folder: string, errand: Errand, now: number): void {
  const { since = now, commits = 0 } = pending(folder, errand) ?? {};
  keep(folder, errand, { since, commits: commits + 1, attempts: 0, next: now });
}

function keep(folder: string, errand: Errand, what: Pending): void {
  writeDurably(inboxPlaces(folder)[errand], JSON.stringify(what), 0o600);
}

/**
 * Does what is pending, and tells what failed. Of two programs, one does it.
 *
 * @param when - `due` waits longer after each failure, up to an hour; `now` does not.
 */
export async function runErrands(desk: Desk, when: "now" | "due"): Promise<void> {
  const { folder } = desk.inbox;
  if (!isDue(desk, "push", when) && !isDue(desk, "afterwards", when)) return;
  const lock = tryLock(join(folder, "errands.lock"));
  if (!lock) return;
  try {
    if (isDue(desk, "push", when)) await run(desk, "push", pushed);
    if (isDue(desk, "afterwards", when)) await run(desk, "afterwards", ranProgram);
  } finally {
    lock.release();
  }
}

function isDue({ inbox, clock }: Desk, errand: Errand, when: "now" | "due"): boolean {
  const left = pending(inbox.folder, errand);
  return left !== undefined && (when === "now" || left.next <= clock());
}

async function run(desk: Desk, errand: Errand, work: (desk: Desk) => Promise<string | undefined>): Promise<void> {
  const { folder } = desk.inbox;
  const begun = pending(folder, errand);
  const failure = await work(desk);
  await inTurn(desk, async () => {
    const now = pending(folder, errand);
    if (failure === undefined) {
      if (now?.commits === begun?.commits) removeDurably(inboxPlaces(folder)[errand]);
      return;
    }
    const attempts = (now?.attempts ?? 0) + 1;
    const next = desk.clock() + Math.min(minute * 2 ** (attempts - 1), longestPause);
    keep(folder, errand, { since: desk.clock(), commits: 0, ...now, attempts, next, failure });
    desk.tell(failure);
  });
}

/** @returns Why not. The commits stay where they are. */
async function pushed(desk: Desk): Promise<string | undefined> {
  const { comments, push: remote } = desk.inbox.settings;
  if (!remote) return undefined;
  // Whoever fetched now would bring back what was erased.
  if (isErasing(desk.inbox.folder))
    return `Not pushed to ${remote.remote}: an erasure is not at its end. End it: klartext inbox erase --inbox ${desk.inbox.folder}`;
  const folder = commentsFolder(comments);
  const first = await push(folder, remote);
  const answer = first === "behind" ? await pushedOnto(desk, folder, remote) : first;
  if (answer === "pushed") return undefined;
  const why = answer === "behind" ? "others are pushing at the same time" : answer.reason;
  return `Committed, but not pushed to ${remote.remote}: ${visible(why)}. It is tried again by itself.`;
}

/** The commits of others first, then our own; once. */
async function pushedOnto(desk: Desk, folder: string, remote: Parameters<typeof push>[1]): ReturnType<typeof push> {
  const rebased = await inTurn(desk, async () => {
    writeWork(desk.inbox.folder, { by: "", message: "Put commits onto those of others", rebasing: true, files: [] });
    const answer = await rebaseOnto(folder, remote, committer);
    forgetWork(desk.inbox.folder);
    return answer;
  });
  return rebased.ok ? push(folder, remote) : rebased;
}

async function ranProgram({ inbox }: Desk): Promise<string | undefined> {
  const { afterwards, comments } = inbox.settings;
  if (!afterwards) return undefined;
  const failure = await runProgram(afterwards, commentsFolder(comments));
  return failure && `Committed, but ${afterwards[0]} failed: ${failure}. It is tried again by itself.`;
}
