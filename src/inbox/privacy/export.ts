/** Everything that is kept of an address, for whoever asks what it is. @see Regulation (EU) 2016/679, articles 15 and 20 */
import type { StoredComment } from "../comment.ts";
import { commentsFolder, placeOf, textAt } from "../moderation/comments-folder.ts";
import type { Desk } from "../moderation/desk.ts";
import { unseal } from "./address.ts";
import { keptUntil } from "./retention.ts";
import { ofAddress } from "./search.ts";

/** One comment as it is kept; what is not there is left out. Times are ISO 8601 in UTC. */
export interface Exported {
  readonly id: string;
  readonly post: string;
  readonly stage: StoredComment["stage"];
  readonly received: string;
  readonly name?: string;
  readonly website?: string;
  readonly text?: string;
  readonly answers?: string;
  /** The address as it was typed: opened only by the private key. */
  readonly email?: string;
  readonly hasSealedEmail: boolean;
  readonly decided?: string;
  /** After which day nothing of this is kept but what the published file says. */
  readonly keptUntil: string;
  /** What readers see, as long as they see it. */
  readonly published?: { readonly file: string; readonly content: string };
}

export interface Export {
  readonly made: string;
  readonly comments: readonly Exported[];
}

/**
 * @param lookup - By `lookupOf`.
 * @param privateKey - PEM; without one, addresses stay sealed.
 * @throws InboxRefusal if it is the wrong one.
 */
export async function exportOf(desk: Desk, lookup: string, privateKey: string | undefined): Promise<Export> {
  const folder = commentsFolder(desk.inbox.settings.comments);
  const { rows, comments } = await ofAddress(folder, desk.store, lookup);
  return {
    made: iso(desk.clock()),
    comments: rows.map((row) => {
      const files = comments.filter(({ id }) => id === row.id).map(({ post, id }) => placeOf(post, id));
      const file = files.find((path) => textAt(folder, path) !== undefined);
      return exported(
        desk,
        row,
        privateKey,
        file === undefined ? undefined : { file, content: textAt(folder, file) as string },
      );
    }),
  };
}

function exported(
  { inbox }: Desk,
  row: StoredComment,
  privateKey: string | undefined,
  published: Exported["published"],
): Exported {
  const { id, post, stage, received, name, website, text, replyTo, address, decision } = row;
  const hasSealedEmail = address !== undefined && address.sealed.length > 0;
  return {
    id,
    post,
    stage,
    received: iso(received),
    ...(name !== "" && { name }),
    ...(website !== undefined && { website }),
    ...(text !== "" && { text }),
    ...(replyTo !== undefined && { answers: replyTo }),
    ...(hasSealedEmail && privateKey !== undefined && { email: unseal(address.sealed, privateKey) }),
    hasSealedEmail,
    ...(decision && { decided: iso(decision.at) }),
    keptUntil: iso(keptUntil(inbox.settings, { received, decided: decision?.at })),
    ...(published && { published }),
  };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
