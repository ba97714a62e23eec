/** Which pages of a site the judges look at, told by the site itself so that none can be forgotten. */

/** Pages by their path below the site, as readers ask for them. */
export type Pages = ReadonlyMap<string, string>;

/** The kind that an address belongs to: each top address is its own, what lies below is `/blog/0/0/*` and a slash. */
export function kindOf(path: string): string {
  const [top = "", ...below] = path.split("/").slice(1);
  const general = below.map((part) => (/^\d[\d-]*$/.test(part) ? "0" : part === "" ? "" : "*"));
  return `/${[/^\d+$/.test(top) ? "0" : top, ...general].join("/")}`;
}

/**
 * One page of each kind: the one with the most different elements, of equals the first by address.
 *
 * @returns Paths, sorted.
 */
export function pageTypes(pages: Pages): readonly string[] {
  const richest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const [path, page] of sorted(pages)) {
    const { size } = elementsOf(page);
    if (size > (richest.get(kindOf(path))?.size ?? 0)) richest.set(kindOf(path), { path, size });
  }
  return [...richest.values()].map(({ path }) => path).sort();
}

/**
 * The page types, and as many further pages as it takes until every element that the site prints stands on one of them:
 * comments, a table or a note by a person may be missing on the richest page of all.
 *
 * @returns Paths, sorted.
 */
export function telling(pages: Pages): readonly string[] {
  const chosen = [...pageTypes(pages)];
  const seen = new Set(chosen.flatMap((path) => [...elementsOf(pages.get(path) ?? "")]));
  const rest = new Map(sorted(pages).map(([path, page]) => [path, elementsOf(page)]));
  for (;;) {
    let best: { readonly path: string; readonly news: readonly string[] } | undefined;
    for (const [path, elements] of rest) {
      const news = [...elements].filter((element) => !seen.has(element));
      if (news.length > (best?.news.length ?? 0)) best = { path, news };
    }
    if (!best) return chosen.sort();
    chosen.push(best.path);
    for (const element of best.news) seen.add(element);
  }
}

/** The different elements of a page, each with its classes, its language mark and its role: `li.mark`, `a[rel=prev]`. */
export function elementsOf(page: string): ReadonlySet<string> {
  const body = page.slice(page.indexOf("<body"));
  const tags = body.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g);
  return new Set(
    Array.from(tags, ([, name = "", attributes = ""]) => {
      const [, classes] = /\sclass="([^"]*)"/.exec(attributes) ?? [];
      const [, kind] = /\s(?:rel|role|type)="([^"]*)"/.exec(attributes) ?? [];
      const states = attributes.match(/\s(?:aria-(?:current|label|hidden)|lang|open|tabindex)(?==)/g) ?? [];
      return `${name}${classes === undefined ? "" : `.${classes}`}${kind === undefined ? "" : `[${kind}]`}${states.join("")}`;
    }),
  );
}

function sorted(pages: Pages): readonly (readonly [path: string, page: string])[] {
  return [...pages].sort(([one], [other]) => (one < other ? -1 : 1));
}
