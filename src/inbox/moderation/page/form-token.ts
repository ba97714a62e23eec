/** A secret in each form that only the page of whoever has signed in can know. */
import { createHmac, timingSafeEqual } from "node:crypto";

const hour = 60 * 60 * 1000;

/** A page may lie open for a working day. */
const longest = 12;

/**
 * @param key - `InboxKeys.moderation`.
 * @param user - Who has signed in.
 * @param id - Of the comment that the form decides on.
 * @param now - Milliseconds since 1970.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html (HMAC based)
 */
export function formToken(key: Uint8Array, user: string, id: string, now: number): string {
  return signature(key, user, id, Math.floor(now / hour));
}

/** Whether a token was given to this user for this comment, at most twelve hours ago. */
export function isFormToken(token: string, key: Uint8Array, user: string, id: string, now: number): boolean {
  const given = Buffer.from(token);
  const current = Math.floor(now / hour);
  return Array.from({ length: longest + 1 }, (_, ago) => Buffer.from(signature(key, user, id, current - ago))).some(
    (valid) => valid.length === given.length && timingSafeEqual(valid, given),
  );
}

function signature(key: Uint8Array, user: string, id: string, hours: number): string {
  return createHmac("sha256", key)
    .update(JSON.stringify(["moderators' form", user, id, hours]))
    .digest("base64url");
}
