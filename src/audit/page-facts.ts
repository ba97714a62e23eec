/** What a page says of itself in its head, for checks of the folder as a whole. Pure. */
import type { AuditedPage, Tag } from "./published.ts";

export interface PageFacts {
  readonly path: string;
  /** Complete. */
  readonly address: string;
  readonly canonical: string | undefined;
  /** Whether search engines must not list it. */
  readonly isHidden: boolean;
  /** Whether it takes readers elsewhere by itself. */
  readonly leadsOn: boolean;
  /** The feeds that it names. */
  readonly feeds: readonly { readonly href: string; readonly offset: number }[];
  /** Its own style sheets, as they are named. */
  readonly styles: readonly string[];
}

/** @param site - Its complete address. */
export function pageFacts({ path, tags, offsets }: AuditedPage, site: string): PageFacts {
  let canonical: string | undefined;
  let isHidden = false;
  let leadsOn = false;
  const feeds: { href: string; offset: number }[] = [];
  const styles: string[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index] as Tag;
    if (tag.name === "body" || (tag.name === "head" && tag.isEnd)) break;
    if (tag.name === "link") {
      const href = tag.attributes.get("href") ?? "";
      if (tag.attributes.get("rel") === "canonical") canonical ??= completeOf(href, site);
      else if (tag.attributes.get("rel") === "stylesheet") styles.push(href);
      else if (isFeed(tag)) feeds.push({ href, offset: offsets[index] ?? 0 });
    } else if (tag.name === "meta") {
      if (
        /^robots$/i.test(tag.attributes.get("name") ?? "") &&
        /noindex|none/i.test(tag.attributes.get("content") ?? "")
      )
        isHidden = true;
      if (/^refresh$/i.test(tag.attributes.get("http-equiv") ?? "")) leadsOn = true;
    }
  }
  return { path, address: addressOf(path, site), canonical, isHidden, leadsOn, feeds, styles };
}

/** With a host by name, and nothing that would be encoded or left out. */
const usual = /^https:\/\/(?:[a-z\d-]+\.)*[a-z][a-z\d-]*\/[\w/-]*$/;

/** As a browser would write it; what it would write in no other way is not asked for. */
function completeOf(href: string, site: string): string | undefined {
  if (href.startsWith(site) && usual.test(href)) return href;
  return URL.parse(href, site)?.href;
}

function isFeed({ attributes }: Tag): boolean {
  return (
    attributes.get("rel") === "alternate" &&
    /^application\/(?:atom|feed|rss)\+(?:xml|json)$/.test(attributes.get("type") ?? "")
  );
}

/** The complete address at which a file answers. */
export function addressOf(path: string, site: string): string {
  return site + path.replace(/(^|\/)index\.html$/, "$1");
}

/** The file that answers at an address of the site; `undefined` for one elsewhere. */
export function fileAt(href: string, page: string, site: string): string | undefined {
  const url = URL.parse(href, page);
  const address = url && url.origin + url.pathname;
  if (!address?.startsWith(site)) return undefined;
  const path = address.slice(site.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
