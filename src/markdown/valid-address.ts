/** Which addresses of the web a page may lead to. Pure. */
import MarkdownParser from "markdown-it";
import { isPlain } from "./encoded.ts";

const { normalizeLinkText } = new MarkdownParser();

/** The host, where nobody's name or password stands before it: who follows such a link is logged in as somebody else. */
const hostOf = /^https?:\/\/([^/?#@\\]+?)(?::\d*)?(?:[/?#]|$)/i;
/** @see RFC 1035, section 2.3.4 */
const shortEnough = /^(?=.{1,253}\.?$)[^.]{1,63}(?:\.[^.]{1,63})*\.?$/;
const fourNumbers = /^\d+(?:\.\d+){3}$/;
const decimals = /^(?:(?:0|[1-9]\d*)(?:\.|$))+$/;

/**
 * Whether browsers can read an address and HTML allows it; of addresses with other schemes, only the former.
 *
 * @param address - Percent-encoded, with a scheme or two slashes at its beginning.
 * @see https://url.spec.whatwg.org/#url-writing
 */
export function isValidAddress(address: string): boolean {
  const isCoded = /xn--/i.test(address);
  if (!isCoded && isPlain(address)) return true;
  const whole = address.startsWith("//") ? `https:${address}` : address;
  const url = URL.parse(whole);
  if (!url?.protocol.startsWith("http")) return url !== null;
  const [, written] = hostOf.exec(whole) ?? [];
  if (written === undefined || !shortEnough.test(url.hostname)) return false;
  if (fourNumbers.test(url.hostname) && !decimals.test(written)) return false;
  return !isCoded || isSpelled(url.hostname);
}

/** Whether every name of the form `xn--…` is what browsers make of the letters that it stands for. */
function isSpelled(host: string): boolean {
  const letters = normalizeLinkText(`https://${host}/`);
  return !/[/.]xn--/.test(letters) && URL.parse(letters)?.hostname === host;
}

/** The address without a name and a password for its server. */
export function withoutCredentials(address: string): string {
  return address.replace(/^((?:https?:)?\/\/)[^/?#\\]*@/i, "$1");
}
