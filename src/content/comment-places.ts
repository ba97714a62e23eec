/** What readers can have commented on: posts, and notes that ask for it. */
import type { Comments } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import { commentState, usualOfQuestions } from "./comment-state.ts";
import { placeOf } from "./document.ts";
import { found, type Mistake } from "./finding.ts";
import type { NoteDraft } from "./notes.ts";
import { examplePost } from "./places.ts";
import type { PostDraft } from "./posts.ts";
import { guessing } from "./suggestion.ts";
import type { Workshop } from "./workshop.ts";

export interface CommentPlaces {
  /** The file of the entry that a folder of comments belongs to by its name, as the editor typed it, or what is wrong with the name. */
  readonly of: (id: string) => { readonly file: string } | { readonly mistake: Mistake };
}

/** @param folders - Those in comments/. Two entries for one of them are reported, and two that take comments under one id. */
export function commentPlaces(
  posts: readonly PostDraft[],
  notes: readonly NoteDraft[],
  folders: ReadonlySet<string>,
  workshop: Workshop,
): CommentPlaces {
  const byId = Map.groupBy(posts, ({ head }) => head.id);
  const takers = new Map<string, NoteDraft>();
  const others = new Map<string, NoteDraft>();
  for (const note of notes) {
    const { id } = note.head;
    if (id === undefined) continue;
    if (!takesComments(note, workshop)) {
      others.set(id, note);
      continue;
    }
    const post = byId.get(id)?.[0];
    const rival = takers.get(id) ?? (post && (folders.has(id) || isOpenTo(post, workshop)) ? post : undefined);
    if (rival) workshop.report({ ...placeOf(note.document, ["slug"]), ...sameId(id, rival.document.file) });
    else takers.set(id, note);
  }
  const { posts: targets, guess } = workshop.targets;
  return {
    of: (id) => {
      const entry = targets.get(id) ?? takers.get(id)?.document;
      if (entry) return entry;
      const note = others.get(id);
      if (note) return { mistake: takesNone(note.document.file) };
      return { mistake: noSuchPost(id, guess(id, [...targets.keys(), ...takers.keys()])) };
    },
  };
}

/** What a note says of its comments, if it says anything or is a question. */
export function stateOfNote(
  { checked: { parts }, head }: Pick<NoteDraft, "checked" | "head">,
  workshop: Pick<Workshop, "settings" | "now">,
): Pick<Comments, "state" | "closed"> | undefined {
  const usual = parts.kind === "question" ? usualOfQuestions(workshop.settings) : undefined;
  return commentState(parts.comments, usual, { published: head.date, ...workshop });
}

/** When nobody can comment on notes any more, by their files; only where that is known. */
export function closingsOf(
  notes: readonly NoteDraft[],
  workshop: Pick<Workshop, "settings" | "now">,
): ReadonlyMap<string, Instant> {
  return new Map(
    notes.flatMap((note) => {
      const closed = stateOfNote(note, workshop)?.closed;
      return closed ? [[note.document.file, closed] as const] : [];
    }),
  );
}

function takesComments(note: NoteDraft, workshop: Workshop): boolean {
  const state = stateOfNote(note, workshop);
  return state ? state.state !== "off" : note.checked.parts.kind === "question";
}

function isOpenTo({ checked, head }: PostDraft, workshop: Workshop): boolean {
  const { posts: usual } = workshop.settings.dialogue;
  const state = commentState(checked.parts.comments, usual, { published: head.date, ...workshop });
  return state !== undefined && state.state !== "off";
}

const comment = { severity: "error", rule: "comment" } as const;

function noSuchPost(post: string, meant: string | undefined): Mistake {
  const message = found(post, { de: "diesen Beitrag gibt es nicht", en: "which is the id of no post" });
  return {
    ...comment,
    message: guessing(message, meant),
    like: {
      de: `comments/${meant ?? examplePost.de}/2009-01-15-erika.md`,
      en: `comments/${meant ?? examplePost.en}/2009-01-15-erika.md`,
    },
  };
}

function takesNone(file: string): Mistake {
  return {
    ...comment,
    message: {
      de: `dieser Kommentar gehört zu ${file}; diese Notiz nimmt aber keine Kommentare an.`,
      en: `this comment belongs to ${file}, but that note takes no comments.`,
    },
    like: {
      de: "comments: closed (in den Angaben der Notiz)",
      en: "comments: closed (in the particulars of the note)",
    },
  };
}

function sameId(id: string, file: string): Mistake {
  return {
    severity: "error",
    rule: "slug",
    message: {
      de: `die Kennung „${id}“ hat schon ${file}, und beide nehmen Kommentare an; so ist nicht klar, wozu sie gehören.`,
      en: `the id "${id}" is that of ${file} already, and both take comments; nobody could tell to which these belong.`,
    },
    like: `slug: ${id}-2`,
  };
}
