/** How it stands: what waits, what is not done, and whether store and repository are sound. */
import { existsSync } from "node:fs";
import { fsck, isOnBranch } from "../../git/commit.ts";
import { isRebasing } from "../../git/leftovers.ts";
import { isBelowRepository } from "../../git/repository.ts";
import { inboxPlaces } from "../places.ts";
import { commentsFolder } from "./comments-folder.ts";
import type { Desk } from "./desk.ts";
import { type Errand, pending } from "./errands.ts";
import { timeOf } from "./print.ts";
import { countedIn } from "./refusals-file.ts";
import { isCommitted } from "./repository.ts";
import { workLeft } from "./work.ts";

export interface Status {
  readonly waiting: number;
  /** Milliseconds since 1970, as is `lastAccepted`. */
  readonly oldest: number | undefined;
  readonly lastAccepted: number | undefined;
  /** Where accepted comments go. */
  readonly comments: string;
  readonly git: "repository" | "none";
  /** What somebody has to look after; sentences. */
  readonly faults: readonly string[];
}

/** Whoever reads it changes nothing. */
export async function statusOf(desk: Desk): Promise<Status> {
  const { store, inbox } = desk;
  const [waiting, accepted, accepting] = [
    await store.at("waiting"),
    await store.at("accepted"),
    await store.at("accepting"),
  ];
  const faults: string[] = [];
  const folder = soundly(faults, () => commentsFolder(inbox.settings.comments));
  soundly(faults, () => desk.site());
  const left = soundly(faults, () => workLeft(inbox.folder));
  if (left) faults.push(`"${left.message}" was begun and is not ended. The next decision ends it.`);
  if (accepting.length > 0 && !left)
    faults.push(`Accepted, but not written yet: ${accepting.map(({ id }) => id).join(", ")}.`);
  for (const errand of ["push", "afterwards"] as const) faults.push(...faultsOf(desk, errand));
  if (existsSync(inboxPlaces(inbox.folder).erasure))
    faults.push("An erasure was begun and is not ended: klartext inbox erase ends it.");
  const hasGit = folder !== undefined && (await isCommitted(folder));
  if (folder !== undefined) soundly(faults, () => countedIn(folder));
  if (folder !== undefined && isBelowRepository(folder)) faults.push(...(await faultsOfRepository(folder)));
  return {
    waiting: waiting.length,
    oldest: waiting[0]?.received,
    lastAccepted: accepted.length === 0 ? undefined : Math.max(...accepted.map(({ decision }) => decision?.at ?? 0)),
    comments: inbox.settings.comments,
    git: hasGit ? "repository" : "none",
    faults,
  };
}

function soundly<T>(faults: string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    faults.push((error as Error).message);
    return undefined;
  }
}

function faultsOf({ inbox, clock }: Desk, errand: Errand): readonly string[] {
  const left = pending(inbox.folder, errand);
  if (!left?.failure) return [];
  const hours = Math.floor((clock() - left.since) / 3_600_000);
  return [`${left.failure} (${left.attempts} attempts in ${hours} hours)`];
}

async function faultsOfRepository(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  if (await isRebasing(folder)) faults.push(`A rebase stands in the middle in ${folder}.`);
  if (!(await isOnBranch(folder)))
    faults.push(`No branch is checked out in ${folder}: what is committed there can get lost. See: git switch`);
  const answer = await fsck(folder);
  if (!answer.ok) faults.push(`The repository of ${folder} is damaged: ${answer.reason}`);
  return faults;
}

/** For people; the zone is that of the site, if it can be read. */
export function printedStatus(status: Status, timeZone: string): string {
  const time = (at: number) => timeOf(at, { timeZone });
  const count = status.waiting === 1 ? "1 comment waits" : `${status.waiting} comments wait`;
  return [
    status.waiting === 0 ? "No comment waits." : `${count}, since ${time(status.oldest ?? 0)}.`,
    status.lastAccepted === undefined ? "None was accepted yet." : `Last accepted: ${time(status.lastAccepted)}.`,
    status.git === "none"
      ? `Accepted ones are written to ${status.comments}, which is in no repository: nothing is committed.`
      : `Accepted ones are committed in ${status.comments}.`,
    ...(status.faults.length === 0
      ? ["Store and repository are sound."]
      : status.faults.map((fault) => `FAULT: ${fault}`)),
  ].join("\n");
}
