/** Comments as moderators read them on a terminal, and programs as JSON. Nothing in them reaches the terminal as a command. Pure. */
import { instantAt } from "../../content/instant.ts";
import type { CommentStage, StoredComment } from "../comment.ts";
import type { Published } from "./published.ts";
import { visible, visibleJson, visibleLines } from "./visible.ts";

type Known = Pick<Published, "timeZone" | "entries">;

/** All comments of one stage. */
export function printedList(comments: readonly StoredComment[], stage: CommentStage, site: Known): string {
  const oldest = comments[0];
  if (oldest === undefined) return stage === "waiting" ? "No comment waits." : `No comment is ${stage}.`;
  const count = comments.length === 1 ? "1 comment" : `${comments.length} comments`;
  if (stage !== "waiting")
    return [`${count} ${stage}:`, "", ...comments.map((each) => decidedLine(each, site))].join("\n");
  const verb = comments.length === 1 ? "waits" : "wait, the oldest";
  return [
    `${count} ${verb} since ${timeOf(oldest.received, site)}:`,
    ...comments.map((each) => printedComment(each, site)),
  ].join("\n\n");
}

/** One comment with everything that is known of it. */
export function printedComment(comment: StoredComment, site: Known): string {
  const { id, post, replyTo, name, website, text, received, score, stage } = comment;
  const title = site.entries.get(post)?.title;
  const facts = [
    timeOf(received, site),
    `${score.work} bits of work`,
    score.links === 1 ? "1 link" : `${score.links} links`,
    ...(stage === "waiting" ? [] : [stage]),
  ];
  return [
    `${visible(id)}  on ${visible(post)}${title === undefined ? ", which readers do not see" : ` (${visible(title)})`}`,
    `  ${visible(name)}${website === undefined ? "" : ` <${visible(website)}>`}`,
    `  ${facts.join(", ")}`,
    ...(replyTo === undefined ? [] : [`  answers ${visible(replyTo)}`]),
    ...visibleLines(text).map((line) => `    ${line}`.trimEnd()),
    ...(comment.decision ? [`  ${decisionOf(comment, site)}`] : []),
  ].join("\n");
}

/** For programs; without what only the store needs. */
export function printedJson(comments: readonly StoredComment[], { timeZone, entries }: Known): string {
  const iso = (at: number) => instantAt(at, timeZone).iso;
  return visibleJson({
    comments: comments.map(({ id, post, replyTo, name, website, text, received, score, stage, decision }) => ({
      id,
      post,
      title: entries.get(post)?.title,
      url: entries.get(post)?.url,
      stage,
      received: iso(received),
      replyTo,
      name,
      website,
      text,
      score,
      decision: decision && { ...decision, at: iso(decision.at) },
    })),
  });
}

/** "2026-11-28 12:00" in the site's zone. */
export function timeOf(at: number, { timeZone }: Pick<Published, "timeZone">): string {
  const { day, time } = instantAt(at, timeZone);
  return `${day} ${time}`;
}

function decidedLine(comment: StoredComment, site: Known): string {
  return `${visible(comment.id)}  on ${visible(comment.post)}  ${decisionOf(comment, site)}`;
}

function decisionOf({ decision }: StoredComment, site: Known): string {
  if (!decision) return "";
  const by = decision.by ? ` by ${visible(decision.by)}` : "";
  return `${timeOf(decision.at, site)}${by}${decision.reason ? `: ${decision.reason}` : ""}`;
}
