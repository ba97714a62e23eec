/** Pages of one feature, picked by their address. */
import type { Feature } from "../../src/model/feature.ts";
import type { Site } from "../../src/model/site.ts";

/** The text of the page at an address. @throws RangeError, naming the addresses there are, if the feature has none. */
export function rendered(feature: Feature, site: Site, url: string): string {
  const pages = feature.pages(site, []);
  const page = pages.find((each) => each.url === url);
  if (!page || !("render" in page)) throw new RangeError(`No page at ${url}, only at ${addresses(feature, site)}.`);
  return page.render();
}

/** Where the pages of a feature are, in the feature's order. */
export function addresses(feature: Feature, site: Site): readonly string[] {
  return feature.pages(site, []).map(({ url }) => url);
}
