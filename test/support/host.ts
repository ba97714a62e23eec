/** A server as a good host has it: texts compressed beforehand, and the headers that the build asks for. */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileFor, type StaticServer, typeOf } from "./browser.ts";
import { type Headers, hostReading } from "./headers.ts";

/** Serves a folder with what its `_headers` wants. */
export async function hostFolder(folder: string): Promise<StaticServer> {
  const headersOf = hostReading(readFileSync(join(folder, "_headers"), "utf8"));
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => answer(folder, headersOf, bodies, request, response));
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
  headersOf: (path: string) => Headers,
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
    ...(packs && { "Content-Encoding": "br", Vary: "Accept-Encoding" }),
    ...headersOf(pathname),
  });
  response.end(body);
}

/** As small as a host gets it that compresses a file once and serves it often. */
export function packed(text: Uint8Array | string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}
