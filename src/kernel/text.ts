/** Plain text and its length. Pure. */

/**
 * The beginning of a text, cut at a word and ended with "…" where something was left out.
 *
 * @param length - In UTF-16 units, the "…" included; a first word longer than that is cut inside.
 */
export function excerpt(text: string, length: number): string {
  const line = beginningOf(text, length);
  if (line.length <= length) return line;
  const room = line.slice(0, length);
  const lastSpace = room.lastIndexOf(" ");
  const cut = lastSpace > 0 ? room.slice(0, lastSpace) : withoutHalfSign(room.slice(0, -1));
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** The same text in memory of its own: for a piece of a text, the engine keeps all of it. For pieces that are kept long. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}

/**
 * The same text in one piece. One that was put together from thousands of pieces is kept as such a tree until somebody asks
 * for a sign of it, and costs as much to keep.
 */
export function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** One line of more than `length` signs, or all there is. Of a long text only the beginning is looked at. */
function beginningOf(text: string, length: number): string {
  const enough = 4 * length;
  const line = onOneLine(text.slice(0, enough));
  return line.length > length || text.length <= enough ? line : onOneLine(text);
}

/**
 * How many words a text has: pieces between blanks with a letter or a digit in them. Where people write without blanks, in
 * Chinese and Japanese, every sign counts, as word processors count.
 */
export function wordCountOf(text: string): number {
  let count = 0;
  let isInside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === blank || unit === noBreakSpace) isInside = false;
    else if (unit >= firstKana && isWholeWord(unit)) count++;
    else if (!isInside && isLetterOrDigit(unit)) {
      isInside = true;
      count++;
    }
  }
  return count;
}

const blank = 0x20;
const noBreakSpace = 0xa0;
const firstKana = 0x3040;

/** Kana and ideographs. */
function isWholeWord(unit: number): boolean {
  return unit <= 0x30ff || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** Everything beyond Latin-1 is taken for a letter but for punctuation, currencies, arrows and the like. */
function isLetterOrDigit(unit: number): boolean {
  const lower = unit | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xc0 && (unit < 0x2000 || (unit >= 0x2c00 && unit < 0x3000) || unit > 0x303f))
  );
}

function onOneLine(text: string): string {
  // A single blank, by far the most frequent, is passed over.
  return text.replace(/ \s+|[^\S ]\s*/gu, " ").trim();
}

/** A cut between the halves of a surrogate pair would leave a sign that no reader can show. */
function withoutHalfSign(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
