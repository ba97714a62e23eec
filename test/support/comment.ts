/** Comments made up for tests. */
import { trusted } from "../../src/kernel/html.ts";
import type { Comment } from "../../src/model/comment.ts";
import { instant } from "./site.ts";

export function comment(id: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    anchor: `comment_${id}`,
    name: id,
    date: instant("2026-02-03T14:05"),
    html: trusted(`<p>Was ${id} meint.</p>\n`),
    text: `Was ${id} meint.`,
    replies: [],
    ...more,
  };
}
