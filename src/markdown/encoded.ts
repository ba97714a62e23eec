/** Addresses as pages hold them. Pure. */
import MarkdownParser from "markdown-it";

const { normalizeLink } = new MarkdownParser();

/**
 * An address with its signs percent-encoded and its host in ASCII; what is encoded already stays as it is.
 *
 * @see RFC 3986, section 2.1, and RFC 3492
 */
export function encoded(address: string): string {
  return oneFragment(normalizeLink(address));
}

/** A second number sign would make the address invalid. */
function oneFragment(address: string): string {
  const start = address.indexOf("#") + 1;
  return start === 0 ? address : address.slice(0, start) + address.slice(start).replaceAll("#", "%23");
}
