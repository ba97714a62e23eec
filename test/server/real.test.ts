/** Real servers that were told by `klartext server` answer for every address as they should. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { server } from "../../src/commands/server.ts";
import { hashOf } from "../../src/output/file-content.ts";
import { run } from "../release/releasing.ts";
import { hostReading } from "../support/headers.ts";
import {
  ask,
  freePort,
  hasBrotli,
  isHere,
  type RealServer,
  type Running,
  realServers,
  started,
} from "../support/real-servers.ts";
import { builtSample } from "../support/sample-site.ts";
import { SiteFolder } from "./release-folder.ts";

const host = "example.org";

describe.each(realServers)("$name, of the sample site", (real) => {
  const here = isHere(real.name, "every page of the sample site");
  const why = here ? "" : ` – SKIPPED: there is no ${real.name} on this machine`;
  let place: string;
  let built: string;
  let running: Running & { readonly port: number };
  let addresses: readonly string[];
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
    ask(running.port, host, path, { headers, method });

  beforeAll(async () => {
    if (!here) return;
    place = mkdtempSync(join(tmpdir(), "klartext-real-"));
    built = await builtSample(place);
    addresses = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(built.length)
          .replace(/\/index\.html$/, "/"),
      )
      .sort();
    const folder = new SiteFolder(place);
    await folder.release("1", built);
    mkdirSync(join(folder.folder, "earlier/assets"), { recursive: true });
    writeFileSync(join(folder.folder, "earlier/assets/klartext-00000000.css"), "p{}");
    running = await folder.serve(real, ["--name", host, "--name", "www.example.org"]);
  });
  afterAll(async () => {
    await running?.stop();
    if (place) rmSync(place, { recursive: true, force: true });
  });

  const file = (address: string) => readFileSync(join(built, address.replace(/\/$/, "/index.html")));
  const isLeading = (address: string) =>
    /(?:\/|\.html)$/.test(address) && file(address).includes('http-equiv="refresh"');

  test.skipIf(!here)(`accepts its files without a warning${why}`, () => {
    // The test itself has switched it off.
    const said = running.said.replace(/.*automatic HTTPS is completely disabled.*/, "");
    expect(said).not.toMatch(/\[warn\]|"level":"(?:warn|error)"|\sWARN\s/);
  });

  test.skipIf(!here)(`sends every file as it is, with what _headers asks for${why}`, async () => {
    const asked = hostReading(readFileSync(join(built, "_headers"), "utf8"));
    const shown = addresses.filter((each) => !/^\/(?:_headers|_redirects|404\.html)$/.test(each) && !isLeading(each));
    expect(shown.length).toBeGreaterThan(200);
    for (const address of shown) {
      const { status, headers, body } = await get(address);
      expect([address, status, body.equals(file(address))]).toEqual([address, 200, true]);
      for (const [name, value] of Object.entries(asked(address))) {
        const isKept = name === "Cache-Control" && /-[0-9a-f]{8}-\d+(?:x\d+)?\.|\.pf_/.test(address);
        const wanted = isKept ? "public, max-age=31536000, immutable" : value;
        expect([address, name, headers[name.toLowerCase()]]).toEqual([address, name, wanted]);
      }
    }
  });

  test.skipIf(!here)(`sends texts compressed, with their own type, and says that it depends${why}`, async () => {
    const codings = real.name === "caddy" || hasBrotli ? (["br", "gzip"] as const) : (["gzip"] as const);
    for (const coding of codings)
      for (const [address, type] of [
        ["/", "text/html; charset=utf-8"],
        ["/feed.xml", "application/atom+xml; charset=utf-8"],
        ["/feed.json", "application/feed+json; charset=utf-8"],
        [addresses.find((each) => /klartext-.*css$/.test(each)) ?? "", "text/css; charset=utf-8"],
        ["/release.json", "application/json"],
        ["/sitemap.xml", /^(?:text|application)\/xml/],
      ] as const) {
        const { status, headers, body } = await get(address, { "Accept-Encoding": coding });
        expect([address, status, headers["content-encoding"]]).toEqual([address, 200, coding]);
        const unpacked = coding === "br" ? brotliDecompressSync(body) : gunzipSync(body);
        expect([address, coding, unpacked.equals(file(address))]).toEqual([address, coding, true]);
        expect(headers["vary"]).toMatch(/accept-encoding/i);
        if (typeof type === "string") expect(headers["content-type"]).toBe(type);
        else expect(headers["content-type"]).toMatch(type);
        const plain = await get(address);
        expect([address, plain.headers["content-encoding"]]).toEqual([address, undefined]);
        expect(plain.headers["vary"]).toMatch(/accept-encoding/i);
        expect(plain.headers["etag"]).not.toBe(headers["etag"]);
      }
  });

  test.skipIf(!here)(`leads old addresses on, with their query${why}`, async () => {
    const rules = readFileSync(join(built, "_redirects"), "utf8").trim().split("\n");
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      const [from = "", to] = rule.split(" ");
      for (const path of [from, from.replace(/\/$/, "")]) expect([path, await answer(path)]).toEqual([path, [301, to]]);
      expect(await answer(`${from}?a=%0d%0ab&c={env.HOME}$uri`)).toEqual([301, `${to}?a=%0d%0ab&c={env.HOME}$uri`]);
    }
  });

  async function answer(path: string) {
    const { status, headers } = await get(path);
    return [status, headers["location"]?.replace(/^https?:\/\/[^/]+/, "")];
  }

  test.skipIf(!here)(`leads from a folder without its slash to the one with it, on the same host${why}`, async () => {
    const { status, headers } = await get("/werte?a=b");
    expect([status, headers["location"]?.replace(`http://${host}:${running.port}`, "")]).toEqual([301, "/werte/?a=b"]);
    expect((await get("/assets")).status).toBe(404);
  });

  test.skipIf(!here)(
    `shows the page of the site for what is not there, and no lists, hidden or foreign files${why}`,
    async () => {
      for (const path of [
        "/gibt-es-nicht/",
        "/gibt-es-nicht/feed.xml",
        "/assets/",
        "/assets/klartext-00000001.css",
        "/_headers",
        "/_redirects",
        "/.git/config",
        "/blog/.htaccess",
        "/.well-known/.hidden",
        "/../../deploy.log",
        "/..%2f..%2fdeploy.log",
        "/%2e%2e/server/nginx-server.conf",
        "//example.com/",
        "/werte/%0d%0aSet-Cookie:a=b",
      ]) {
        const { status, headers, body } = await get(path);
        expect([path, [400, 404].includes(status)]).toEqual([path, true]);
        if (status === 400) continue;
        expect([path, body.equals(file("/404.html"))]).toEqual([path, true]);
        expect([path, headers["content-type"], headers["cache-control"]]).toEqual([
          path,
          "text/html; charset=utf-8",
          "no-cache",
        ]);
        expect(headers["content-security-policy"]).toBeDefined();
        expect(headers["set-cookie"]).toBeUndefined();
      }
    },
  );

  test.skipIf(!here)(`knows no methods but GET and HEAD${why}`, async () => {
    const { status, body, headers } = await get("/", {}, "HEAD");
    expect([status, body.length, Number(headers["content-length"])]).toEqual([200, 0, file("/").length]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"]) {
      const refused = await get("/", {}, method);
      expect([method, refused.status, refused.headers["allow"]]).toEqual([method, 405, "GET, HEAD"]);
    }
  });

  test.skipIf(!here)(`answers 304 and parts, and says no version of itself${why}`, async () => {
    const { headers } = await get("/");
    expect(headers["server"] ?? "nginx").toBe("nginx");
    const again = await get("/", { "If-None-Match": headers["etag"] ?? "" });
    expect([again.status, again.headers["content-security-policy"]]).toEqual([304, headers["content-security-policy"]]);
    expect((await get("/", { "If-Modified-Since": headers["last-modified"] ?? "" })).status).toBe(304);
    const part = await get("/feed.xml", { Range: "bytes=10-19" });
    expect([part.status, part.body.equals(file("/feed.xml").subarray(10, 20))]).toEqual([206, true]);
  });

  test.skipIf(!here)(`still has the style sheets of earlier releases${why}`, async () => {
    const { status, headers, body } = await get("/assets/klartext-00000000.css");
    expect([status, body.toString(), headers["content-type"]]).toEqual([200, "p{}", "text/css; charset=utf-8"]);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test.skipIf(!here)(`leads other names to that of the site${why}`, async () => {
    const { status, headers } = await ask(running.port, "www.example.org", "/werte/?a=b");
    expect([status, headers["location"]]).toEqual([301, "https://example.org/werte/?a=b"]);
  });
});

