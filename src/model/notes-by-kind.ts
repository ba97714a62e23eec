/** Which notes there are of each kind, and which are pinned to the wall. Pure. */
import { type Note, type NoteKind, noteKinds } from "./note.ts";
import { perSite } from "./per-site.ts";
import type { Site } from "./site.ts";

/** The notes of each kind that has any, newest first; kinds in their order. */
export const notesByKind: (site: Site) => ReadonlyMap<NoteKind, readonly Note[]> = perSite(({ notes }) => {
  const groups = Map.groupBy(notes, ({ noteKind }) => noteKind);
  return new Map(noteKinds.flatMap((kind) => (groups.has(kind) ? [[kind, groups.get(kind) ?? []] as const] : [])));
});

/** What hangs on the wall, newest first: everything that points at something or asks something. */
export const notesOnWall: (site: Site) => readonly Note[] = perSite(({ notes }) =>
  notes.filter(({ noteKind }) => noteKind !== "text"),
);
