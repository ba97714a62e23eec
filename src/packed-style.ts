/** Style sheets without what only those who write them need. Pure. */

const text = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`;
const blank = String.raw`(?:\s|/\*[^]*?\*/)`;
const pieces = new RegExp(`${text}|${blank}*([{};,])${blank}*|${blank}+`, "g");

/**
 * The same rules, without comments and without the white space that means nothing: every reader would have to load it.
 *
 * @see https://www.w3.org/TR/css-syntax-3/ White space means something within selectors and values only.
 */
export function packed(style: string): string {
  return style
    .replace(pieces, (_, quoted?: string, mark?: string) => quoted ?? mark ?? " ")
    .replace(/([{;][-\w]+): /g, "$1:")
    .replaceAll(";}", "}")
    .trim();
}
