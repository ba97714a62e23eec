/** What a server has to know of one release besides its files: one model, of which every server is told the same. Pure. */

import { rulesFrom } from "../features/headers/read.ts";
import type { Rule } from "../features/headers/rules.ts";
import { redirectsFrom } from "../features/redirects/read.ts";
import { ascending } from "../kernel/order.ts";
import { addressKey } from "../model/moves.ts";
import { type Dialogue, dialogueIn } from "./dialogue.ts";

/** What stands in a published folder. */
export interface Release {
  /** The complete address of the site, as its record says: `https://example.org/blog/`. */
  readonly site: string;
  /** Of the record: site-absolute, with the site's sub-path. */
  readonly addresses: Readonly<
    Record<
      string,
      {
        readonly sha256?: string | undefined;
        readonly to?: string | undefined;
        readonly gone?: string | undefined;
        readonly passing?: true | undefined;
      }
    >
  >;
  /** The text of `_headers`. */
  readonly headers: string;
  /** The text of `_redirects`. */
  readonly redirects: string;
}

/** What has become of an address that was published once. */
export interface Fate {
  /** The path that is asked for, decoded, with the site's sub-path, without `index.html` and slash at its end. */
  readonly path: string;
  /** Where it leads to, as it stands in an answer; `undefined` for what is gone. */
  readonly to: string | undefined;
  /** Whether upper and lower case differ, because a page has the same path in lower case. */
  readonly isExact: boolean;
}

export interface ServerPlan {
  /** `https://example.org/blog/` */
  readonly site: string;
  /** The site's sub-path as browsers send it, without a slash at its end. */
  readonly base: string;
  readonly rules: readonly Rule[];
  /** The addresses of files that may change while they keep their name, decoded. */
  readonly lasting: readonly string[];
  /** Where forms for comments send to; `undefined` for a site without any. */
  readonly dialogue: Dialogue | undefined;
  /** Each path once, sorted. */
  readonly fates: readonly Fate[];
}

/**
 * The plan of a release.
 *
 * @throws Error for a release that contradicts itself: redirects in a circle, or files that Klartext did not write.
 */
export function serverPlan({ site, addresses, headers, redirects }: Release): ServerPlan {
  const base = new URL(site).pathname.replace(/\/$/, "");
  const lines = Object.entries(addresses).map(([address, line]) => ({ ...line, path: decoded(address, base) }));
  const leads = new Map<string, { readonly path: string; readonly to: string }>();
  const add = (path: string, to: string) => leads.set(spelledKey(path), { path, to: decoded(to, base) });
  for (const { path, to } of lines) if (to !== undefined) add(path, to);
  for (const { from, to } of redirectsFrom(redirects)) add(from, to);

  const pages = lines.filter(({ sha256, to }) => sha256 !== undefined && to === undefined).map(({ path }) => path);
  const served = new Set(pages.map(spelledKey));
  const byKey = new Map([...leads.values()].map((each) => [addressKey(each.path), each.to]));
  const fates = new Map<string, Fate>();
  const put = (path: string, to: string | undefined) => {
    const key = spelledKey(path);
    // A page that is there is never led away from.
    if (served.has(key)) return;
    fates.set(key, { path: stem(path), to, isExact: served.has(addressKey(path)) });
  };
  for (const { path, gone } of lines) if (gone !== undefined) put(path, undefined);
  for (const { path, to } of leads.values()) put(path, encodedPath(finally_(to, byKey, served), base));
  return {
    site,
    base,
    rules: rulesFrom(headers).map((rule) => ({
      ...rule,
      where: { ...rule.where, below: decoded(rule.where.below, base) },
    })),
    lasting: lines.filter(({ sha256, passing }) => sha256 !== undefined && !passing).map(({ path }) => path),
    dialogue: dialogueIn(new Set(pages), decodeURI(base)),
    fates: [...fates.values()].sort((a, b) => ascending(a.path, b.path)),
  };
}

/** Follows redirects to where a page is. */
function finally_(to: string, leads: ReadonlyMap<string, string>, served: ReadonlySet<string>): string {
  const seen = new Set<string>();
  for (let at = to; ; ) {
    const next = served.has(spelledKey(at)) ? undefined : leads.get(addressKey(at));
    if (next === undefined) return at;
    if (seen.has(addressKey(at))) throw new Error(`The redirects of the release lead in a circle at ${at}.`);
    seen.add(addressKey(at));
    at = next;
  }
}

/** An address of the record, whose sub-path is percent-encoded and nothing else. */
function decoded(address: string, base: string): string {
  return address.startsWith(`${base}/`) ? decodeURI(base) + address.slice(base.length) : address;
}

/** With no sign that could mean anything to a server or in a header. */
function encodedPath(path: string, base: string): string {
  const inside = path.startsWith(`${decodeURI(base)}/`) ? path.slice(decodeURI(base).length) : path;
  return base + inside.split("/").map(encodedPart).join("/");
}

function encodedPart(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** One key for all spellings that servers find the same file by; upper and lower case differ. */
function spelledKey(path: string): string {
  return stem(path).normalize("NFC");
}

/** `/werte` of `/werte/` and of `/werte/index.html`. */
function stem(path: string): string {
  return path.replace(/(?<=\/)index\.html$/, "").replace(/(?<=.)\/$/, "");
}
