/** Signs that act instead of being seen. */

/** Control characters, line separators, and the signs that turn the direction of writing. */
const acting = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const namesOfBreaks: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text on one line, with every sign that acts spelt out: `\n`, `\u001b`. */
export function visible(text: string): string {
  return text.replace(acting, (sign) => namesOfBreaks[sign] ?? spelt(sign));
}

/** JSON in which nothing acts; it still means the same. */
export function visibleJson(json: string): string {
  return json.replace(acting, spelt);
}

function spelt(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
