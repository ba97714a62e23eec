/** Erases what is kept of somebody: rows, files, and the history of the files. */
import { join } from "node:path";
import { instantAt } from "../../content/instant.ts";
import { lockWithin } from "../../output/lock.ts";
import { commentsFolder } from "../moderation/comments-folder.ts";
import { type Desk, inTurn } from "../moderation/desk.ts";
import { noteErrands } from "../moderation/errands.ts";
import { recover } from "../moderation/perform.ts";
import { commitAll, mend } from "../moderation/repository.ts";
import { InboxRefusal } from "../refusal.ts";
import { type Erasure, endErasure, erasureLeft, type HistoryWish, joined, writeErasure } from "./erasure.ts";
import {
  type RepositoryKind,
  refuseObstacles,
  refuseUnknownCommits,
  replaceElsewhere,
  repositoryOf,
  rewriteHistory,
  surveyed,
} from "./history.ts";
import { mentionsOf, namesIn } from "./mentions.ts";
import { type Found, ofAddress, ofComment } from "./search.ts";
import { vacate } from "./vacate.ts";

export interface EraseWish {
  /** By `lookupOf`. */
  readonly lookups: readonly string[];
  /** `gls/2026-11-28-k3v9x2qa`. */
  readonly comments: readonly string[];
  readonly history: HistoryWish;
  readonly by: string;
}

export interface Erased {
  /** How many rows of the store went. */
  readonly rows: number;
  /** Files that went, or became stones. */
  readonly files: readonly string[];
  readonly stones: readonly string[];
  readonly repository: RepositoryKind;
  readonly history: HistoryWish;
  /** Where else the names stand: in answers of others, in commits. What is to be done about it, people have to decide. */
  readonly mentions: readonly string[];
  /** Why another repository still has the old history. */
  readonly elsewhere: string | undefined;
}

/**
 * Erases, and ends before that what was cut off. Killed anywhere, it is ended by the next call, also one that wishes for nothing.
 *
 * @returns `undefined` if there is nothing to erase.
 * @throws InboxRefusal before anything is done, or in the words of what failed; then it is to be called again.
 */
export async function erase(desk: Desk, wish: EraseWish): Promise<Erased | undefined> {
  const { folder } = desk.inbox;
  // Nobody may push the old history while it is rewritten.
  const errands = await lockWithin(60_000, join(folder, "errands.lock"), () =>
    desk.tell("Waiting for a push to end …"),
  );
  if (!errands) throw new InboxRefusal("failure", "Somebody is pushing and does not end. Nothing was done; try again.");
  try {
    return await inTurn(desk, async () => {
      const comments = commentsFolder(desk.inbox.settings.comments);
      const left = erasureLeft(folder);
      if (left) await mend(comments, { tell: desk.tell });
      await recover(desk);
      const wanted = await wantedBy(desk, comments, wish);
      if (wanted.rows.length === 0 && wanted.comments.length === 0 && !left) return undefined;
      return await carryOut(desk, comments, joined(left, wanted), left !== undefined);
    });
  } finally {
    errands.release();
  }
}

async function wantedBy({ store, clock, site }: Desk, comments: string, wish: EraseWish): Promise<Erasure> {
  const found: readonly Found[] = [
    ...(await Promise.all(wish.lookups.map((lookup) => ofAddress(comments, store, lookup)))),
    ...(await Promise.all(wish.comments.map((meant) => ofComment(comments, store, meant)))),
  ];
  const rows = found.flatMap((each) => each.rows.map(({ id }) => id));
  const names = found.flatMap((each) => each.comments);
  const day = names.length === 0 ? "" : instantAt(clock(), zoneOf(site)).day;
  return { comments: names, rows, day, by: wish.by, history: wish.history, contents: [], before: [] };
}

/** A site that is not there must keep nobody from being forgotten. */
function zoneOf(site: Desk["site"]): string {
  try {
    return site().timeZone;
  } catch (error) {
    if (error instanceof InboxRefusal) return "UTC";
    throw error;
  }
}

async function carryOut(desk: Desk, comments: string, wanted: Erasure, isBegun: boolean): Promise<Erased> {
  const { inbox, store } = desk;
  const { push } = inbox.settings;
  const kind = await repositoryOf(comments);
  await refuseObstacles(comments, kind, wanted.history);
  const rewrites = kind === "own" && wanted.history === "rewrite";
  if (rewrites && push && !isBegun) await refuseUnknownCommits(comments, push);
  const erasure = rewrites ? await surveyed(comments, wanted) : wanted;
  writeErasure(inbox.folder, erasure);
  const names = await namesIn(comments, store, erasure);
  const { paths, stones } = vacate(comments, erasure, desk.site);
  const rows = await store.erase(erasure.rows);
  if (kind !== "none") {
    noteErrands(desk, true);
    const places = erasure.comments.map(({ post, id }) => `${post}/${id}.md`);
    await commitAll(comments, places, {
      by: erasure.by,
      message: "Erase comments at the wish of those who wrote them",
    });
  }
  if (rewrites) await rewriteHistory(comments, erasure, stones);
  const elsewhere = rewrites ? await replaceElsewhere(comments, push, erasure) : undefined;
  // What is still elsewhere is tried again, and must not be fetched.
  if (elsewhere === undefined) endErasure(inbox.folder);
  const mentions = await mentionsOf(comments, kind, names);
  return { rows, files: paths, stones, repository: kind, history: erasure.history, mentions, elsewhere };
}
