/** What moderators decide on a comment that waits. Whoever decides is told what was done, or why not. */
import { instantAt } from "../../content/instant.ts";
import type { Wording } from "../../kernel/problem.ts";
import type { RefusalReason } from "../../model/refusal.ts";
import type { Decision, StoredComment } from "../comment.ts";
import { InboxRefusal } from "../refusal.ts";
import { commentsFolder, placeOf, refuseOddPlace, textAt } from "./comments-folder.ts";
import type { Desk } from "./desk.ts";
import { inTurn } from "./desk.ts";
import { plainName } from "./names.ts";
import { perform, publishedText, publishing, recover } from "./perform.ts";
import type { PublishedEntry } from "./published.ts";
import { countedIn } from "./refusals-file.ts";
import type { Work } from "./work.ts";

/** Publishes a comment. */
export function accept(desk: Desk, id: string, by: string): Promise<StoredComment> {
  return deciding(desk, async () => {
    const waiting = await waitingOn(desk, id);
    await perform(desk, acceptance(desk, waiting, by));
    return waiting;
  });
}

/** Does not publish a comment: who wrote it and what they wrote is forgotten, and that there was one is counted. */
export function reject(desk: Desk, id: string, by: string, reason: RefusalReason): Promise<StoredComment> {
  return deciding(desk, async () => {
    const waiting = await waitingOn(desk, id);
    countedIn(commentsFolder(desk.inbox.settings.comments));
    const at = desk.clock();
    const month = monthAt(desk, at);
    await perform(desk, {
      by,
      message: `Count a comment that was not published in ${month}`,
      rejecting: { id: waiting.id, decision: { by, at, reason }, month },
      files: [],
    });
    return waiting;
  });
}

/** In the site's time zone: `2026-11`. */
export function monthAt({ site }: Desk, at: number): string {
  return instantAt(at, site().timeZone).day.slice(0, "YYYY-MM".length);
}

/** Whatever a crash has left is ended first: it was decided first. */
export function deciding<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  return inTurn(desk, async () => {
    await recover(desk);
    return work();
  });
}

/**
 * How a comment that waits is published.
 *
 * @throws InboxRefusal for one that cannot be: nothing is decided then.
 */
export function acceptance(desk: Desk, waiting: StoredComment, by: string): Work {
  const { id, post } = waiting;
  entryOf(desk, post);
  const path = placeOf(post, id);
  const folder = commentsFolder(desk.inbox.settings.comments);
  refuseOddPlace(folder, path);
  if (textAt(folder, path) !== undefined)
    throw new InboxRefusal("failure", `There is a file ${path} among the comments already. Nothing was done.`);
  publishedText(desk, waiting);
  const decision: Decision = { by, at: desk.clock() };
  return { by, message: publishing(id, post), accepting: { id, decision }, files: [] };
}

/** @throws InboxRefusal if readers see no such post or note. */
export function entryOf(desk: Desk, post: string): PublishedEntry {
  const entry = desk.site().entries.get(plainName(post, "post"));
  if (entry) return entry;
  throw new InboxRefusal("refused", {
    de: `Leser sehen keinen Beitrag „${post}“ (mehr), unter dem etwas erscheinen könnte. Lehnen Sie den Kommentar ab, oder warten Sie, bis der Beitrag wieder da ist.`,
    en: `Readers see no post "${post}" (any more), so that nothing can be published below it. Nothing was done: reject the comment, or wait until the post is there again.`,
  });
}

/** @throws InboxRefusal if there is none, or somebody has decided already. */
export async function waitingOn({ store }: Desk, id: string): Promise<StoredComment> {
  const stored = await store.find(plainName(id, "comment"));
  if (stored?.stage === "waiting") return stored;
  if (stored) throw new InboxRefusal("refused", decidedBefore(stored));
  throw new InboxRefusal("refused", {
    de: `Den Kommentar ${id} gibt es hier nicht (mehr).`,
    en: `${id} is no comment here (any more).`,
  });
}

function decidedBefore({ id, stage, decision }: StoredComment): Wording {
  const isRejected = stage === "rejected";
  const [von, by] = decision?.by ? [` von ${decision.by}`, ` by ${decision.by}`] : ["", ""];
  return {
    de: `${id} wurde${von} schon ${isRejected ? "abgelehnt" : "veröffentlicht"}.`,
    en: `${id} has already been ${isRejected ? "rejected" : "accepted"}${by}.`,
  };
}
