/** Real servers on this machine's loopback, for tests. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { write } from "./folder.ts";

/** How to run a server. */
export interface RealServer {
  readonly name: "nginx" | "caddy";
  /** A whole configuration around what belongs to one site. */
  readonly around: (site: string, place: string) => string;
  readonly check: (config: string) => readonly string[];
  readonly run: (config: string) => readonly string[];
}

const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export const realServers: readonly RealServer[] = [
  {
    name: "nginx",
    around: (site, place) => `${process.getuid?.() === 0 ? "user root;" : ""}
${isThere(["test", ["-e", brotli]]) ? `load_module ${brotli};` : ""}
daemon off;
pid ${place}/nginx.pid;
error_log ${place}/error.log;
events { }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${place}/body;
  proxy_temp_path ${place}/proxy;
  fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi;
  scgi_temp_path ${place}/scgi;
${site.trimEnd()}
}
`,
    check: (config) => ["-t", "-c", config],
    run: (config) => ["-c", config],
  },
  {
    name: "caddy",
    around: (site, place) => `{
	admin off
	auto_https off
	storage file_system ${place}
}
${site.trimEnd()}
`,
    check: (config) => ["validate", "--adapter", "caddyfile", "--config", config],
    run: (config) => ["run", "--adapter", "caddyfile", "--config", config],
  },
];

/** Whether nginx on this machine can send files that brotli has compressed. */
export const hasBrotli = isThere(["test", ["-e", brotli]]);

function isThere([program, args]: readonly [string, readonly string[]]): boolean {
  return spawnSync(program, args).status === 0;
}

/**
 * Whether a server is on this machine; if it is not, says so loudly.
 *
 * @param what - What is not tested then.
 */
export function isHere(name: RealServer["name"], what: string): boolean {
  const here = isThere([name, [name === "nginx" ? "-v" : "version"]]);
  if (!here) process.stderr.write(`\nSKIPPED: ${name} and ${what}, because it is not on this machine.\n\n`);
  return here;
}

/** A port of the loopback that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Running {
  /** What the server said of its configuration. */
  readonly said: string;
  readonly process: ChildProcess;
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @throws Error with what the server says, if it does not accept its configuration. */
export function checked(server: RealServer, site: string, place: string): string {
  write(place, { config: server.around(site, place) });
  const { status, stderr } = spawnSync(server.name, server.check(join(place, "config")), {
    encoding: "utf8",
    env: environment(place),
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return stderr;
}

/** Starts a server and waits until it listens. */
export async function started(server: RealServer, site: string, place: string, port: number): Promise<Running> {
  const said = checked(server, site, place);
  const child = spawn(server.name, server.run(join(place, "config")), { stdio: "ignore", env: environment(place) });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; !(await listens(port)); tries++) {
    if (tries > 2400 || child.exitCode !== null) throw new Error(`${server.name} does not listen.`);
    await wait(25);
  }
  return {
    said,
    process: child,
    reload: async () => {
      child.kill(server.name === "nginx" ? "SIGHUP" : "SIGUSR1");
      await wait(500);
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function environment(place: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: place, XDG_CONFIG_HOME: place, XDG_DATA_HOME: place };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isSecure?: boolean;
}

/**
 * Asks a server on the loopback, under the name of a host.
 *
 * @param path - As it is sent.
 */
export function ask(
  port: number,
  host: string,
  path: string,
  { method = "GET", headers = {}, isSecure }: Asking = {},
): Promise<Answer> {
  const options = {
    host: "127.0.0.1",
    port,
    path,
    method,
    headers: { Host: host, Connection: "close", ...headers },
    agent: false as const,
    ...(isSecure && { servername: host, rejectUnauthorized: false }),
  };
  return new Promise((resolve, reject) => {
    const asked = (isSecure ? secureRequest : plainRequest)(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
