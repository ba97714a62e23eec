/** Names of comments. */
import { instantAt } from "../../content/instant.ts";

/** Crockford's letters, without those that look like digits or make words. @see https://www.crockford.com/base32.html */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * `2026-11-28-k3v9x2qa`: the day in the site's zone and eight letters by chance, of 2^40 a day.
 *
 * @param chance - 8 bytes that nobody can guess.
 */
export function commentId(received: number, timeZone: string, chance: Uint8Array): string {
  const name = [...chance.subarray(0, 8)].map((byte) => letters[byte & 31]).join("");
  return `${instantAt(received, timeZone).day}-${name}`;
}
