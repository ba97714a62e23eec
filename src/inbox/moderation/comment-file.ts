/** The file of a comment, proven by reading it as every build will. */
import { stringify } from "yaml";
import { freshDocument } from "../../content/document.ts";
import { check } from "../../content/schema/check.ts";
import { commentSchema } from "../../content/schema/comment.ts";
import { webAddress } from "../../content/schema/web.ts";
import type { Problem, Wording } from "../../kernel/problem.ts";
import type { Instant } from "../../model/instant.ts";
import { InboxRefusal } from "../refusal.ts";
import { visible } from "./visible.ts";

/** What stands in the file of a comment. */
export interface CommentFile {
  readonly name: string;
  /** RFC 3339. */
  readonly date: string;
  readonly website?: string | undefined;
  readonly replyTo?: string | undefined;
  /** The id of an author. */
  readonly staff?: string | undefined;
  /** In place of the text. */
  readonly removed?: { readonly date: string; readonly rule: string } | undefined;
  readonly text: string;
}

/**
 * The bytes of the file.
 *
 * @param timeZone - IANA name of the site's.
 * @throws InboxRefusal if a build would refuse the file or read anything else in it than what was given: no comment can keep a
 *   site from being built.
 */
export function commentFile(comment: CommentFile, timeZone: string): string {
  const { name, date, website, replyTo, staff, removed, text } = comment;
  if (text.trim() === "" && !removed) throw notToPublish({ de: "er hat keinen Text.", en: "it has no text." });
  const particulars = Object.entries({ name, date, website, replyTo, staff, removed });
  const lines = particulars.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${written(value)}`]));
  const file = `---\n${lines.join("\n")}\n---\n${text === "" ? "" : `\n${text}\n`}`;
  const { read, problems } = readCommentFile(Buffer.from(file), "comment.md", timeZone);
  const mistake = problems.find(({ severity }) => severity === "error");
  if (mistake) throw notToPublish({ de: visible(mistake.message.de), en: visible(mistake.message.en) });
  if (read === undefined || !saysTheSame(comment, read))
    throw notToPublish({
      de: "in seiner Datei stünde etwas anderes, als er sagt.",
      en: "its file would say something else than it does.",
    });
  return file;
}

function notToPublish({ de, en }: Wording): InboxRefusal {
  return new InboxRefusal("refused", {
    de: `Der Kommentar kann nicht veröffentlicht werden: ${de}`,
    en: `It cannot be published: ${en}`,
  });
}

/** What a file of a comment says; `undefined` if it has mistakes. */
export function readCommentFile(
  bytes: Buffer,
  file: string,
  timeZone: string,
): { readonly read: CommentFile | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const read = freshDocument({ path: file, file, disk: file, stamp: undefined }, bytes, report);
  const { whole } = check(commentSchema(timeZone), read, report);
  if (whole === undefined) return { read: undefined, problems };
  const { name, date, website, replyTo, staff, removed } = whole;
  return {
    read: {
      name,
      date: momentOf(date),
      website: website ?? undefined,
      replyTo: replyTo ?? undefined,
      staff: staff ?? undefined,
      removed: removed ? { date: momentOf(removed.date), rule: removed.rule } : undefined,
      text: read.body.trim(),
    },
    problems,
  };
}

/** As it was typed, without inventing a time of day. */
function momentOf({ iso, day, time }: Instant): string {
  return time === undefined ? day : iso;
}

/** Quoted where YAML would take it for something else than a text; on one line however long. */
function written(value: string | object): string {
  return stringify(value, { lineWidth: 0, collectionStyle: "flow", blockQuote: false }).trimEnd();
}

function saysTheSame(meant: CommentFile, read: CommentFile): boolean {
  return (
    read.name === meant.name &&
    Date.parse(read.date) === Date.parse(meant.date) &&
    read.website === (meant.website && webAddress(meant.website)) &&
    read.replyTo === meant.replyTo &&
    read.staff === meant.staff &&
    read.removed?.rule === meant.removed?.rule &&
    read.text === meant.text.trim()
  );
}
