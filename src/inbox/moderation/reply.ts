/** What the bank answers. */
import { randomInt } from "node:crypto";
import { instantAt } from "../../content/instant.ts";
import { InboxRefusal } from "../refusal.ts";
import { commentFile, readCommentFile } from "./comment-file.ts";
import { commentsFolder, placeOf, postsWith, textAt } from "./comments-folder.ts";
import { acceptance, deciding, entryOf, waitingOn } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { plainName } from "./names.ts";
import { perform } from "./perform.ts";
import { visible } from "./visible.ts";

export interface Reply {
  /** The comment that is answered: its id, or that of its post and its own with a slash between them. */
  readonly to: string;
  /** The id of an author. */
  readonly as: string;
  readonly text: string;
}

export interface Replied {
  readonly id: string;
  readonly post: string;
  /** Whether the comment waited, and was accepted with its reply. */
  readonly accepted: boolean;
}

/** Answers a comment; one that waits is accepted with its answer, in one commit. */
export function reply(desk: Desk, { to, as, text }: Reply, by: string): Promise<Replied> {
  return deciding(desk, async () => {
    const now = instantAt(desk.clock(), desk.site().timeZone);
    const name = authorNamed(desk, as);
    const waiting = to.includes("/") ? undefined : await waitingOrPublished(desk, to);
    const target = waiting ?? publishedComment(desk, to);
    entryOf(desk, target.post);
    const id = `${now.day}-${randomLetters()}`;
    const content = { name, date: now.iso, replyTo: target.id, staff: as, text: textOf(text) };
    const file = { path: placeOf(target.post, id), text: commentFile(content, desk.site().timeZone) };
    const work = waiting
      ? { ...acceptance(desk, waiting, by), message: `Publish comment ${target.id} on ${target.post} with reply ${id}` }
      : { by, message: `Reply ${id} to comment ${target.id} on ${target.post}` };
    await perform(desk, { ...work, files: [file] });
    return { id, post: target.post, accepted: waiting !== undefined };
  });
}

/** One that waits; `undefined` for one that readers see. */
async function waitingOrPublished(desk: Desk, id: string) {
  const stored = await desk.store.find(plainName(id, "comment"));
  return stored === undefined || stored.stage === "accepted" ? undefined : waitingOn(desk, id);
}

/**
 * Which published comment is meant.
 *
 * @param meant - An id, or that of a post and of a comment with a slash between them.
 */
export function publishedComment(desk: Desk, meant: string): { readonly post: string; readonly id: string } {
  const folder = commentsFolder(desk.inbox.settings.comments);
  const [first = "", second, ...more] = meant.split("/");
  if (more.length > 0) throw notThere(meant);
  const posts = second === undefined ? postsWith(folder, first) : [plainName(first, "post")];
  const id = plainName(second ?? first, "comment");
  if (posts.length > 1)
    throw new InboxRefusal("usage", `${id} names a comment on ${posts.join(" and on ")}. Say which: ${posts[0]}/${id}`);
  const post = posts[0];
  const text = post === undefined ? undefined : textAt(folder, placeOf(post, id));
  if (post === undefined || text === undefined) throw notThere(meant);
  const { read } = readCommentFile(Buffer.from(text), `${post}/${id}.md`, desk.site().timeZone);
  if (read?.removed)
    throw new InboxRefusal("refused", {
      de: `${post}/${id} wurde am ${read.removed.date} entfernt.`,
      en: `${post}/${id} was taken down on ${read.removed.date}.`,
    });
  return { post, id };
}

function notThere(meant: string): InboxRefusal {
  const shown = visible(meant);
  return new InboxRefusal("refused", {
    de: `Einen veröffentlichten Kommentar ${shown} gibt es nicht.`,
    en: `There is no published comment ${shown}.`,
  });
}

/** @throws InboxRefusal with the authors that there are. */
function authorNamed(desk: Desk, id: string): string {
  const { authors } = desk.site();
  const name = authors.get(id);
  if (name !== undefined) return name;
  throw new InboxRefusal(
    "usage",
    `The site has no author "${visible(id)}". There are: ${[...authors.keys()].join(", ")}`,
  );
}

/** What editors paste, as files hold it. @throws InboxRefusal for an empty one. */
function textOf(text: string): string {
  const whole = text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();
  if (!/[\p{L}\p{N}]/u.test(whole))
    throw new InboxRefusal("usage", {
      de: "Die Antwort ist leer, oder sie hat weder Buchstaben noch Ziffern.",
      en: "The reply is empty. Write it, or give - and write it to standard input.",
    });
  const control = /[^\P{Cc}\n\t]|\p{Cs}/u.exec(whole)?.[0];
  if (control === undefined) return whole;
  throw new InboxRefusal("refused", {
    de: `In der Antwort steht ein Zeichen, das keines ist: ${visible(control)}`,
    en: `The reply holds a sign that is none: ${visible(control)}`,
  });
}

/** As those of readers: says nothing, and is not guessed. 40 bits. */
function randomLetters(): string {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
}
