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

/**
 * The kinds whose lists answer, with their notes: all of them as soon as there is a note, so that no address goes when the
 * last note of a kind does.
 */
export const answeringKinds: (site: Site) => readonly (readonly [NoteKind, readonly Note[]])[] = perSite((site) =>
  site.notes.length === 0 ? [] : noteKinds.map((kind) => [kind, notesByKind(site).get(kind) ?? []] as const),
);
