/** A page that is about nothing but itself: neither an entry nor a list of entries. */
import type { Html } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";
import { frame } from "./frame.ts";
import { pageData } from "./json-ld.ts";

export interface PlainPageView {
  /** Site-absolute. */
  readonly url: string;
  readonly title: string;
  /** `""` stands for the description of the site. */
  readonly description: string;
  /** The page leads to others of one kind: to topics, to people. */
  readonly collection?: boolean;
  /** Addresses of a script and a style sheet that this page alone uses: see `PageView`. */
  readonly script?: string;
  readonly style?: string;
  /** The address whose feeds are this page's own: see `PageView`. */
  readonly feeds?: { readonly of: string; readonly title: string };
  /** With the page's only `h1`. */
  readonly main: Html;
}

/** A whole page, as it is written to disk. */
export function plainPage(site: Site, view: PlainPageView): string {
  return frame(site, { ...view, type: "website", data: pageData(site, view) });
}
