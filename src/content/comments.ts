/** From comments/ to threads below posts. */
import { digest } from "../kernel/digest.ts";
import { ascending } from "../kernel/order.ts";
import { slug } from "../kernel/slug.ts";
import { readComment } from "../markdown/comment.ts";
import type { Comment, CommentState, Comments } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import type { DialogueRules } from "../model/settings.ts";
import { anchorsOf } from "../model/thread.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import type { Authors } from "./authors.ts";
import { stemOf } from "./dated.ts";
import type { Document } from "./document.ts";
import { found, type Mistake, type Report, startOf } from "./finding.ts";
import { present } from "./present.ts";
import { check } from "./schema/check.ts";
import { commentSchema } from "./schema/comment.ts";
import { guessing } from "./suggestion.ts";
import { type Answer, awaitedAnswers, type CommentToCome, threadsOf } from "./threads.ts";
import type { Workshop } from "./workshop.ts";

/** All comments that readers may see, by the id of their post. */
export type CommentsByPost = ReadonlyMap<string, readonly Comment[]>;

/** The moments at which more comments appear, by the id of their post. */
export type CommentsToCome = ReadonlyMap<string, readonly CommentToCome[]>;

interface ReadComments {
  readonly comments: CommentsByPost;
  readonly toCome: CommentsToCome;
}

/** Reads all comments; those on posts that do not exist are reported. */
export function commentsByPost(documents: readonly Document[], authors: Authors, workshop: Workshop): ReadComments {
  const schema = commentSchema(workshop.settings.timeZone);
  const { posts, guess } = workshop.targets;
  const folders = Map.groupBy(documents, ({ path }) => path.split("/")[1] as string);
  const threads = new Map<string, readonly Comment[]>();
  const toCome = new Map<string, readonly CommentToCome[]>();
  for (const [post, files] of folders) {
    if (!posts.has(post)) {
      const mistake = noSuchPost(post, guess(post, posts.keys()));
      for (const { file } of files) workshop.report({ ...startOf(file), ...mistake });
    }
    const answers = files.flatMap((file) => answerOf(file, schema, authors, workshop) ?? []);
    refuseSameAnchors(answers, workshop.report);
    threads.set(post, threadsOf(answers, { now: workshop.now, report: workshop.report, guess }));
    const later = awaitedAnswers(answers, workshop.now);
    if (later.length > 0) toCome.set(post, later);
  }
  return { comments: threads, toCome };
}

/** What a post shows of its comments. */
export function commentsOf(
  threads: readonly Comment[] | undefined,
  asked: CommentState | null | undefined,
  { forms, posts }: DialogueRules,
): Comments {
  const shown = threads ?? [];
  const withoutForm = shown.length > 0 ? "closed" : "off";
  const wanted = asked ?? posts ?? withoutForm;
  const state = wanted === "open" && !forms ? withoutForm : wanted;
  return { state, count: anchorsOf(shown).length, threads: shown };
}

/** Changes whenever a comment of a post does; `""` if there are none. */
export function digestOfThreads(threads: readonly Comment[] = []): string {
  const said: unknown[] = [];
  // Threads can be deeper than calls can.
  const waiting = [...threads];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { staff, html, replies, ...comment } = next;
    said.push([comment, staff?.digest, String(html), replies.length]);
    waiting.push(...replies);
  }
  return said.length === 0 ? "" : digest(JSON.stringify(said));
}

function answerOf(
  document: Document,
  schema: ReturnType<typeof commentSchema>,
  authors: Authors,
  workshop: Workshop,
): Answer | undefined {
  const { whole, parts } = check(schema, document, workshop.report);
  const id = stemOf(document.path);
  const nameless = mistakeOfPart(id, slug(id));
  if (nameless) workshop.report({ ...startOf(document.file), ...nameless });
  const staff = parts.staff ? authors.find(document, parts.staff, "staff") : undefined;
  const isEmpty = document.body.trim() === "" && document.data !== undefined && !parts.removed;
  if (isEmpty) workshop.report({ ...startOf(document.file), line: document.bodyLine, ...noText });
  const answer = { id, document, replyTo: parts.replyTo ?? undefined };
  if (whole === undefined) return { ...answer, comment: undefined };

  const { html } = readComment(whole.removed ? "" : document.body, workshop.settings.interface);
  const comment = present({
    id,
    anchor: `kommentar_${slug(id)}`,
    name: whole.name,
    date: whole.date satisfies Instant,
    website: whole.removed ? undefined : whole.website,
    staff,
    removed: whole.removed && { date: whole.removed.date, rule: whole.removed.rule },
    html,
  });
  return { ...answer, comment };
}

function refuseSameAnchors(answers: readonly Answer[], report: Report): void {
  const first = new Map<string, string>();
  for (const { id, document } of answers.toSorted((a, b) => ascending(a.id, b.id))) {
    const taken = first.get(slug(id));
    if (taken === undefined) first.set(slug(id), document.file);
    else report({ ...startOf(document.file), ...sameAnchor(taken) });
  }
}

const comment = { severity: "error", rule: "comment" } as const;

function noSuchPost(post: string, meant: string | undefined): Mistake {
  const message = found(post, { de: "diesen Beitrag gibt es nicht", en: "which is the id of no post" });
  return {
    ...comment,
    message: guessing(message, meant),
    like: `comments/${meant ?? "es-wird-weihnachten"}/2009-01-15-erika.md`,
  };
}

function sameAnchor(file: string): Mistake {
  return {
    ...comment,
    message: {
      de: `dieser Name ergibt denselben Anker wie ${file}.`,
      en: `this name makes the same anchor as ${file}.`,
    },
    like: { de: "ein anderer Dateiname", en: "another file name" },
  };
}

const noText: Mistake = {
  severity: "error",
  rule: "required",
  message: {
    de: "hier fehlt der Text des Kommentars; ist er entfernt, gehört „removed“ zu den Angaben.",
    en: 'the text of the comment is missing; if it was taken down, "removed" belongs to the particulars.',
  },
  like: "removed: { date: 2009-01-15, rule: Beleidigung }",
};
