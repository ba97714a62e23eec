/** The headers of a whole site, for servers that do not read `_headers`, the preview among them. */
import { type HeaderForm, headerForms, headersAt, headersFor } from "./features/headers/headers.ts";
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

/** What a page of the preview may load: the same as of the site, but that this machine has no https. */
export function previewPolicy(path: string, site: Site, files: Iterable<OutputFile>): string | undefined {
  return headersAt(path, site, [...files])["Content-Security-Policy"]?.replace("; upgrade-insecure-requests", "");
}
