/** What depends on the whole site is worked out once, not once for each page. */
import type { Site } from "./site.ts";

/** Remembers what `compute` returned for a site, for as long as that site is in use. */
export function perSite<Result>(compute: (site: Site) => Result): (site: Site) => Result {
  const results = new WeakMap<Site, { readonly result: Result }>();
  return (site) => {
    const known = results.get(site);
    if (known) return known.result;
    const result = compute(site);
    results.set(site, { result });
    return result;
  };
}
