/** Addresses that readers give of themselves. Pure. */
import { domainToASCII } from "node:url";
import { isValidAddress } from "../../markdown/valid-address.ts";

/** @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const mail =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/** Whether mail can be sent there, as far as its looks go; a domain may have umlauts. */
export function isMail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  return at > 0 && !/[\s/?#\\%:[\]]/.test(domain) && mail.test(`${text.slice(0, at)}@${domainToASCII(domain)}`);
}

/**
 * The address of a website as browsers write it.
 *
 * @returns `undefined` for anything but http and https, for what holds a name and a password, and
 *   for hosts that there cannot be.
 */
export function websiteOf(text: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/[\s\\]/.test(whole) || !/^https?:\/\/[^/]/i.test(whole)) return undefined;
  const url = URL.parse(whole);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  if (url.username !== "" || url.password !== "" || !url.hostname.includes(".") || url.hostname.endsWith("."))
    return undefined;
  return isValidAddress(url.href) ? url.href : undefined;
}
