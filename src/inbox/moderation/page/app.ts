/** The moderators' page as an application of Hono: whatever runs one can run it. */
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyOf } from "../../http/body.ts";
import { answerModerators, type ModeratorsOptions } from "./answer.ts";
import { largestForm } from "./request.ts";

export function moderatorsApp(
  options: ModeratorsOptions & { readonly failed: (error: Error) => void },
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.all("*", async (context) => {
    const { req, env } = context;
    const { method, path } = req;
    const answer = await answerModerators(options, {
      method,
      path,
      query: new URL(req.url).searchParams,
      headers: env.incoming.headersDistinct,
      body: method === "POST" ? await bodyOf(env.incoming, largestForm) : new Uint8Array(),
    });
    return context.body(method === "HEAD" ? "" : answer.body, answer.status as 200, { ...answer.headers });
  });

  app.onError((error, context) => {
    options.failed(error);
    return context.text("500 Internal Server Error\n", 500, { "Cache-Control": "no-store", Connection: "close" });
  });
  return app;
}
