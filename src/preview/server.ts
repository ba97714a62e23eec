/** Eleventy's development server, kept to this machine, showing problems in place of pages while there are any. */
import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer, { type ServerOptions } from "@11ty/eleventy-dev-server";
import { host } from "./free-port.ts";
import { isKnownName, mayListen } from "./host-names.ts";
import { type PrivateAnswer, sendPrivately } from "./private.ts";

export interface Preview {
  /** Every open page is loaded again. */
  readonly reload: (files: readonly string[]) => void;
  /** From now on the site lies below another sub-path. */
  readonly moveTo: (base: string) => void;
  readonly close: () => Promise<void>;
}

export interface PreviewOptions {
  readonly folder: string;
  readonly port: number;
  /** The site's sub-path with a slash at its end. */
  readonly base: string;
  /** What a page may load; `undefined` while there is none. */
  readonly policy: (path: string) => string | undefined;
  /** More names by which the preview may be asked for, in small letters. */
  readonly hostNames: readonly string[];
  /** What those see who ask by another name. */
  readonly refusal: (host: string) => string;
  /** A page that stands in place of every other; `undefined` while all is well. */
  readonly instead: () => string | undefined;
  /** What only the preview shows at an address, and only on this machine; `undefined` for all others. */
  readonly own: (address: URL) => PrivateAnswer | undefined;
  /** What to tell when the server listens. @param address - Of the site, with a slash at its end. */
  readonly welcome: (address: string) => string;
  readonly tell: (line: string) => void;
}

class LocalServer extends EleventyDevServer {
  readonly #own: Pick<PreviewOptions, "hostNames" | "refusal">;

  constructor(own: Pick<PreviewOptions, "hostNames" | "refusal">, folder: string, options: ServerOptions) {
    super("klartext", folder, options);
    this.#own = own;
  }

  /** Drafts are nobody else's business: the server does not listen to the network. */
  override _serverListen(port: number): void {
    this.server.listen({ port, host });
  }

  /** What has changed is as private as what is shown. */
  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    const { hostNames } = this.#own;
    this.updateServer.shouldHandle = ({ headers }) => mayListen(headers, hostNames);
  }

  /** Whatever somebody types into the address bar, the preview goes on. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { hostNames, refusal } = this.#own;
    const { host = "" } = request.headers;
    if (!isKnownName(host, hostNames)) {
      response.writeHead(403, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(refusal(host));
      return;
    }
    try {
      refuseClimbing(request);
      await super.onRequestHandler(request, response);
    } catch {
      if (!response.headersSent) response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("400 Bad Request\n");
    }
  }
}

/** @throws Error if the server cannot listen on the port. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { folder, port, base, policy, instead, own, welcome, tell } = options;
  const server = new LocalServer(options, folder, {
    pathPrefix: base,
    domDiff: false,
    portReassignmentRetryCount: 10,
    middleware: [sendPolicy, showOwn, showInstead],
    messageOnStart: ({ hosts }) => hosts.map(welcome).join("\n"),
    logger: { info: tell, log: tell, error: tell },
  });
  server.serve(port);
  await server.ready();
  return {
    reload: (files) => server.reload({ files }),
    moveTo: (next) => {
      server.options.pathPrefix = next;
    },
    close: () => server.close(),
  };

  /** Editors see at once what the site's readers would not. */
  function sendPolicy(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const value = policy(new URL(request.url ?? "/", "http://localhost").pathname);
    if (value !== undefined) response.setHeader("Content-Security-Policy", value);
    next();
  }

  /** Also while there are problems: what was last right is still to be looked after. */
  function showOwn(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const answer = own(new URL(request.url ?? "/", "http://localhost"));
    if (answer === undefined) next();
    else sendPrivately(request, response, answer);
  }

  function showInstead(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const page = wantsPage(request) ? instead() : undefined;
    if (page === undefined) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  }
}

/**
 * Eleventy compares the beginnings of paths, and `_site.cache` begins with `_site`.
 *
 * @throws URIError for an address that cannot be read, and for one that leads out of the site.
 */
function refuseClimbing({ url = "/" }: IncomingMessage): void {
  const { pathname } = new URL(url, "http://localhost");
  if (decodeURIComponent(pathname).split(/[/\\]/).includes("..")) throw new URIError(url);
}

function wantsPage({ headers, url }: IncomingMessage): boolean {
  return (
    (headers.accept ?? "").includes("text/html") ||
    !/\.(?!html)[a-z0-9]+$/.test(new URL(url ?? "/", "http://localhost").pathname)
  );
}
