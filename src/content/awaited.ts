/**
 * When the same content will become another site, and why.
 *
 * Whoever lets a page depend on "now" adds its moment here; `test/schedule/awaited.test.ts` finds what was forgotten.
 */
import type { Accessibility } from "../model/accessibility.ts";
import { type Awaited, soonestFirst } from "../model/awaited.ts";
import { noteTitle } from "../model/entry-title.ts";
import type { Instant } from "../model/instant.ts";
import type { Note } from "../model/note.ts";
import { renewedOn } from "../model/security-validity.ts";
import type { Settings } from "../model/settings.ts";
import { isTwin, type Ledger, type Statement } from "../model/statement.ts";
import { awaitedOfPosts } from "./awaited-posts.ts";
import type { CommentsToCome } from "./comments.ts";
import { endOfDay, startOfDay } from "./day-start.ts";
import type { PostDraft } from "./posts.ts";

/** Everything that was read, what is withheld included. */
export interface Read {
  readonly now: Instant;
  readonly drafts: boolean;
  readonly settings: Settings;
  readonly posts: readonly PostDraft[];
  readonly comments: CommentsToCome;
  /** By the file of a note: when nobody can comment on it any more. */
  readonly closings: ReadonlyMap<string, Instant>;
  readonly notes: readonly Note[];
  readonly ledgers: readonly Ledger[];
  readonly accessibility: Accessibility | undefined;
  /** As the editor typed them; `undefined` for a file that there is not. */
  readonly files: { readonly settings: string | undefined; readonly accessibility: string | undefined };
}

/**
 * The changes after "now", the soonest first: between them, every build has the same files.
 *
 * What comes back again and again (a security.txt that is renewed each month) is told once.
 */
export function awaitedIn(read: Read): readonly Awaited[] {
  const { now, drafts, posts, comments } = read;
  const all = [
    ...awaitedOfPosts(posts, { now, drafts, comments, settings: read.settings }),
    ...read.notes.flatMap((note) => awaitedOfNote(note, read)),
    ...read.ledgers.flatMap((ledger) => awaitedOfLedger(ledger, read.settings)),
    ...awaitedGaps(read),
    ...awaitedRenewal(read),
  ];
  return all.filter(({ at }) => at.epoch > now.epoch).sort(soonestFirst);
}

function awaitedOfNote(note: Note, { now, drafts, comments, closings }: Read): readonly Awaited[] {
  const isScheduled = note.status === "scheduled";
  const isShown = drafts || note.status !== "draft";
  const closed = closings.get(note.file);
  const answers = isShown ? comments.get(note.file) : undefined;
  if (!isScheduled && !closed && !answers) return [];
  const { file } = note;
  const title = noteTitle(note);
  // What comes together with its note is no change of its own.
  const shownFrom = isScheduled && !drafts ? note.date.epoch : now.epoch;
  const isOwn = (at: Instant) => at.epoch > shownFrom;
  return [
    ...(isScheduled ? [{ at: note.date, kind: "note" as const, file, title }] : []),
    ...(answers ?? []).flatMap(({ date: at, file }) =>
      isOwn(at) ? { at, kind: "comment" as const, file, title } : [],
    ),
    ...(isShown && closed && isOwn(closed) ? [{ at: closed, kind: "closing" as const, file, title }] : []),
  ];
}

/** Versions come into force, and pages say of a review that it is overdue as long as their version is none of the past. */
function awaitedOfLedger({ versions }: Ledger, { timeZone }: Settings): readonly Awaited[] {
  return versions.flatMap(({ effective, review, file, title }, index) => {
    const overdue = review && endOfDay(review.by.day, timeZone);
    const next = versions[index + 1]?.effective;
    const isShown = overdue && (next === undefined || next.epoch > overdue.epoch);
    return [
      ...(effective ? [{ at: effective, kind: "version" as const, file, title }] : []),
      ...(isShown ? [{ at: overdue, kind: "review" as const, file, title }] : []),
    ];
  });
}

/** The statement on accessibility says of a gap that its day has passed. */
function awaitedGaps({ accessibility, ledgers, settings, files }: Read): readonly Awaited[] {
  const file = files.accessibility;
  if (accessibility === undefined || file === undefined) return [];
  return accessibility.gaps.flatMap(({ what, until }) => {
    const at = until === undefined ? undefined : endOfDay(until, settings.timeZone);
    const isShown = at && ledgers.some((ledger) => showsGaps(inForceAt(ledger, at)));
    return isShown ? { at, kind: "gap" as const, file, title: what } : [];
  });
}

function showsGaps(statement: Statement | undefined): boolean {
  return statement?.kind === "accessibility" && !isTwin(statement);
}

function inForceAt({ versions }: Ledger, { epoch }: Instant): Statement | undefined {
  return versions.findLast(({ effective }) => effective === undefined || effective.epoch <= epoch);
}

/** Only a file to which the editors have given no last day is renewed. */
function awaitedRenewal({ settings, files, now }: Read): readonly Awaited[] {
  const { security, timeZone } = settings;
  if (security === undefined || security.expires !== undefined || files.settings === undefined) return [];
  const at = startOfDay(renewedOn(now.day), timeZone);
  return [{ at, kind: "security", file: files.settings, title: "security.txt" }];
}
