/**
 * Takes a published comment down again: what it answered and what answers it keep their places. The site counts it by what
 * stands in its place, so that it is not counted as refused as well.
 */
import { refusalWords } from "../../../layouts/words/moderation-words.ts";
import { instantAt } from "../../content/instant.ts";
import type { RefusalReason } from "../../model/refusal.ts";
import { InboxRefusal } from "../refusal.ts";
import { commentFile, readCommentFile } from "./comment-file.ts";
import { commentsFolder, placeOf, textAt } from "./comments-folder.ts";
import { deciding } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { perform } from "./perform.ts";
import { publishedComment } from "./reply.ts";

/**
 * @param meant - The id of a comment, or that of its post and its own with a slash between them.
 * @returns Its post and its id.
 */
export function remove(
  desk: Desk,
  meant: string,
  by: string,
  reason: RefusalReason,
): Promise<{ readonly post: string; readonly id: string }> {
  return deciding(desk, async () => {
    const { timeZone, language } = desk.site();
    const folder = commentsFolder(desk.inbox.settings.comments);
    const { post, id } = publishedComment(desk, meant);
    const path = placeOf(post, id);
    const { read } = readCommentFile(Buffer.from(textAt(folder, path) ?? ""), path, timeZone);
    if (!read) throw new InboxRefusal("failure", `${path} has mistakes: klartext check tells which. Nothing was done.`);
    const now = desk.clock();
    const removed = { date: instantAt(now, timeZone).day, rule: refusalWords[language].reasons[reason] };
    const text = commentFile({ ...read, website: undefined, removed, text: "" }, timeZone);
    await perform(desk, {
      by,
      message: `Remove comment ${id} on ${post}`,
      files: [{ path, text }],
    });
    return { post, id };
  });
}
