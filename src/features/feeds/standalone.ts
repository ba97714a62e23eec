/** Makes an entry's HTML fit to stand beside that of others, away from its page. Pure. */
import { idsIn, withAttributes } from "../../kernel/attributes.ts";
import { trusted } from "../../kernel/html.ts";
import { prefixed } from "../../kernel/identifiers.ts";

export interface Position {
  /** Put before every `id`; no two entries may have the same, nor one that continues another's. */
  readonly prefix: string;
  /** `https://example.org`. */
  readonly origin: string;
  /** The entry's page, with scheme and host and a slash at its end. */
  readonly page: string;
}

const addresses = new Set(["href", "src", "cite", "poster"]);

/**
 * The same HTML with ids of its own and with addresses that work anywhere.
 *
 * A link to an anchor that is not in the HTML, such as that of a comment, leads to the entry's page.
 *
 * @param html - As our own renderers print it.
 */
export function standalone(html: string, { prefix, origin, page }: Position): string {
  const scoped = String(prefixed(trusted(html), prefix));
  const ids = idsIn(scoped);
  const absolute = (address: string) => {
    if (address.startsWith("#") && ids.has(address.slice(1))) return address;
    if (address.startsWith("//") || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
    return (address.startsWith("/") ? origin : page) + address;
  };

  return withAttributes(scoped, (name, value) => {
    if (name === "srcset") return value.split(/,\s+/).map(absolute).join(", ");
    return addresses.has(name) ? absolute(value) : value;
  });
}
