/** What goes along with answers: what the site's own pages have, and that nobody keeps or lists them. Pure. */

/**
 * What the site's `_headers` says of all its pages.
 *
 * @param base - The site's sub-path, without a slash at its end.
 * @returns `undefined` where it names no Content-Security-Policy for them.
 */
export function siteHeaders(file: string, base: string): Readonly<Record<string, string>> | undefined {
  const lines = file.split("\n");
  const start = lines.indexOf(`${base}/*`);
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith("  "));
  const found = rest.slice(0, end < 0 ? undefined : end).map((line) => /^ {2}([A-Za-z-]+): (.+)$/.exec(line));
  const headers = Object.fromEntries(found.flatMap((each) => (each ? [[each[1] as string, each[2] as string]] : [])));
  return headers["Content-Security-Policy"] === undefined ? undefined : headers;
}

/** Where the site says nothing: the least that an answer needs. */
export const strictHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** They hold for every answer, whatever the site's pages have. */
export const ownHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Cache-Control": "no-store",
  Vary: "Accept",
};
