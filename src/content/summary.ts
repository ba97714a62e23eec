/** The summary that a text gives of itself. Pure. */
import { excerpt } from "../kernel/text.ts";
import type { Markdown } from "../markdown/markdown.ts";
import { longestSummary } from "./schema/post.ts";

/** What stands before `<!-- more -->`, or else the first paragraph, cut at a word; `""` if there are no words. */
export function summaryOf({ beforeMore, firstParagraph }: Markdown): string {
  return excerpt(beforeMore || firstParagraph, longestSummary);
}
