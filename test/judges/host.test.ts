/** The server that the judges ask behaves as good hosts do. */
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { hostFolder, packed } from "../support/host.ts";

const page = "<!doctype html><title>Seite</title>".repeat(50);

const rules = `/*
  Content-Security-Policy: default-src 'none'
  Cache-Control: no-cache
/assets/*
  ! Cache-Control
  Cache-Control: immutable
`;

async function hosted(): Promise<string> {
  const files = { "index.html": page, "404.html": "fehlt", "assets/klartext-0123abcd.css": "a{}", _headers: rules };
  const server = await hostFolder(write(emptyFolder(), files));
  onTestFinished(() => server.close());
  return server.origin;
}

describe("The host of the judges", () => {
  test("packs texts, and has a page for what is not there", async () => {
    const origin = await hosted();
    const home = await fetch(`${origin}/`, { headers: { "Accept-Encoding": "br" } });
    expect([home.headers.get("content-encoding"), home.headers.get("content-length")]).toEqual([
      "br",
      String(packed(page).length),
    ]);
    expect(await home.text()).toBe(page);
    expect(brotliDecompressSync(packed(page)).toString()).toBe(page);
    const absent = await fetch(`${origin}/nirgends/`);
    expect([absent.status, await absent.text()]).toEqual([404, "fehlt"]);
  });

  test("sends along what the site's _headers wants", async () => {
    const origin = await hosted();
    const headersAt = async (path: string) => {
      const { headers } = await fetch(origin + path);
      return [headers.get("content-security-policy"), headers.get("cache-control")];
    };
    expect(await headersAt("/")).toEqual(["default-src 'none'", "no-cache"]);
    expect(await headersAt("/assets/klartext-0123abcd.css")).toEqual(["default-src 'none'", "immutable"]);
  });
});
