/** Letters in one piece: some systems write "ä" as an "a" and a mark above it, which no page shall hold. */
import type { TextPlace } from "./reading.ts";

/** Everything that may have another form; letters of Europe and common punctuation have none. */
const unusual = /[^\t-\u02ff\u2002-\u20cf]/;

/** The text in Normalization Form C. Asking first is cheap, and most texts need nothing. */
export function composed(text: string): string {
  return unusual.test(text) ? text.normalize("NFC") : text;
}

/** A sign with all marks that may melt into it. */
const letters = /\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu;

/** Turns places in a composed text into places in the text as it was written. */
export function placesAsWritten(written: string): <T extends TextPlace>(place: T) => T {
  const lines = written.split(/\r\n|\r|\n/);
  const known = new Map<number, readonly number[]>();
  return (place) => {
    const columns = known.get(place.line) ?? columnsOf(lines[place.line - 1] ?? "");
    known.set(place.line, columns);
    const last = columns.length - 1;
    return { ...place, column: columns[place.column - 1] ?? (columns[last] ?? 1) + place.column - 1 - last };
  };
}

/** For every sign of the composed line, and for its end, the column in which its letter was written. */
function columnsOf(line: string): readonly number[] {
  const columns: number[] = [];
  let column = 1;
  for (const [letter] of line.matchAll(letters)) {
    for (let i = letter.normalize("NFC").length; i > 0; i--) columns.push(column);
    column += letter.length;
  }
  return [...columns, column];
}
