/** A conversation below a post, laid flat so that it can be read on a telephone. Pure. */
import type { Comment } from "./comment.ts";

/** A comment below the first one of its thread. */
export interface Answer {
  readonly comment: Comment;
  /** What it answers. */
  readonly to: Comment;
  /** 1 for an answer to the first comment of the thread, 2 for an answer to that, and so on. */
  readonly depth: number;
}

/**
 * Everything below a comment, each answer straight after what it answers and those before it.
 *
 * Without recursion, so that no quarrel is too deep for the stack.
 */
export function answersBelow(first: Comment): readonly Answer[] {
  const answers: Answer[] = [];
  const pending = answersTo(first, 1);
  for (let answer = pending.pop(); answer; answer = pending.pop()) {
    answers.push(answer);
    pending.push(...answersTo(answer.comment, answer.depth + 1));
  }
  return answers;
}

/** The anchors of all comments of a post's threads. */
export function anchorsOf(threads: readonly Comment[]): readonly string[] {
  return threads.flatMap((first) => [first.anchor, ...answersBelow(first).map(({ comment }) => comment.anchor)]);
}

/** The newest first, because the last of a stack is taken first. */
function answersTo(to: Comment, depth: number): Answer[] {
  return to.replies.map((comment) => ({ comment, to, depth })).toReversed();
}