describe.each(realServers)("$name, while a release is switched", (real) => {
  const here = isHere(real.name, "a switch without a reload");
  const why = here ? "" : ` – SKIPPED: there is no ${real.name} on this machine`;

  test.skipIf(!here)(
    `shows the new pages without being told, also those of the same length and second${why}`,
    async () => {
      const place = mkdtempSync(join(tmpdir(), "klartext-real-"));
      const [one, two] = [await builtSample(place), join(place, "two")];
      cpSync(one, two, { recursive: true, preserveTimestamps: true });
      const page = readFileSync(join(one, "werte/index.html"));
      const other = Buffer.from(page.toString().replace("<h1>", "<h1 >").replace("</h1>\n", "</h1>"));
      expect([other.length, other.equals(page)]).toEqual([page.length, false]);
      writeFileSync(join(two, "werte/index.html"), other);
      const { mtime } = statSync(join(one, "werte/index.html"));
      utimesSync(join(two, "werte/index.html"), mtime, mtime);
      const record = readFileSync(join(two, "release.json"), "utf8");
      writeFileSync(join(two, "release.json"), record.replaceAll(hashOf(page), hashOf(other)));
      const folder = new SiteFolder(place);
      await folder.release("1", one);
      const running = await folder.serve(real, ["--name", host]);
      try {
        const before = await ask(running.port, host, "/werte/");
        await folder.release("2", two, "1");
        const after = await ask(running.port, host, "/werte/", {
          headers: { "If-None-Match": String(before.headers["etag"]) },
        });
        expect([after.status, after.body.equals(readFileSync(join(two, "werte/index.html")))]).toEqual([200, true]);
      } finally {
        await running.stop();
        rmSync(place, { recursive: true, force: true });
      }
    },
  );
});

