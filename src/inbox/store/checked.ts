/** What no database holds as it is, found before it is in a transaction with others. */
import type { NewComment } from "../comment.ts";

/** @throws TypeError naming the field, not its value. */
export function checkComment(comment: NewComment): void {
  const { id, post, replyTo, name, website, text, token, digest, address, received, score } = comment;
  const texts = { id, post, replyTo, name, website, text, token, digest, lookup: address?.lookup };
  for (const [field, value] of Object.entries(texts)) {
    if (value !== undefined && !isStorable(value))
      throw new TypeError(`A comment's ${field} holds a NUL character or half a surrogate pair.`);
  }
  for (const [field, value] of Object.entries({ received, work: score.work, links: score.links })) {
    if (!Number.isSafeInteger(value))
      throw new TypeError(`A comment's ${field} is ${value}, which is no whole number.`);
  }
}

/** PostgreSQL refuses NUL in texts, and UTF-8 has no halves of pairs. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
