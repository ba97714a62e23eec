/** Which note came before and which after another. Pure. */
import type { NoteNeighbours } from "../../../layouts/note.ts";
import type { Note } from "../../model/note.ts";

/**
 * The published neighbours of every note.
 *
 * Drafts and scheduled notes have neighbours but are nobody's neighbour.
 *
 * @param notes - Newest first, as `Site.notes` are.
 */
export function neighbours(notes: readonly Note[]): ReadonlyMap<Note, NoteNeighbours> {
  const next = closestPublished(notes);
  const previous = closestPublished(notes.toReversed());
  return new Map(notes.map((note) => [note, { previous: previous.get(note), next: next.get(note) }]));
}

/** For each note the published one that stands closest before it in the list. */
function closestPublished(notes: readonly Note[]): ReadonlyMap<Note, Note | undefined> {
  let closest: Note | undefined;
  return new Map(
    notes.map((note) => {
      const pair = [note, closest] as const;
      if (note.status === "published") closest = note;
      return pair;
    }),
  );
}
