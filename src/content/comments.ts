/** From comments/ to threads below posts and questions. */
import { digest } from "../kernel/digest.ts";
import { visibleName } from "../kernel/look-alike.ts";
import { slug } from "../kernel/slug.ts";
import { readComment } from "../markdown/comment.ts";
import { withoutMailAddresses } from "../markdown/mail.ts";
import type { Comment, Comments } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import type { Settings } from "../model/settings.ts";
import { anchorsOf } from "../model/thread.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import type { Authors } from "./authors.ts";
import type { CommentPlaces } from "./comment-places.ts";
import { unsaid } from "./comment-state.ts";
import { stemOf } from "./dated.ts";
import type { Document } from "./document.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { namesakesOf } from "./namesakes.ts";
import { present } from "./present.ts";
import { checkRemoval } from "./removal.ts";
import { refuseSameAnchors } from "./same-anchors.ts";
import { check } from "./schema/check.ts";
import { commentSchema } from "./schema/comment.ts";
import { type Answer, awaitedAnswers, type CommentToCome, threadsOf } from "./threads.ts";
import type { Workshop } from "./workshop.ts";

/** All comments that readers may see, by the file of their post or note, as the editor typed it. */
export type CommentsByFile = ReadonlyMap<string, readonly Comment[]>;

/** The moments at which more comments appear, likewise. */
export type CommentsToCome = ReadonlyMap<string, readonly CommentToCome[]>;

interface ReadComments {
  readonly comments: CommentsByFile;
  readonly toCome: CommentsToCome;
}

/**
 * Reads all comments; those that belong to nothing are reported.
 *
 * @param placesOf - What the folders can belong to.
 */
export function commentsByFile(
  documents: readonly Document[],
  authors: Authors,
  workshop: Workshop,
  placesOf: (folders: ReadonlySet<string>) => CommentPlaces,
): ReadComments {
  const schema = commentSchema(workshop.settings.timeZone);
  const { guess } = workshop.targets;
  const folders = Map.groupBy(documents, ({ path }) => path.split("/")[1] as string);
  const threads = new Map<string, readonly Comment[]>();
  const toCome = new Map<string, readonly CommentToCome[]>();
  const people = { authors, isNamesake: namesakesOf(authors.all(), workshop.settings) };
  const places = placesOf(new Set(folders.keys()));
  for (const [id, files] of folders) {
    const place = places.of(id);
    if ("mistake" in place) for (const { file } of files) workshop.report({ ...startOf(file), ...place.mistake });
    const answers = files.flatMap((file) => answerOf(file, schema, people, workshop) ?? []);
    refuseSameAnchors(answers, workshop.report);
    const shown = threadsOf(answers, { now: workshop.now, report: workshop.report, guess });
    if ("mistake" in place) continue;
    threads.set(place.file, shown);
    const later = awaitedAnswers(answers, workshop.now);
    if (later.length > 0) toCome.set(place.file, later);
  }
  return { comments: threads, toCome };
}

/**
 * What a post or a note shows of its comments.
 *
 * @param said - Without it, and where a site without forms could not keep it, comments that are there are shown, and none are taken.
 */
export function commentsOf(
  threads: readonly Comment[] = [],
  said: Pick<Comments, "state" | "closed"> | undefined,
  { dialogue }: Pick<Settings, "dialogue">,
): Comments {
  const isPossible = said && (said.state !== "open" || dialogue.forms);
  const state = isPossible ? said : unsaid[threads.length > 0 ? "some" : "none"];
  return { ...state, count: anchorsOf(threads).length, threads };
}

/** Changes whenever it changes whether there can be more comments: with the day of the build, or with the settings. */
export function shownAs({ state, closed }: Comments): string {
  return closed ? `${state} ${closed.iso}` : state;
}

/** Changes whenever a comment of a post does; `""` if there are none. */
export function digestOfThreads(threads: readonly Comment[] = []): string {
  const said: unknown[] = [];
  // Threads can be deeper than calls can.
  const waiting = [...threads];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, digest, staff, isNamesake, replies } = next;
    said.push([id, digest, staff?.digest, isNamesake, replies.length]);
    waiting.push(...replies);
  }
  return said.length === 0 ? "" : digest(JSON.stringify(said));
}

interface People {
  readonly authors: Authors;
  readonly isNamesake: (name: string) => boolean;
}

function answerOf(
  document: Document,
  schema: ReturnType<typeof commentSchema>,
  people: People,
  workshop: Workshop,
): Answer | undefined {
  const isRead = document.memo.fields !== undefined;
  const { whole, parts } = check(schema, document, workshop.report);
  const id = stemOf(document.path);
  const nameless = mistakeOfPart(id, slug(id));
  if (nameless) workshop.report({ ...startOf(document.file), ...nameless });
  const staff = parts.staff ? people.authors.find(document, parts.staff, "staff") : undefined;
  if (!isRead) refuseEmpty(document, Boolean(parts.removed), workshop.report);
  const answer = { id, document, replyTo: parts.replyTo ?? undefined };
  const name = withoutMailAddresses(visibleName(parts.name ?? ""));
  if (whole === undefined) return { ...answer, comment: undefined };
  checkRemoval(document, whole, workshop);

  const particulars = present({
    id,
    anchor: `kommentar_${slug(id)}`,
    name,
    date: whole.date satisfies Instant,
    website: whole.removed ? undefined : whole.website,
    staff,
    removed: whole.removed && { date: whole.removed.date, rule: whole.removed.rule },
    isNamesake: (staff === undefined && people.isNamesake(name)) || undefined,
    digest: document.memo.digest,
  });
  return { ...answer, comment: printing(particulars, document, workshop) };
}

/** The comment with its text, which is read when a page asks for it: most pages are there from the build before. */
function printing<T extends Pick<Comment, "removed">>(particulars: T, document: Document, { settings }: Workshop) {
  let printed: ReturnType<typeof readComment> | undefined;
  const read = () => {
    printed ??= readComment(particulars.removed ? "" : document.body, settings.interface);
    return printed;
  };
  return Object.defineProperties(particulars as T & Pick<Comment, "html" | "text">, {
    html: { get: () => read().html, enumerable: true },
    text: { get: () => read().text, enumerable: true },
  });
}

/** What was found empty before has been told again by its memory. */
function refuseEmpty({ body, data, bodyLine, file, memo }: Document, isRemoved: boolean, report: Report): void {
  if (body.trim() !== "" || data === undefined || isRemoved) return;
  const problem = { ...startOf(file), line: bodyLine, ...noText };
  memo.problems.push(problem);
  report(problem);
}

const noText: Mistake = {
  severity: "error",
  rule: "required",
  message: {
    de: "hier fehlt der Text des Kommentars; ist er entfernt, gehört „removed“ zu den Angaben.",
    en: 'the text of the comment is missing; if it was taken down, "removed" belongs to the particulars.',
  },
  like: { de: "removed: { date: 2009-01-15, rule: Beleidigung }", en: "removed: { date: 2009-01-15, rule: Insult }" },
};