describe("nginx", () => {
  const [nginx] = realServers.filter(({ name }) => name === "nginx");
  const here = nginx !== undefined && isHere("nginx", "several sites on one server");
  const why = here ? "" : " – SKIPPED: there is no nginx on this machine";

  test.skipIf(!here)(
    `accepts the host's file before there is a release, and shows nothing of the folder${why}`,
    async () => {
      const place = mkdtempSync(join(tmpdir(), "klartext-real-"));
      const folder = new SiteFolder(place);
      writeFileSync(join(folder.folder, "deploy.log"), "Wer wann was.");
      const running = await folder.serve(nginx as RealServer, ["--name", host]);
      try {
        for (const path of ["/", "/deploy.log", "/releases/", "/nginx.conf"])
          expect([path, (await ask(running.port, host, path)).status]).toEqual([path, 404]);
        expect(running.said).not.toMatch(/\[warn\]/);
      } finally {
        await running.stop();
        rmSync(place, { recursive: true, force: true });
      }
    },
  );

  test.skipIf(!here)(`accepts two sites, each with its own old addresses${why}`, async () => {
    const place = mkdtempSync(join(tmpdir(), "klartext-real-"));
    const port = await freePort();
    const built = await builtSample(place);
    const files: string[] = [];
    for (const [name, more] of [
      ["a.example", []],
      ["b.example", ["--further"]],
    ] as const) {
      const folder = new SiteFolder(join(place, name));
      const at = await folder.release("1", built);
      const record = join(at, "site/release.json");
      writeFileSync(record, readFileSync(record, "utf8").replace('"https://example.org/"', `"https://${name}/"`));
      writeFileSync(join(at, "site/_redirects"), `/alt/ /${name === "a.example" ? "werte" : "impressum"}/ 301\n`);
      await run(server, ["nginx", "--release", at]);
      files.push(await folder.host("nginx", ["--http", `127.0.0.1:${port}`, ...more]));
    }
    const running = await started(nginx as RealServer, files.join("\n"), place, port);
    try {
      expect(running.said).not.toMatch(/\[warn\]/);
      expect((await ask(port, "a.example", "/alt/")).headers["location"]).toBe("/werte/");
      expect((await ask(port, "b.example", "/alt/")).headers["location"]).toBe("/impressum/");
    } finally {
      await running.stop();
      rmSync(place, { recursive: true, force: true });
    }
  });
});
