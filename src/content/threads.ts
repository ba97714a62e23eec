/** Hangs answers below what they answer. */
import { ascending } from "../kernel/order.ts";
import type { Comment } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report } from "./finding.ts";
import { closest, didYouMean } from "./suggestion.ts";

/** A comment before its replies are known. */
export interface Answer {
  readonly id: string;
  readonly document: Document;
  readonly replyTo: string | undefined;
  /** `undefined` if its file has mistakes; they have been reported. */
  readonly comment: Omit<Comment, "replies"> | undefined;
}

/** The threads of one post, oldest first at every depth; what is dated after "now" stays hidden with its replies. */
export function threadsOf(answers: readonly Answer[], now: Instant, report: Report): readonly Comment[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const lost = new Set(answers.filter((answer) => refused(answer, byId, report)));
  const sorted = answers.filter((answer) => !lost.has(answer) && isVisible(answer, now)).sort(oldestFirst);
  const byParent = Map.groupBy(sorted, ({ replyTo }) => replyTo);
  return hungBelow(undefined, byParent);
}

function hungBelow(
  parent: string | undefined,
  byParent: ReadonlyMap<string | undefined, readonly Answer[]>,
): readonly Comment[] {
  return (byParent.get(parent) ?? []).flatMap(({ id, comment }) =>
    comment ? [{ ...comment, replies: hungBelow(id, byParent) }] : [],
  );
}

function isVisible({ comment }: Answer, now: Instant): boolean {
  return comment !== undefined && comment.date.epoch <= now.epoch;
}

function oldestFirst(a: Answer, b: Answer): number {
  return (a.comment?.date.epoch ?? 0) - (b.comment?.date.epoch ?? 0) || ascending(a.id, b.id);
}

/** Reports an answer to nothing, and one that answers itself by way of others. */
function refused({ document, replyTo, id }: Answer, byId: ReadonlyMap<string, Answer>, report: Report): boolean {
  if (replyTo === undefined) return false;
  const place = placeOf(document, ["replyTo"]);
  if (!byId.has(replyTo)) {
    report({ ...place, ...noSuchComment(replyTo, closest(replyTo, [...byId.keys()])) });
    return true;
  }
  if (!answersItself(id, byId)) return false;
  report({ ...place, ...circle(replyTo) });
  return true;
}

function answersItself(id: string, byId: ReadonlyMap<string, Answer>): boolean {
  const seen = new Set<string>();
  for (let each = byId.get(id)?.replyTo; each !== undefined && !seen.has(each); each = byId.get(each)?.replyTo) {
    if (each === id) return true;
    seen.add(each);
  }
  return false;
}

function noSuchComment(replyTo: string, meant: string | undefined): Mistake {
  const guess = didYouMean(meant);
  const { de, en } = found(replyTo, {
    de: "diesen Kommentar gibt es zu diesem Beitrag nicht",
    en: "which is no comment on this post",
  });
  return {
    severity: "error",
    rule: "comment",
    message: { de: de + guess.de, en: en + guess.en },
    like: `replyTo: ${meant ?? "2009-01-15-erika"}`,
  };
}

function circle(replyTo: string): Mistake {
  return {
    severity: "error",
    rule: "comment",
    message: found(replyTo, {
      de: "aber dieser Kommentar antwortet selbst auf diesen hier",
      en: "but that comment is itself an answer to this one",
    }),
    like: { de: "derselbe Kommentar ohne „replyTo“", en: 'the same comment without "replyTo"' },
  };
}
