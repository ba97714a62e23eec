/** Where an address would make a browser look. Pure. */

/** `own`: at the site itself. `other`: at somebody else's. `inline`: nowhere, because the address holds it all. */
export type AddressKind = "own" | "other" | "inline";

/**
 * Reads the address as a browser does, which passes over blanks and takes `\` for `/`.
 *
 * @param site - A complete address of the site.
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function addressKind(address: string, site: string): AddressKind {
  const url = URL.parse(address, site);
  if (url === null) return "own";
  if (["data:", "blob:", "javascript:", "about:"].includes(url.protocol)) return "inline";
  return url.origin === new URL(site).origin ? "own" : "other";
}
