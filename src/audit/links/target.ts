/** Where an address leads inside of the folder. Pure. */

export interface Target {
  /** Inside the folder, not percent-encoded, without a query: `blog/x/`. Empty for the home page. */
  readonly path: string;
  /** Not percent-encoded; empty if there is none. */
  readonly fragment: string;
}

/** An address that leads elsewhere, or none at all: nothing that this folder could answer for. */
export const elsewhere = null;

/** As nearly all are: from the root, with nothing to decode. */
const usual = /^(\/[\w/.-]*)(?:#([\w.:-]*))?$/;

/**
 * Reads an address as a browser does.
 *
 * @param address - As it is written.
 * @param from - The complete address of the page in which it stands.
 * @param site - The complete address of the site, with a slash at its end.
 * @returns `elsewhere` for an address of somebody else, and undefined for one that nobody could answer.
 */
export function targetOf(address: string, from: string, site: string): Target | typeof elsewhere | undefined {
  const isComplete = address.startsWith(site);
  const local = isComplete ? address.slice(site.length - 1) : address;
  const plain = usual.exec(local);
  if (plain !== null && !local.startsWith("//") && !local.includes("/.")) {
    const base = isComplete ? "/" : basePath(site);
    const [, path = "", fragment = ""] = plain;
    return path.startsWith(base) ? { path: path.slice(base.length), fragment } : elsewhere;
  }
  const start = complete.exec(address)?.[1];
  if (start !== undefined && !site.startsWith(start) && isElsewhere(start, site)) return elsewhere;
  const url = URL.parse(address, from);
  if (url === null) return undefined;
  const whole = url.origin + url.pathname;
  if (!whole.startsWith(site)) return elsewhere;
  const path = decoded(whole.slice(site.length));
  const fragment = decoded(url.hash.slice(1).replace(/:~:.*$/s, ""));
  return path === undefined || fragment === undefined ? undefined : { path, fragment };
}

/** The scheme and the host of an address; nothing behind them can change where it leads. */
const complete = /^(https?:\/\/[a-z\d.-]+(?=[/?#]|$)|(?:mailto|tel):(?!\/))/;
const known = new Map<string, string | undefined>();

/** Whether an address that begins so belongs to somebody else. `false` if nobody could answer it. */
function isElsewhere(start: string, site: string): boolean {
  if (!known.has(start)) known.set(start, URL.parse(start)?.origin);
  const origin = known.get(start);
  return origin !== undefined && !site.startsWith(`${origin}/`);
}

/** `https://example.org/blog/` → `/blog/`. */
function basePath(site: string): string {
  return site.slice(site.indexOf("/", site.indexOf("//") + 2));
}

/** Whether an address means something else on every page. */
export function isRelative(address: string): boolean {
  return !/^[\t\n\f\r ]*(?:\/|\\|[a-z][a-z0-9+.-]*:)/i.test(address);
}

function decoded(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
