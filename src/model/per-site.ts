/** What depends on the whole site, or on a whole list, is worked out once, not once for each page. */
import type { Entry } from "./entry.ts";
import type { Site } from "./site.ts";

/** Remembers what `compute` returned for a site, for as long as that site is in use. */
export function perSite<Result>(compute: (site: Site) => Result): (site: Site) => Result {
  return remembered(compute);
}

/** Remembers what `compute` returned for a list of entries, which most edits leave the very same. */
export function perList<Result>(compute: (entries: readonly Entry[]) => Result): (entries: readonly Entry[]) => Result {
  return remembered(compute);
}

function remembered<From extends object, Result>(compute: (from: From) => Result): (from: From) => Result {
  const results = new WeakMap<From, { readonly result: Result }>();
  return (from) => {
    const known = results.get(from);
    if (known) return known.result;
    const result = compute(from);
    results.set(from, { result });
    return result;
  };
}
