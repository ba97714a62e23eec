/** Hangs answers below what they answer. */
import { ascending } from "../kernel/order.ts";
import type { Comment } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report } from "./finding.ts";
import { type Guess, guessing } from "./suggestion.ts";

/** A comment before its replies are known. */
export interface Answer {
  readonly id: string;
  readonly document: Document;
  readonly replyTo: string | undefined;
  /** `undefined` if its file has mistakes; they have been reported. */
  readonly comment: Omit<Comment, "replies"> | undefined;
}

/** The moment at which a comment appears. */
export interface CommentToCome {
  readonly date: Instant;
  readonly file: string;
}

interface Threads {
  readonly now: Instant;
  readonly report: Report;
  readonly guess: Guess;
}

/**
 * The threads of one post, oldest first at every depth; what is dated after "now" stays hidden with its replies.
 *
 * Without recursion, so that no quarrel is too deep for the stack.
 */
export function threadsOf(answers: readonly Answer[], { now, report, guess }: Threads): readonly Comment[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const circling = inCircles(byId);
  for (const { document, id, replyTo } of answers) {
    if (replyTo === undefined || (byId.has(replyTo) && !circling.has(id))) continue;
    const mistake = byId.has(replyTo) ? circle(replyTo) : noSuchComment(replyTo, guess(replyTo, byId.keys()));
    report({ ...placeOf(document, ["replyTo"]), ...mistake });
  }
  return hungBelow(answers.filter((answer) => isVisible(answer, now)).sort(oldestFirst));
}

/**
 * The answers whose own moment, and not that of something above them, will let them appear; in no order.
 *
 * @returns Nothing of what hangs below a file with mistakes: it has no moment.
 */
export function awaitedAnswers(answers: readonly Answer[], now: Instant): readonly CommentToCome[] {
  const ahead = answers.filter(({ comment }) => comment && comment.date.epoch > now.epoch);
  if (ahead.length === 0) return [];
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return ahead.flatMap((answer) => {
    const { comment, document } = answer;
    return comment && isLast(answer, byId) ? { date: comment.date, file: document.file } : [];
  });
}

/** Tells whether nothing above an answer comes later than itself. */
function isLast(answer: Answer, byId: ReadonlyMap<string, Answer>): boolean {
  const seen = new Set<string>();
  let above: Answer | undefined = answer;
  while (above?.comment && !seen.has(above.id) && above.comment.date.epoch <= (answer.comment?.date.epoch ?? 0)) {
    seen.add(above.id);
    if (above.replyTo === undefined) return true;
    above = byId.get(above.replyTo);
  }
  return false;
}

/** An answer to what is not there hangs below nothing, and so do the answers to it. */
function hungBelow(answers: readonly Answer[]): readonly Comment[] {
  const first: Comment[] = [];
  const replies = new Map<string, Comment[]>(answers.map(({ id }) => [id, []]));
  for (const { id, replyTo, comment } of answers) {
    const siblings = replyTo === undefined ? first : replies.get(replyTo);
    // A copy would have to print the text, which only pages that are new need.
    if (comment) siblings?.push(Object.assign(comment, { replies: replies.get(id) ?? [] }));
  }
  return first;
}

function isVisible({ comment }: Answer, now: Instant): boolean {
  return comment !== undefined && comment.date.epoch <= now.epoch;
}

function oldestFirst(a: Answer, b: Answer): number {
  return (a.comment?.date.epoch ?? 0) - (b.comment?.date.epoch ?? 0) || ascending(a.id, b.id);
}

/** The ids of comments that answer themselves by way of others. Every comment is looked at twice at most. */
function inCircles(byId: ReadonlyMap<string, Answer>): ReadonlySet<string> {
  const circling = new Set<string>();
  const seen = new Set<string>();
  for (const start of byId.keys()) {
    const way: string[] = [];
    let id: string | undefined = start;
    for (; id !== undefined && !seen.has(id); id = byId.get(id)?.replyTo) {
      seen.add(id);
      way.push(id);
    }
    const back = id === undefined ? -1 : way.indexOf(id);
    if (back >= 0) for (const each of way.slice(back)) circling.add(each);
  }
  return circling;
}

function noSuchComment(replyTo: string, meant: string | undefined): Mistake {
  const message = found(replyTo, {
    de: "diesen Kommentar gibt es zu diesem Beitrag nicht",
    en: "which is no comment on this post",
  });
  return {
    severity: "error",
    rule: "comment",
    message: guessing(message, meant),
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
