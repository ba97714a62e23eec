/** Keyed digests. */
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Making a key out of its bytes takes five times as long as using it. */
const known = new WeakMap<Uint8Array, KeyObject>();

/**
 * HMAC-SHA-256 in base64url.
 *
 * @param key - Its bytes must not change: whoever wants another key gives another array.
 * @see RFC 2104
 */
export function mac(key: Uint8Array, text: string): string {
  return createHmac("sha256", known.get(key) ?? remember(key))
    .update(text)
    .digest("base64url");
}

function remember(key: Uint8Array): KeyObject {
  const secret = createSecretKey(key);
  known.set(key, secret);
  return secret;
}
