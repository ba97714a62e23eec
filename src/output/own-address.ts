/** Where an address in a page leads within the site. Pure. */

export interface OwnAddress {
  /** Site-absolute, decoded, without query and fragment. */
  readonly url: string;
  /** Decoded, without its `#`; `undefined` if the whole page is meant. */
  readonly fragment: string | undefined;
}

/**
 * Reads an address as a browser does.
 *
 * @param written - With character references resolved.
 * @param from - The complete address that relative ones start from.
 * @returns `undefined` for what is not asked of this site's server.
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function ownAddress(written: string, from: string): OwnAddress | undefined {
  const url = URL.parse(written, from);
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== new URL(from).origin) return undefined;
  const { hash } = url;
  // What follows ":~:" is for the browser alone. @see https://wicg.github.io/scroll-to-text-fragment/
  const fragment = decoded(hash.slice(1).replace(/:~:.*$/s, ""));
  return { url: decoded(url.pathname), fragment: fragment === "" ? undefined : fragment };
}

/** Percent signs that encode nothing stay what they are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
