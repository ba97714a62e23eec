/** Addresses as pages hold them. Pure. */
import MarkdownParser from "markdown-it";

const { normalizeLink } = new MarkdownParser();

/** A path of the site or a page of the web, as most links are: nothing in it can need encoding, and looking is cheap. */
const plain = /^(?:https?:\/\/(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,63})?\/(?!\/)[\w./~-]*$/;

/**
 * An address with its signs percent-encoded and its host in ASCII; what is encoded already stays as it is.
 *
 * @see RFC 3986, section 2.1, and RFC 3492
 */
export function encoded(address: string): string {
  if (isPlain(address)) return address;
  return oneFragment(normalizeLink(withHostInAscii(address)));
}

/** Whether an address is of the kind that stays as it is. */
export function isPlain(address: string): boolean {
  return plain.test(address);
}

/** What stands before a host, and the host, if it holds anything but ASCII. */
const foreignHost = /^((?:https?:)?\/\/|mailto:[^/?#@]*@)([^/?#@:\\]*[^ -~/?#@:\\][^/?#@:\\]*)/i;

/** markdown-it encodes a host as it was typed; names on the web are mapped before: `Ö` and `o` with two dots are `ö`. */
function withHostInAscii(address: string): string {
  return address.replace(
    foreignHost,
    (_written, before: string, host: string) => before + (URL.parse(`https://${host}/`)?.hostname ?? host),
  );
}

/** A second number sign would make the address invalid. */
function oneFragment(address: string): string {
  const start = address.indexOf("#") + 1;
  return start === 0 ? address : address.slice(0, start) + address.slice(start).replaceAll("#", "%23");
}
