/** Which headers go with which files. Every server is told the same, in its own words. */
import type { OutputFile } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import { contentSecurityPolicy, isSecure, permissionsPolicy } from "./policy.ts";

/** Addresses, with the site's sub-path: all below a folder, or all files of a name in any folder below one. */
export type Where = { readonly below: string; readonly named?: string };

/** One rule; for a header that an earlier rule has set as well, the later one holds alone. */
export interface Rule {
  readonly where: Where;
  readonly why: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether an address can be among both. */
export function overlap(one: Where, other: Where): boolean {
  if (one.named !== undefined && other.named !== undefined && one.named !== other.named) return false;
  return one.below.startsWith(other.below) || other.below.startsWith(one.below);
}

const twoYears = 2 * 365 * 24 * 60 * 60;

/**
 * All rules of a site, from the general to the special.
 *
 * @param files - All other files of the site: a page that is not there needs no exception.
 */
export function rulesOf(site: Site, files: readonly OutputFile[]): readonly Rule[] {
  const { urls } = site;
  const everything = urls.at("/");
  return [
    { where: { below: everything }, why: "Everything", headers: general(site) },
    ...(files.some(({ url }) => url === urls.search()) ? [forSearch(site)] : []),
    {
      where: { below: urls.at("/assets/") },
      why: "Files with a digest in their names never change",
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
    { where: { below: urls.at("/media/") }, why: "Feed readers show our pictures", headers: shared },
    { where: { below: everything, named: "feed.xml" }, why: "Feeds", headers: feed("application/atom+xml") },
    { where: { below: everything, named: "feed.json" }, why: "Feeds", headers: feed("application/feed+json") },
  ];
}

function general(site: Site): Readonly<Record<string, string>> {
  const { settings, isPreview } = site;
  return {
    "Content-Security-Policy": contentSecurityPolicy(site),
    ...(isSecure(settings) && {
      "Strict-Transport-Security": `max-age=${twoYears}; includeSubDomains${settings.preload ? "; preload" : ""}`,
    }),
    // Also for feeds, pictures and pages that stand in no frame of ours.
    ...(isPreview && { "X-Robots-Tag": "noindex" }),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Other sites do not learn which page of the bank somebody came from, nor that they came from it.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": permissionsPolicy(site),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
  };
}

/** The search compiles its index in WebAssembly, and no other page may. */
function forSearch(site: Site): Rule {
  return {
    where: { below: site.urls.search() },
    why: "The search runs WebAssembly",
    headers: { "Content-Security-Policy": contentSecurityPolicy(site, ["'wasm-unsafe-eval'"]) },
  };
}

const shared = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** Readers that run in a browser read feeds from other origins. Nothing in them is secret, and no cookie goes along. */
function feed(type: string): Readonly<Record<string, string>> {
  return { "Content-Type": `${type}; charset=utf-8`, "Access-Control-Allow-Origin": "*", ...shared };
}
