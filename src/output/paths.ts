/** Where in the output folder an address is kept. Pure. */

/** A name that every file system and every server can hold: lower case, ASCII, and hidden only where a standard says so. */
const name = /^(?!\.)[a-z0-9._-]+$/;
const hiddenByStandard = ".well-known";

/** The address of a page: nearly all are such. */
const usual = /^(?:\/[a-z0-9_-][a-z0-9._-]*)+\/$/;

/**
 * The path of an address inside the output folder, with `/` between its parts: `/blog/x/` → `blog/x/index.html`.
 *
 * @param url - Site-absolute, not percent-encoded.
 * @param base - The site's sub-path, without a slash at its end.
 * @returns `undefined` for an address that does not belong to the site or would not be a safe file name.
 */
export function pathOf(url: string, base: string): string | undefined {
  if (!url.startsWith(`${base}/`)) return undefined;
  if (usual.test(url)) return `${url.slice(base.length + 1)}index.html`;
  const path = url.slice(base.length + 1);
  const parts = (path === "" || path.endsWith("/") ? `${path}index.html` : path).split("/");
  const safe = parts.every((part, i) => name.test(part) || (i === 0 && part === hiddenByStandard));
  return safe ? parts.join("/") : undefined;
}
