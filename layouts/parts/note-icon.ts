/** A small drawing for each kind of note; the word beside it says the same to everybody. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { NoteKind } from "../../src/model/note.ts";

/** Lines on a square of 24 by 24, drawn in the colour of the text around them. */
const lines: Readonly<Record<NoteKind, string>> = {
  text: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  link: "M4 5h12v14H5a1 1 0 0 1-1-1zM16 9h4v8a2 2 0 0 1-4 0M7 9h6M7 12h6M7 15h4",
  study: "M3 3v18h18M8 17v-5M13 17V7M18 17v-8",
  tv: "M3 8h18v12H3zM8 3l4 5 4-5",
  question: "M4 4h16v12H11l-5 4v-4H4zM10 8.5a2 2 0 1 1 2.5 2q-.5.2-.5 1M12 13.4v.1",
};

/** Neither read aloud nor reached by keys. */
export function noteIcon(kind: NoteKind): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${lines[kind]}"/></svg>`;
}
