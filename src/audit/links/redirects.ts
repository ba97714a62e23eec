/** Where `_redirects` leads from and to. Pure. @see https://developers.cloudflare.com/pages/configuration/redirects/ */

export interface Redirect {
  /** As it is written. */
  readonly from: string;
  readonly to: string;
  /** 301 if none is written. */
  readonly status: number;
  /** Counted from 1. */
  readonly line: number;
}

/** Its rules, in their order. */
export function redirectsOf(text: string): readonly Redirect[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const [from = "", to = "", status = "301"] = line.trim().split(/\s+/);
    return from.startsWith("/") && to !== "" ? [{ from, to, status: Number.parseInt(status, 10), line: i + 1 }] : [];
  });
}

/** Finds the first rule for an address from the root of the host, if there is one. */
export function redirectFinder(redirects: readonly Redirect[]): (address: string) => Redirect | undefined {
  const exact = new Map<string, Redirect>();
  const patterns: { readonly pattern: RegExp; readonly redirect: Redirect }[] = [];
  for (const redirect of redirects) {
    if (/[*]|\/:/.test(redirect.from)) patterns.push({ pattern: patternOf(redirect.from), redirect });
    else if (!exact.has(redirect.from)) exact.set(redirect.from, redirect);
  }
  return (address) => exact.get(address) ?? patterns.find(({ pattern }) => pattern.test(address))?.redirect;
}

function patternOf(from: string): RegExp {
  const escaped = from.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/\/:\w+/g, "/[^/]+")}$`);
}
