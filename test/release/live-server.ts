/** A host whose answers a test decides. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Host {
  /** With a slash at its end. */
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** What it does from now on. */
  answer: (response: ServerResponse, path: string) => void;
}

/** Listens on this machine, and answers 404 until it is told something else; gone when the test is. */
export async function host(): Promise<Host> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    here.answer(response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const here: Host = { url, asked, answer: (response) => void response.writeHead(404).end("nichts") };
  return here;
}

/** Answers with a text. */
export function saying(text: string, status = 200): Host["answer"] {
  return (response) => void response.writeHead(status, { "Content-Type": "application/json" }).end(text);
}
