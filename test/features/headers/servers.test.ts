/** Real servers, told in their own words, send what `_headers` asks for. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { headersFor } from "../../../src/features/headers/headers.ts";
import type { Service } from "../../../src/model/service.ts";
import type { Site } from "../../../src/model/site.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { type Headers, hostReading } from "../../support/headers.ts";
import { settings, site } from "../../support/site.ts";

const player: Service = {
  name: "Filme",
  url: "https://www.youtube-nocookie.com/",
  provider: "Filmdienst AG",
  purpose: "Filme",
  data: "IP-Adresse",
  privacy: "https://example.com/",
  load: "frame",
};
const paths = [
  "/",
  "/blog/2026/03/zinsen/",
  "/suche/",
  "/assets/klartext-0.css",
  "/media/haus.jpg",
  "/feed.xml",
  "/feed.json",
  "/themen/geld/feed.xml",
  "/themen/geld/feed.json",
  "/sitemap.xml",
  "/gibt-es-nicht/",
];

/** How to run a server on a folder; `undefined` for one that is not on this machine. */
interface Server {
  readonly name: "nginx" | "caddy";
  readonly config: (place: string, port: number, base: string) => string;
  readonly check: (config: string) => readonly string[];
  readonly run: (config: string) => readonly string[];
}

const servers: readonly Server[] = [
  {
    name: "nginx",
    config: (place, port, base) => `${process.getuid?.() === 0 ? "user root;" : ""}
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
  server {
    listen 127.0.0.1:${port};
    root ${place}/site;
    error_page 404 ${base}/404.html;
    include ${place}/headers;
  }
}
`,
    check: (config) => ["-t", "-c", config],
    run: (config) => ["-c", config],
  },
  {
    name: "caddy",
    config: (place, port, base) => `{
	admin off
	auto_https off
	storage file_system ${place}
}
http://127.0.0.1:${port} {
	root * ${place}/site
	import ${place}/headers
	file_server
	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`,
    check: (config) => ["validate", "--adapter", "caddyfile", "--config", config],
    run: (config) => ["run", "--adapter", "caddyfile", "--config", config],
  },
];

let running: ChildProcess | undefined;
afterEach(() => void running?.kill());

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function started({ name, config, check, run }: Server, of: Site): Promise<string> {
  const { base } = of.settings;
  const place = emptyFolder();
  const port = await freePort();
  const files = paths
    .filter((path) => path !== "/gibt-es-nicht/")
    .map((path) => `site${base}${path}${path.endsWith("/") ? "index.html" : ""}`);
  write(place, {
    ...Object.fromEntries([...files, `site${base}/404.html`].map((file) => [file, "Text"])),
    headers: headersFor(name, of, [{ url: `${base}/suche/`, source: "feature search", render: () => "" }]),
    config: config(place, port, base),
  });
  const env = { ...process.env, HOME: place, XDG_CONFIG_HOME: place, XDG_DATA_HOME: place };
  const { status, stderr } = spawnSync(name, check(join(place, "config")), { encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toMatch(/\[warn\]/);
  running = spawn(name, run(join(place, "config")), { stdio: "ignore", env });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return origin;
    await wait(50);
  }
  throw new Error(`${name} does not answer.`);
}

/** What a response says of the headers that we know, and of no others. */
function known(sent: globalThis.Headers, asked: Headers): Headers {
  return Object.fromEntries(
    Object.keys(asked).flatMap((name) => (sent.has(name) ? [[name, sent.get(name) as string]] : [])),
  );
}

const sites = [
  ["at the top of a domain", site({ services: [player] })],
  ["below a sub-path", site({ settings: settings({ base: "/blog", url: "https://example.org/blog/" }) })],
] as const;

describe.each(servers)("$name", (server) => {
  const isHere = spawnSync(server.name, [server.name === "nginx" ? "-v" : "version"]).status === 0;
  if (!isHere)
    process.stderr.write(`\nSKIPPED: ${server.name} and its headers, because it is not on this machine.\n\n`);
  const why = isHere ? "" : ` – SKIPPED: there is no ${server.name} on this machine`;

  test.skipIf(!isHere).each(sites)(
    `accepts its file and sends what _headers asks for, %s${why}`,
    async (_where, of) => {
      const { base } = of.settings;
      const search = { url: `${base}/suche/`, source: "feature search", render: () => "" };
      const asked = hostReading(headersFor("netlify", of, [search]));
      const origin = await started(server, of);
      for (const path of paths) {
        const response = await fetch(origin + base + path);
        const wanted = asked(base + path);
        expect([path, response.status]).toEqual([path, path === "/gibt-es-nicht/" ? 404 : 200]);
        expect([path, known(response.headers, wanted)]).toEqual([path, wanted]);
        expect([path, response.headers.has("access-control-allow-origin")]).toEqual([path, /feed\./.test(path)]);
      }
      const page = await fetch(`${origin}${base}/`);
      expect(page.headers.get("content-type")?.toLowerCase()).toBe("text/html; charset=utf-8");
      const lost = await fetch(`${origin}${base}/assets/klartext-1.css`);
      expect([lost.status, lost.headers.get("cache-control")]).toEqual([404, "no-cache"]);
    },
  );
});
