/** Our own style sheets, held to what all pages are held to: nothing is loaded from elsewhere. Pure. */
import { Failure } from "./failure.ts";
import { addressKind } from "./kernel/address-kind.ts";
import { styleAddresses } from "./kernel/style-addresses.ts";

/** A style sheet knows no site's address, so that every complete one in it is somebody else's. */
const anySite = "https://klartext.invalid/";

/**
 * The same style sheet.
 *
 * @param path - For whoever has to mend it.
 * @throws Failure, with its line, if it would make browsers fetch something that is no file of the site.
 */
export function ownStyle(path: string, text: string): string {
  const first = styleAddresses(text).find(({ address }) => addressKind(address, anySite) !== "own");
  if (first === undefined) return text;
  const line = text.slice(0, first.offset).split("\n").length;
  throw new Failure(`${path}:${line}: "${first.address}" is not a file of the site, and pages load nothing else.`);
}
