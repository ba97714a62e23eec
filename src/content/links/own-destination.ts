/** Addresses of this site that are written with scheme and host. Pure. */
import type { Urls } from "../../model/urls.ts";
import { type Destination, destinationOf } from "./paths.ts";

/**
 * What a complete address means within the site, whichever of the two schemes it is written with.
 *
 * @returns `undefined` if it is none of this site; otherwise a path that begins with a slash, without the site's sub-path.
 */
export function ownDestination(written: string, urls: Urls): Destination | undefined {
  const site = withoutScheme(urls.absolute(urls.at("")));
  const address = withoutScheme(written);
  if (address.length < site.length || address.slice(0, site.length).toLowerCase() !== site.toLowerCase())
    return undefined;
  const rest = address.slice(site.length);
  if (rest !== "" && !/^[/?#]/.test(rest)) return undefined;
  return destinationOf(rest.startsWith("/") ? rest : `/${rest}`);
}

function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:)?\/\//i, "");
}
