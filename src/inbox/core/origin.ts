/** Where a form was sent from, as browsers say. Pure. */

/** `own`: from a page of the site. `unknown`: the browser says nothing, as very old ones do. */
export type Provenance = "own" | "foreign" | "unknown";

/**
 * @param origin - Of the site: `https://blog.example`. What the request calls its host says nothing: a server stands before us.
 * @see https://fetch.spec.whatwg.org/#origin-header
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function provenanceOf(headers: ReadonlyMap<string, string>, origin: string): Provenance {
  const [from, site] = [headers.get("origin"), headers.get("sec-fetch-site")];
  if (from !== undefined && from !== origin) return "foreign";
  if (site !== undefined && site !== "same-origin" && site !== "none") return "foreign";
  return from === undefined && site === undefined ? "unknown" : "own";
}
