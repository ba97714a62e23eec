/** How a path may come along that was once written down as one text. Pure. */
import type { Fate } from "./plan.ts";

/** The longest path, in bytes, that is looked up in a table; longer ones are patterns of their own. */
export const longestKey = 400;

/** The longest path, in bytes, that the configuration of every server can hold, however it has to be written. */
export const longestPath = 900;

/**
 * Every text that a server has to know for one path: composed and decomposed umlauts, as macOS spells them, and letters beyond
 * ASCII in lower case, because servers compare no others without regard to case.
 */
export function spellings({ path, isExact }: Fate): readonly string[] {
  if (new TextEncoder().encode(path).length > longestPath)
    throw new RangeError(
      `The old address ${path.slice(0, 80)}… is longer than ${longestPath} bytes: no server can be told of it.`,
    );
  const cases = isExact ? [path] : [path, path.toLowerCase()];
  return [...new Set([...cases, ...cases.map((each) => each.normalize("NFC")), path.normalize("NFD")])];
}

/** Whether a text means only itself to nginx and to Caddy, between quotation marks or backticks. */
export function isPlain(path: string): boolean {
  return /^\/[\p{L}\p{M}\p{N}/._~!'()*+,=:@& -]*$/u.test(path) && new TextEncoder().encode(path).length <= longestKey;
}

/** A text as a pattern of Perl's kind, byte by byte, without a sign that means anything to the file around it. */
export function pattern(path: string, byteAsHex: (byte: number) => string): string {
  return Array.from(new TextEncoder().encode(path), (byte) => {
    const sign = String.fromCharCode(byte);
    return /[A-Za-z0-9/_-]/.test(sign) ? sign : byteAsHex(byte);
  }).join("");
}
