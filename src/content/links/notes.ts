/** What is noted while the links of a text are resolved. */
import type { InternalLink } from "../../model/link.ts";
import type { Media } from "../../model/media.ts";
import type { Report } from "../finding.ts";

export interface Notes {
  readonly report: Report;
  /** A link that only the whole site can judge. */
  readonly link: (link: InternalLink) => void;
  /** A picture or another file of media/ is shown. */
  readonly use: (media: Media, isPublished: boolean) => void;
}

/** For whoever asks once more and only wants the answer. */
export const unnoted: Notes = { report: () => {}, link: () => {}, use: () => {} };

/** Holds notes back until it is known whether they count, and says how many there were; later ones pass at once. */
export function heldBack(notes: Notes): Notes & { readonly release: () => number } {
  let held: (() => void)[] | undefined = [];
  const later = (note: () => void) => {
    if (held) held.push(note);
    else note();
  };
  return {
    report: (problem) => later(() => notes.report(problem)),
    link: (link) => later(() => notes.link(link)),
    use: (media, isPublished) => later(() => notes.use(media, isPublished)),
    release: () => {
      const notes = held ?? [];
      held = undefined;
      for (const note of notes) note();
      return notes.length;
    },
  };
}
