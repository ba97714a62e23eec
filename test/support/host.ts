/** A server as a good host has it: texts compressed beforehand, names that hold a digest kept for ever. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileFor, policy, type StaticServer, typeOf } from "./browser.ts";
import { headersFor, type Rules, rulesOf } from "./headers-file.ts";

/** A year; such an address never holds anything else. */
const forEver = "public, max-age=31536000, immutable";
/** What has the same name tomorrow is asked for again tomorrow. */
const forNow = "public, max-age=86400";

/** Serves a folder, with the headers that its `_headers` wants, or else with the strict policy of `serveFolder`. */
export async function hostFolder(folder: string): Promise<StaticServer> {
  const rules = existsSync(join(folder, "_headers"))
    ? rulesOf(readFileSync(join(folder, "_headers"), "utf8"))
    : [{ path: "/*", without: [], headers: { "Content-Security-Policy": policy } }];
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => answer(folder, rules, bodies, request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  folder: string,
  rules: Rules,
  bodies: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const found = fileFor(folder, pathname);
  const file = found ?? join(folder, "404.html");
  const isText = /\.(?:html|css|js|json|xml|txt|svg)$/.test(file);
  const packs = isText && /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const known = `${packs ? "br" : "as it is"} ${file}`;
  const body = bodies.get(known) ?? (packs ? packed(readFileSync(file)) : readFileSync(file));
  bodies.set(known, body);
  response.writeHead(found ? 200 : 404, {
    "Content-Type": typeOf(file),
    "Content-Length": body.length,
    "Cache-Control": /-[0-9a-f]{8}\.[a-z]+$/.test(file) ? forEver : forNow,
    ...(packs && { "Content-Encoding": "br", Vary: "Accept-Encoding" }),
    ...headersFor(rules, pathname),
  });
  response.end(body);
}

/** As small as a host gets it that compresses a file once and serves it often. */
export function packed(text: Uint8Array | string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}
