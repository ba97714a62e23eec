/** What the host says of a site once: where it lies, its names, and how it is reached. */

export interface Host {
  /** The folder of the site on this machine, complete, as `klartext deploy init` makes it. */
  readonly folder: string;
  /** The complete address of the site: `https://example.org/blog/`. */
  readonly site: string;
  /** Other names that lead to the site's own: `www.example.org`. */
  readonly names: readonly string[];
  /** Paths of a certificate with its chain and of its key; without them, the site is served by http alone, or Caddy gets them. */
  readonly certificate: { readonly chain: string; readonly key: string } | undefined;
  /** Where to listen instead of everywhere: `127.0.0.1:8080`. */
  readonly http: string | undefined;
  readonly https: string | undefined;
  /** Where the receiver of comments listens, on this machine: `127.0.0.1:8787`; `undefined` if there is none. */
  readonly inbox: string | undefined;
  /** Whether nginx has the module that sends files compressed by brotli. */
  readonly brotli: boolean;
  /** Whether another site on this server has said already what may be said once. */
  readonly further: boolean;
}

/** The signs that a path or a name must not hold, because they mean something in a server's configuration. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they must not get into a configuration
export const meaningful = /["'`\\${};*?[\]\u0000-\u001f\u007f]/u;

/** `example.org` */
export function hostOf({ site }: Pick<Host, "site">): string {
  return new URL(site).hostname;
}

/** `https://example.org` */
export function originOf({ site }: Pick<Host, "site">): string {
  return new URL(site).origin;
}

/** The sub-path without a slash at its end, decoded. */
export function folderOf({ site }: Pick<Host, "site">): string {
  return decodeURI(new URL(site).pathname.replace(/\/$/, ""));
}
