/** Work that a reader's browser does before it sends. A score: nobody is refused for having done none. */
import { createHash } from "node:crypto";

/** Asked for, in bits: 16,384 digests on the average. A browser is done before its reader has written a sentence. */
export const workWanted = 14;

/**
 * The bits of work behind a proof: how many zeros lead the digest of challenge, colon and counter.
 *
 * @returns 0 for what is no counter.
 * @see http://www.hashcash.org/
 */
export function workIn(proof: string, challenge: string): number {
  if (!/^\d{1,15}$/.test(proof)) return 0;
  const digest = createHash("sha256").update(`${challenge}:${proof}`).digest();
  let bits = 0;
  for (const byte of digest) {
    bits += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return bits;
}
