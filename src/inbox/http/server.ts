/** A server for an application of Hono that slow, broken and endless requests do not hold up. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { isLoopback } from "../core/address.ts";
import type { Log } from "../core/log.ts";
import { largestBody } from "../core/request.ts";
import { InboxRefusal } from "../refusal.ts";

/** In milliseconds. */
export interface Patience {
  /** For the head of a request, and for all of it. */
  readonly head: number;
  readonly whole: number;
  /** For what is in flight when the server is to end. */
  readonly end: number;
}

export const usualPatience: Patience = { head: 10_000, whole: 20_000, end: 10_000 };

/** Longer than servers in front keep theirs: who closes first never meets a request that is just coming. */
const idle = 75_000;

export interface Running {
  /** `http://127.0.0.1:8787` */
  readonly origin: string;
  /** Takes no more, answers what has come, and then ends. */
  readonly close: () => Promise<void>;
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Whoever can reach the machine can reach the server, too: nobody in front of it says who asks. */
  readonly fromAnywhere?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the application decides what its environment is
type Application = Hono<any>;

/**
 * @throws InboxRefusal if the address is not this machine's own and nobody has said that it may be, and if it cannot be
 *   listened on.
 */
export async function startServer(
  app: Application,
  at: Listening,
  log: Log,
  patience = usualPatience,
): Promise<Running> {
  if (!at.fromAnywhere && at.host !== "localhost" && !isLoopback(at.host))
    throw new InboxRefusal(
      "refused",
      `${at.host} can be reached from other machines. Let the web server pass requests on to 127.0.0.1, or say that it may: --from-anywhere`,
    );
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: Math.min(1_000, patience.head / 2),
    },
    getRequestListener(app.fetch),
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(error, socket as Socket, log));
  server.on("checkContinue", (request, response) => continueIfSmall(server, request, response));
  await listen(server, at);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${at.host.includes(":") ? `[${at.host}]` : at.host}:${port}`,
    close: () => end(server, patience.end),
  };
}

function listen(server: Server, { host, port }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new InboxRefusal("failure", sentence(error, host, port))),
    );
    server.listen({ host, port }, resolve);
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Somebody else listens on ${host}:${port} already, perhaps another receiver. End it, or set another port: listen in inbox.yaml`;
  if (code === "EACCES")
    return `Port ${port} needs rights that this user does not have. Take one above 1023: listen in inbox.yaml`;
  if (code === "EADDRNOTAVAIL") return `${host} is no address of this machine: listen in inbox.yaml`;
  return `Nobody can listen on ${host}:${port}: ${message}`;
}

const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Content Too Large",
};

/** What is too slow, or no HTTP: answered in one line, and cut. */
function refuse({ code = "" }: NodeJS.ErrnoException, socket: Socket, log: Log): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[code] ?? "400 Bad Request";
  log({ time: Date.now(), outcome: "cut", status: Number.parseInt(status, 10), detail: code });
  // Nobody who sends so slowly reads faster: no connection is left waiting for it.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** Whoever asks first whether to send is told before sending. @see RFC 9110, section 10.1.1 */
function continueIfSmall(server: Server, request: IncomingMessage, response: ServerResponse): void {
  if (!(Number(request.headers["content-length"]) > largestBody)) response.writeContinue();
  for (const listener of server.listeners("request")) (listener as RequestListener)(request, response);
}

function end(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
