/** Addresses of files that are nobody's business. Pure. */
import { literally } from "../features/headers/pattern.ts";

/**
 * A pattern of all that begins with a dot, but for what a standard puts there, and of the files that hosts read themselves.
 *
 * @param folder - The site's sub-path, decoded.
 * @see RFC 8615, section 3
 */
export function noPage(folder: string): string {
  return `/\\.(?!well-known/)|^${literally(folder)}/\\.well-known/(?:.*/)?\\.|^${literally(folder)}/_(?:headers|redirects)(?:\\.br|\\.gz)?$`;
}
