/**
 * By which names the preview may be asked for.
 *
 * A page of somebody else can have its own name lead to this machine (DNS rebinding) and then read what the preview shows,
 * drafts included: only the name in `Host` gives it away. Pure.
 */
import type { IncomingHttpHeaders } from "node:http";

/** Tells whether a name, with or without a port, always leads to this machine. @see RFC 6761, section 6.3 */
export function isOwnName(host: string): boolean {
  return /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** @param others - More names, without a port: those under which a proxy passes the preview on. */
export function isKnownName(host: string, others: readonly string[]): boolean {
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  return isOwnName(host) || others.includes(name);
}

/**
 * Tells whether a page that may see the preview wants to hear when it changes.
 *
 * Browsers connect to any server for any page, and leave it to the server to look at where the page is from.
 *
 * @see RFC 6455, section 10.2
 */
export function mayListen({ host = "", origin }: IncomingHttpHeaders, others: readonly string[]): boolean {
  if (!isKnownName(host, others)) return false;
  return origin === undefined || isKnownName(URL.parse(origin)?.host ?? "", others);
}
