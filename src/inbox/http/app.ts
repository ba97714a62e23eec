/** The receiver as an application of Hono: whatever runs one can run it. */
import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Receiver } from "../core/receive.ts";
import { largestBody } from "../core/request.ts";
import { bodyOf } from "./body.ts";
import { readersAddress } from "./peer.ts";

export interface AppOptions {
  readonly receive: Receiver;
  /** See `InboxSettings`. */
  readonly addressHeader: string;
  /** Whether the server is about to end: then no connection stays open. */
  readonly isEnding: () => boolean;
  /** Called with what went wrong and is nobody's fault but ours. */
  readonly failed: (error: Error) => void;
  /** Called for each reader of whom the server before us says no address. */
  readonly nameless: () => void;
}

/** The request's headers that anybody asks for. */
const asked = ["accept", "content-type", "origin", "sec-fetch-site"] as const;

export function receiverApp(options: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const addressHeader = options.addressHeader.toLowerCase();

  app.all("*", async (context) => {
    const { req, env } = context;
    const { incoming } = env;
    const headers = asked.flatMap((name) => {
      const value = headerOf(incoming, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const address = readersAddress(incoming.socket.remoteAddress, headerOf(incoming, addressHeader));
    if (address === undefined) options.nameless();
    const answer = await options.receive({
      method: req.method,
      path: req.path,
      headers: new Map(headers),
      body: req.method === "POST" ? await bodyOf(incoming, largestBody) : new Uint8Array(),
      address,
    });
    const ending = options.isEnding() ? { Connection: "close" } : undefined;
    return context.body(answer.body, answer.status as 200, { ...answer.headers, ...ending });
  });

  app.onError((error, context) => {
    // Who went away before everything was sent is told nothing, and is no fault of ours.
    if (!context.env.incoming.complete) return context.body(null, 400);
    options.failed(error);
    return context.text("500 Internal Server Error\n", 500, { "Cache-Control": "no-store", Connection: "close" });
  });
  return app;
}

/** As Node has read it already: Hono would read them all once more. */
function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}
