/** Takes comments off the disk; where others have answered, a stone is left. */
import { readdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { erasedWords } from "../../../layouts/words/erased-words.ts";
import { ascending } from "../../kernel/order.ts";
import { removeDurably } from "../durable.ts";
import { commentFile, readCommentFile } from "../moderation/comment-file.ts";
import { placeOf, textAt, writeComment } from "../moderation/comments-folder.ts";
import type { Published } from "../moderation/published.ts";
import { InboxRefusal } from "../refusal.ts";
import type { Erasure } from "./erasure.ts";
import { keptPlaces } from "./vacated.ts";

export interface Vacated {
  /** Every file that was one of the comments, by path. */
  readonly paths: readonly string[];
  /** Those that are still there, with nothing of their authors. */
  readonly stones: readonly string[];
}

/** What would become of the files. Nothing is changed. */
export function vacatedBy(folder: string, { comments }: Pick<Erasure, "comments">): Vacated {
  const byPost = Map.groupBy(comments, ({ post }) => post);
  const vacated = Array.from(byPost, ([post, names]) => {
    const answers = answersOn(folder, post, new Set(names.map(({ id }) => id)));
    const there = names.filter(({ id }) => answers.has(id));
    const kept = keptPlaces(answers, new Set(there.map(({ id }) => id)));
    return there.map(({ id }) => ({ path: placeOf(post, id), isKept: kept.has(id) }));
  }).flat();
  const sorted = vacated.toSorted((a, b) => ascending(a.path, b.path));
  return {
    paths: sorted.map(({ path }) => path),
    stones: sorted.flatMap(({ path, isKept }) => (isKept ? [path] : [])),
  };
}

/**
 * Does it. May be done again.
 *
 * @param site - Asked only where a stone is left.
 */
export function vacate(folder: string, erasure: Erasure, site: () => Published): Vacated {
  const vacated = vacatedBy(folder, erasure);
  const stones = new Set(vacated.stones);
  // All of them before any: a file that cannot become one keeps all the others.
  const texts = vacated.stones.map((path) => [path, stoneOf(folder, path, erasure.day, site())] as const);
  for (const [path, text] of texts) writeComment(folder, path, text);
  for (const path of vacated.paths) if (!stones.has(path)) removeDurably(join(folder, path));
  for (const post of new Set(erasure.comments.map(({ post }) => post))) removeIfEmpty(join(folder, post));
  return vacated;
}

/** Which comment each comment of a post answers. */
function answersOn(folder: string, post: string, wanted: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  if (!statSync(join(folder, post), { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const names = readdirSync(join(folder, post), { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".md"),
  );
  return new Map(
    names.map(({ name }) => [
      name.slice(0, -".md".length),
      answeredBy(textAt(folder, `${post}/${name}`) ?? "", wanted),
    ]),
  );
}

/** In UTC every time of day exists; only `replyTo` is asked for. */
function answeredBy(text: string, wanted: ReadonlySet<string>): string | undefined {
  const { read } = readCommentFile(Buffer.from(text), "comment.md", "UTC");
  // One that cannot be read may be an answer to any of those that it names.
  return read ? read.replyTo : [...wanted].find((id) => text.includes(id));
}

/** What holds the place of a comment: its moment, and what it answered. */
function stoneOf(folder: string, path: string, day: string, { timeZone, language }: Published): string {
  const { read } = readCommentFile(Buffer.from(textAt(folder, path) ?? ""), path, timeZone);
  if (!read)
    throw new InboxRefusal("failure", `${path} has mistakes: klartext check tells which. Mend it, then erase again.`);
  const { name, rule } = erasedWords[language];
  return commentFile(
    { name, date: read.date, replyTo: read.replyTo, removed: { date: day, rule }, text: "" },
    timeZone,
  );
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
