/** Servers of others, on this machine: each path answers in a way of its own, and every question is written down. */
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Net } from "../../src/link-check/net.ts";

export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export interface Strangers {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** The most questions to one host that were waiting for an answer at the same time. */
  readonly mostAtOnce: () => number;
  /** How many bytes of endless bodies were taken. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

const answers: Readonly<Record<string, RequestListener>> = {
  "/fine": (_, response) => response.writeHead(200).end("ok"),
  "/404": (_, response) => response.writeHead(404).end(),
  "/410": (_, response) => response.writeHead(410).end(),
  "/401": (_, response) => response.writeHead(401).end(),
  "/403": (_, response) => response.writeHead(403).end(),
  "/429": (_, response) => response.writeHead(429).end(),
  "/500": (_, response) => response.writeHead(500).end(),
  "/418": (_, response) => response.writeHead(418).end(),
  "/no-head": ({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end("ok"),
  "/head-lies": ({ method }, response) => response.writeHead(method === "HEAD" ? 404 : 200).end("ok"),
  "/head-resets": ({ method, socket }, response) =>
    method === "HEAD" ? socket.destroy() : response.writeHead(200).end("ok"),
  "/moved": (_, response) => response.writeHead(301, { Location: "/fine" }).end(),
  "/moved-twice": (_, response) => response.writeHead(308, { Location: "/moved" }).end(),
  "/moved-then-elsewhere": (_, response) => response.writeHead(301, { Location: "/elsewhere" }).end(),
  "/moved-to-nothing": (_, response) => response.writeHead(301, { Location: "/404" }).end(),
  "/moved-with-secret": ({ headers }, response) =>
    response.writeHead(301, { Location: `http://user:word@${headers.host}/fine` }).end(),
  "/elsewhere": (_, response) => response.writeHead(302, { Location: "/fine" }).end(),
  "/loop": (_, response) => response.writeHead(302, { Location: "/loop" }).end(),
  "/to-mail": (_, response) => response.writeHead(302, { Location: "mailto:a@example.org" }).end(),
  "/to-nowhere": (_, response) => response.writeHead(302).end(),
  "/to-inside": ({ headers }, response) =>
    response.writeHead(302, { Location: `http://intranet.example:${headers.host?.split(":")[1]}/fine` }).end(),
  "/hangs": () => {},
  "/resets": ({ socket }) => socket.destroy(),
  "/babble": ({ socket }) => socket.end("Guten Tag, hier ist kein HTTP.\r\n\r\n"),
  "/pdf": (_, response) => response.writeHead(200, { "Content-Type": "application/pdf" }).end("%PDF"),
  "/cookie": (_, response) => response.writeHead(302, { "Set-Cookie": "a=b", Location: "/fine" }).end(),
};

/** Starts the servers. */
export async function startStrangers(): Promise<Strangers> {
  const asked: Asked[] = [];
  const open = new Map<string, number>();
  let most = 0;
  let sent = 0;
  const server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    const host = (headers.host ?? "").replace(/:\d+$/, "");
    asked.push({ method, host, path, headers });
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) as number);
    response.on("close", () => open.set(host, (open.get(host) as number) - 1));
    if (path.startsWith("/endless")) {
      if (method === "HEAD") return void response.writeHead(405).end();
      response.writeHead(200);
      const piece = Buffer.alloc(65_536);
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on("drain", more);
      return more();
    }
    return void (answers[path.replace(/\?.*$/, "")] ?? answers["/404"])?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    mostAtOnce: () => most,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A net in which every host is this machine, but for those that are not there, and whose pauses take no time. */
export function netOf(more: Partial<Net> = {}): Net {
  return {
    addresses: async (host) => {
      if (host.startsWith("nobody")) throw Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
      if (host.startsWith("unsure")) throw Object.assign(new Error("getaddrinfo"), { code: "EAI_AGAIN" });
      return [host.startsWith("intranet") ? "127.0.0.2" : "127.0.0.1"];
    },
    isPublic: (address) => address === "127.0.0.1",
    patience: 20_000,
    pause: 1,
    wait: async () => {},
    ...more,
  };
}
