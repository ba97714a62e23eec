/** The headers of a whole site, for servers that do not read `_headers`. */
import { type HeaderForm, headerForms, headersFor } from "./features/headers/headers.ts";
import type { OutputFile } from "./model/page.ts";
import type { Site } from "./model/site.ts";

export { type HeaderForm, headerForms };

/**
 * What a server is to be told.
 *
 * @param files - Every file of the site.
 */
export function serverHeaders(form: HeaderForm, site: Site, files: Iterable<OutputFile>): string {
  return headersFor(form, site, [...files]);
}
