/** What may stand in XML. Pure. */

/** @see https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** The same by code units, which is far quicker to look for; halves of a surrogate pair are looked for apart. */
const forbiddenUnit = /[^\t\n\r -\uFFFD]/;

/** A text with U+FFFD in place of every sign that XML 1.0 forbids, so that one of them cannot make a feed unreadable. */
export function legible(text: string): string {
  return forbiddenUnit.test(text) || !text.isWellFormed() ? text.replace(forbidden, "\u{FFFD}") : text;
}
