/** Short names for contents, by which two versions of one thing are told apart. Pure. */
import { hash } from "node:crypto";

/** 27 characters that stand for a content; made to notice change, not to withstand forgery. @see FIPS 180-4 */
export function digest(content: string | Buffer): string {
  return hash("sha1", content, "base64url");
}

/** What stands between the parts of a digest: no text on one line holds it. */
const between = "\n";

/** One digest for several texts, each on one line. */
export function digestOf(parts: readonly (string | number | undefined)[]): string {
  return digest(parts.join(between));
}
