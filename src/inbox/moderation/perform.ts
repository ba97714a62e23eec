/** Does what was decided: store, file, commit, store. Killed anywhere, it is ended by whoever comes next. */
import { instantAt } from "../../content/instant.ts";
import type { StoredComment } from "../comment.ts";
import { commentFile } from "./comment-file.ts";
import { commentsFolder, placeOf, sweepComing, textAt, writeComment } from "./comments-folder.ts";
import type { Desk } from "./desk.ts";
import { noteErrands } from "./errands.ts";
import { refusalsFile, refusalsFileName } from "./refusals-file.ts";
import { commitAll, isCommitted, mend, wasCommitted } from "./repository.ts";
import { forgetWork, sweepWork, type Work, workLeft, writeWork } from "./work.ts";

/** Whoever calls this holds the lock. */
export async function perform(desk: Desk, work: Work): Promise<void> {
  writeWork(desk.inbox.folder, work);
  await carryOut(desk, work, "first");
}

/**
 * Ends what a crash has left: decisions that were written down, and comments that the store knows as accepted without a file.
 * Whoever calls this holds the lock.
 */
export async function recover(desk: Desk): Promise<void> {
  sweepWork(desk.inbox.folder);
  const left = workLeft(desk.inbox.folder);
  if (left) {
    sweepComing(commentsFolder(desk.inbox.settings.comments));
    await mend(commentsFolder(desk.inbox.settings.comments), { rebasing: left.rebasing, tell: desk.tell });
    await carryOut(desk, left, "again");
    desk.tell(`Ended what was cut off: ${left.message}`);
  }
  for (const { id, post, decision } of await desk.store.at("accepting")) {
    if (decision === undefined) continue;
    const work = { by: decision.by, message: publishing(id, post), accepting: { id, decision }, files: [] };
    writeWork(desk.inbox.folder, work);
    await carryOut(desk, work, "again");
    desk.tell(`Ended what was cut off: ${work.message}`);
  }
}

/** The message of a commit. */
export function publishing(id: string, post: string): string {
  return `Publish comment ${id} on ${post}`;
}

async function carryOut(desk: Desk, work: Work, time: "first" | "again"): Promise<void> {
  const { inbox, store } = desk;
  const files = await filesOf(desk, work, time);
  if (files.length > 0) {
    const folder = commentsFolder(inbox.settings.comments);
    for (const { path, text } of files) writeComment(folder, path, text);
    const hasCommits = await isCommitted(folder);
    noteErrands(desk, hasCommits);
    const paths = files.map(({ path }) => path);
    if (hasCommits) await commitAll(folder, paths, work);
  }
  if (work.accepting) await store.finish(work.accepting.id);
  forgetWork(inbox.folder);
}

type File = Work["files"][number];

async function filesOf(desk: Desk, work: Work, time: "first" | "again"): Promise<readonly File[]> {
  const { store, inbox } = desk;
  const { accepting, rejecting } = work;
  if (accepting) {
    await store.accept(accepting.id, accepting.decision);
    const stored = await store.find(accepting.id);
    // Somebody's wish to be forgotten goes before a moderator's decision; what answers it goes, too.
    if (stored?.stage !== "accepting" && stored?.stage !== "accepted") return [];
    return [...(await fileOf(desk, stored, time)), ...work.files];
  }
  if (!rejecting) return work.files;
  await store.reject(rejecting.id, rejecting.decision, rejecting.month);
  const text = await refusalsFile(commentsFolder(inbox.settings.comments), store);
  return [...work.files, { path: refusalsFileName, text }];
}

/** Nothing for a comment whose file is committed: an editor may have changed it since. */
async function fileOf(desk: Desk, stored: StoredComment, time: "first" | "again"): Promise<readonly File[]> {
  if (stored.stage === "accepted") return [];
  const folder = commentsFolder(desk.inbox.settings.comments);
  const path = placeOf(stored.post, stored.id);
  if (time === "again" && (await isCommitted(folder)) && (await wasCommitted(folder, path))) return [];
  return [{ path, text: publishedText(desk, stored) }];
}

/** The bytes of the file of a comment that waits. */
export function publishedText(desk: Desk, { post, name, website, replyTo, text, received }: StoredComment): string {
  const { timeZone } = desk.site();
  const folder = commentsFolder(desk.inbox.settings.comments);
  const answered = replyTo !== undefined && textAt(folder, placeOf(post, replyTo)) !== undefined ? replyTo : undefined;
  const date = instantAt(received, timeZone).iso;
  return commentFile({ name, date, website, replyTo: answered, text }, timeZone);
}
