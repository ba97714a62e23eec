/** What an old path becomes in the output. Paths stand without the site's sub-path. Pure. */

/**
 * The path as browsers ask for it, and with nothing that `_redirects` would take for a pattern.
 *
 * @param path - Not percent-encoded.
 */
export function encoded(path: string): string {
  const address = encodeURI(path.toWellFormed());
  return address.replace(/[*:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The address of a page that can stand in for the path in a folder of files.
 *
 * `/alt`, `/alt/` and `/alt/index.html` are one file, `alt/index.html`; `/alt.html` is a file of its own. Upper case
 * becomes lower case, because not every disk tells them apart.
 *
 * @param path - Not percent-encoded.
 * @returns `undefined` for a path that no file of ours may be named by: file names are plain lower-case ASCII, and not longer
 * than file systems hold.
 */
export function standIn(path: string): string | undefined {
  const lower = path.toLowerCase();
  if (!/^(?:\/[a-z0-9_-][a-z0-9._-]{0,239})+\/?$/.test(lower) || lower.length > 1000) return undefined;
  if (lower.endsWith("/index.html")) return lower.slice(0, -"index.html".length);
  return /(?:\/|\.html?)$/.test(lower) ? lower : `${lower}/`;
}
