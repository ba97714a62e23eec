/** Real servers, told in their own words, send what `_headers` asks for. */
import { describe, expect, onTestFinished, test } from "vitest";
import { headersFor } from "../../../src/features/headers/headers.ts";
import type { Service } from "../../../src/model/service.ts";
import type { Site } from "../../../src/model/site.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { type Headers, hostReading } from "../../support/headers.ts";
import { freePort, isHere, type RealServer, realServers, started } from "../../support/real-servers.ts";
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

/** What belongs to one site, for each server. */
const configs = {
  nginx: (place: string, port: number, base: string) => `server {
  listen 127.0.0.1:${port};
  root ${place}/site;
  error_page 404 ${base}/404.html;
  include ${place}/headers;
}
`,
  caddy: (place: string, port: number, base: string) => `http://127.0.0.1:${port} {
	root * ${place}/site
	import ${place}/headers
	file_server
	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`,
};

async function served(real: RealServer, of: Site): Promise<string> {
  const { base } = of.settings;
  const place = emptyFolder();
  const port = await freePort();
  const files = paths
    .filter((path) => path !== "/gibt-es-nicht/")
    .map((path) => `site${base}${path}${path.endsWith("/") ? "index.html" : ""}`);
  write(place, {
    ...Object.fromEntries([...files, `site${base}/404.html`].map((file) => [file, "Text"])),
    headers: headersFor(real.name, of, [{ url: `${base}/suche/`, source: "feature search", render: () => "" }]),
  });
  const running = await started(real, configs[real.name](place, port, base), place, port);
  onTestFinished(() => running.stop());
  expect(running.said).not.toMatch(/\[warn\]/);
  return `http://127.0.0.1:${port}`;
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

describe.each(realServers)("$name", (server) => {
  const here = isHere(server.name, "its headers");
  const why = here ? "" : ` – SKIPPED: there is no ${server.name} on this machine`;

  test.skipIf(!here).each(sites)(`accepts its file and sends what _headers asks for, %s${why}`, async (_where, of) => {
    const { base } = of.settings;
    const search = { url: `${base}/suche/`, source: "feature search", render: () => "" };
    const asked = hostReading(headersFor("netlify", of, [search]));
    const origin = await served(server, of);
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
  });
});
