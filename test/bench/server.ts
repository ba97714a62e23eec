/** A contender that watches and serves. */
import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Place } from "./place.ts";
import { cpuOf } from "./proc.ts";
import { end, type Started, startIn } from "./processes.ts";

const patience = 300_000;

export interface Serving {
  /** From its start until it served the home page with posts on it. */
  readonly seconds: number;
  /** Resolves when it has nothing more to do. */
  readonly rest: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Starts the contender's own watching mode and waits for its first page.
 *
 * @throws Error if it ends before, or takes more than five minutes.
 */
export async function serving(place: Place): Promise<Serving> {
  const port = await freePort();
  const newest = place.posts.toSorted((a, b) => b.date.getTime() - a.date.getTime())[0]?.slug ?? "";
  const begin = performance.now();
  const started = startIn(place.folder, place.contender.serve(port));
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  started.ended.then(over, over);
  while (!(await page(port)).includes(newest)) {
    if (isOver || performance.now() - begin > patience)
      throw new Error(`${place.contender.name} does not serve:\n${started.complaint()}`);
    await wait(2);
  }
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, rest: () => rested(started), end: () => end(started) };
}

/** No processor for a third of a second; where nobody tells, a second. */
async function rested({ child }: Started): Promise<void> {
  const taken = () => {
    const cpu = child.pid === undefined ? undefined : cpuOf(child.pid);
    return cpu && cpu.user + cpu.system;
  };
  let last = taken();
  if (last === undefined) return wait(1000);
  for (let quiet = 0; quiet < 3; ) {
    await wait(100);
    const now = taken();
    // The clock that counts has hundredths; a server that only waits may use one now and then.
    quiet = (now ?? 0) - last <= 0.011 ? quiet + 1 : 0;
    last = now ?? 0;
  }
}

/** `""` until there is one. */
function page(port: number): Promise<string> {
  return new Promise((resolve) => {
    request({ host: "127.0.0.1", port, path: "/", agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve(response.statusCode === 200 ? text : ""));
      response.on("error", () => resolve(""));
    })
      .on("error", () => resolve(""))
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new TypeError("The system gave no port.");
  return address.port;
}
