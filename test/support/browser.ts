/** A real browser, and a server as plain as the ones that serve the site. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";
import { hostReading } from "./headers.ts";

const onTheMachine = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Without these, Chromium asks its maker's servers for updates while it starts. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--no-sandbox",
];

/** With this, no name leads anywhere but to this machine. */
export const nobodyElse = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";

/**
 * Starts the Chromium that comes through npm, or else one that is on the machine.
 *
 * @param more - Arguments besides those that every test needs.
 * @throws Error if there is none: tests that readers depend on are never skipped silently.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: chromium } = await import("@sparticuz/chromium");
    // In one process, the browser would end with the first page that is closed.
    const args = chromium.args.filter((arg) => arg !== "--single-process");
    return playwright.launch({ executablePath: await chromium.executablePath(), args: [...args, ...quiet, ...more] });
  }
  const executablePath = onTheMachine.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error(
      `No Chromium for ${process.platform} ${process.arch}: install one at ${onTheMachine.join(" or ")}.`,
    );
  return playwright.launch({ executablePath, args: [...quiet, ...more] });
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

export interface StaticServer {
  /** `http://localhost:12345`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder under a sub-path, with the site's own 404 page and the headers that its build asks for. */
export async function serveFolder(folder: string, base = ""): Promise<StaticServer> {
  const headersOf = hostReading(readFileSync(join(folder, "_headers"), "utf8"));
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(`${base}/`) ? fileFor(folder, pathname.slice(base.length)) : undefined;
    response.writeHead(path ? 200 : 404, {
      "Content-Type": typeOf(path ?? "404.html"),
      ...headersOf(pathname),
    });
    response.end(readFileSync(path ?? join(folder, "404.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The media type of a file, by its name. */
export function typeOf(file: string): string {
  return types[extname(file)] ?? "application/octet-stream";
}

/** The file on disk that an address stands for, `undefined` if there is none. */
export function fileFor(folder: string, path: string): string | undefined {
  const candidates = [join(folder, path), join(folder, path, "index.html")];
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
