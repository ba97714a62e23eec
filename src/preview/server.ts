/** Eleventy's development server, kept to this machine, showing problems in place of pages while there are any. */

import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";

export interface Preview {
  /** Every open page is loaded again. */
  readonly reload: (files: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

export interface PreviewOptions {
  readonly folder: string;
  readonly port: number;
  /** The site's sub-path with a slash at its end. */
  readonly base: string;
  /** A page that stands in place of every other; `undefined` while all is well. */
  readonly instead: () => string | undefined;
  readonly tell: (line: string) => void;
}

/** Drafts are nobody else's business: the server does not listen to the network. */
class LocalServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: "localhost" });
  }
}

export function startPreview({ folder, port, base, instead, tell }: PreviewOptions): Preview {
  const server = new LocalServer("klartext", folder, {
    pathPrefix: base,
    domDiff: false,
    portReassignmentRetryCount: 10,
    middleware: [showInstead],
    messageOnStart: ({ hosts }) => hosts.join(" "),
    logger: { info: tell, log: tell, error: tell },
  });
  server.serve(port);
  return {
    reload: (files) => server.reload({ files }),
    close: () => server.close(),
  };

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

function wantsPage({ headers, url }: IncomingMessage): boolean {
  return (
    (headers.accept ?? "").includes("text/html") ||
    !/\.(?!html)[a-z0-9]+$/.test(new URL(url ?? "/", "http://localhost").pathname)
  );
}
