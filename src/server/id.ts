/** A site's name among others on one server. */
import { digest } from "../kernel/digest.ts";

/** Eight letters and digits that no other site has; names of variables are short. */
export function idOf(site: string): string {
  return Buffer.from(digest(site), "base64url").toString("hex").slice(0, 8);
}
