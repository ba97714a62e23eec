/** What has become of addresses that nothing answers at any more. Pure. */
import type { Place } from "../kernel/problem.ts";
import { perSite } from "./per-site.ts";

/** An address that leads to another one. Both are site-absolute, with the site's sub-path, not percent-encoded. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Where the editor wrote the old address. */
  readonly fromPlace: Place;
  /** Where the editor wrote the new one. */
  readonly toPlace: Place;
}

/** An address that was taken away on purpose. */
export interface Gone {
  /** Site-absolute, with the site's sub-path, not percent-encoded. */
  readonly url: string;
  readonly reason: string;
  readonly place: Place;
}

/** What the editors have said of addresses in site.yaml. */
export interface Farewells {
  readonly moved: readonly Move[];
  readonly gone: readonly Gone[];
}

/** One key for all spellings of an address that end in the same file. */
export function addressKey(url: string): string {
  return url
    .toLowerCase()
    .normalize("NFC")
    .replace(/index\.html$/, "")
    .replace(/(?<=.)\/$/, "");
}

/** The old addresses of posts, with those that lead there. */
export const aliasesOf = perSite(({ posts }): readonly (readonly [from: string, to: string])[] =>
  posts
    .filter(({ aliases }) => aliases.length > 0)
    .flatMap(({ aliases, url }) => aliases.map((alias) => [alias, url] as const)),
);

/** The feeds that go with a page are gone with it. */
export function goneWith({ url }: Gone): readonly string[] {
  return url.endsWith("/") ? [url, `${url}feed.xml`, `${url}feed.json`] : [url];
}
