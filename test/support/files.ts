/** Everything that a feature renders. */
import type { Feature } from "../../src/model/feature.ts";
import type { OutputFile } from "../../src/model/page.ts";
import type { Site } from "../../src/model/site.ts";

/**
 * The text of every page by its address, in the feature's order.
 *
 * @param earlier - What the features before it have added.
 * @throws TypeError if the feature copies a file instead of rendering it.
 */
export function files(feature: Feature, site: Site, earlier: readonly OutputFile[] = []): ReadonlyMap<string, string> {
  const pages = feature.pages(site, earlier).map((file) => {
    if (!("render" in file)) throw new TypeError(`${file.url} is copied, not rendered.`);
    return [file.url, file.render()] as const;
  });
  return new Map(pages);
}
