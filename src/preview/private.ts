/** Pages of the preview that are nobody else's business, not even where somebody passes its port on. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isOwnName } from "./host-names.ts";

/** What is said at an address. */
export interface PrivateAnswer {
  readonly type: string;
  readonly body: string;
  /** Where it is a file to keep. */
  readonly fileName?: string;
}

/**
 * Sends a private page to a browser on this machine that asked for this machine by name.
 *
 * A foreign name in `Host` means that somebody's page has had its own name lead here (DNS rebinding), or that a proxy
 * passes on what others ask.
 */
export function sendPrivately(request: IncomingMessage, response: ServerResponse, answer: PrivateAnswer): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Robots-Tag", "noindex, nofollow");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (!isFromHere(request)) {
    refuse(response, 403, "403 Forbidden: this page is for the editors on this machine.\n");
  } else if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405, "405 Method Not Allowed\n");
  } else {
    send(response, answer);
  }
}

function send(response: ServerResponse, { type, body, fileName }: PrivateAnswer): void {
  response.statusCode = 200;
  response.setHeader("Content-Type", type);
  if (fileName !== undefined) response.setHeader("Content-Disposition", `attachment; filename="${fileName}"`);
  response.end(body);
}

/** Tells whether a request comes from this machine and is meant for it. */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, "headers"> & { socket: Caller }): boolean {
  return isLoopback(socket.remoteAddress ?? "") && isOwnName(headers.host ?? "");
}

interface Caller {
  readonly remoteAddress?: string | undefined;
}

/** @see RFC 5735, section 3, and RFC 4291, section 2.5.3 */
function isLoopback(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/i.test(address);
}

function refuse(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(body);
}
