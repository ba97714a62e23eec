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

function onOneLine(text: string): string {
  // A single blank, by far the most frequent, is passed over.
  return text.replace(/ \s+|[^\S ]\s*/gu, " ").trim();
}

/** A cut between the halves of a surrogate pair would leave a sign that no reader can show. */
function withoutHalfSign(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
