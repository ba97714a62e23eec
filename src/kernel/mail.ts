/** Addresses of e-mail that readers can use and simple harvesters cannot read. Pure. */
import { type Html, trusted } from "./html.ts";

/**
 * Every character as a decimal character reference, for text and for attributes: browsers show and follow it as usual.
 *
 * @see https://html.spec.whatwg.org/multipage/syntax.html#character-references
 */
export function concealed(text: string): Html {
  return trusted([...text].map((sign) => `&#${sign.codePointAt(0)};`).join(""));
}
