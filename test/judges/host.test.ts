/** The server that the judges ask behaves as good hosts do. */
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { headersFor, rulesOf } from "../support/headers-file.ts";
import { hostFolder, packed } from "../support/host.ts";

const page = "<!doctype html><title>Seite</title>".repeat(50);

async function hosted(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = { "index.html": page, "404.html": "fehlt", "assets/klartext-0123abcd.css": "a{}", ...more };
  const server = await hostFolder(write(emptyFolder(), files));
  onTestFinished(() => server.close());
  return server.origin;
}

describe("The host of the judges", () => {
  test("packs texts, and keeps for ever what is named by its content", async () => {
    const origin = await hosted();
    const home = await fetch(`${origin}/`, { headers: { "Accept-Encoding": "br" } });
    expect([home.headers.get("content-encoding"), home.headers.get("content-length")]).toEqual([
      "br",
      String(packed(page).length),
    ]);
    expect(await home.text()).toBe(page);
    expect(brotliDecompressSync(packed(page)).toString()).toBe(page);
    const style = await fetch(`${origin}/assets/klartext-0123abcd.css`);
    expect(style.headers.get("cache-control")).toContain("immutable");
    expect(home.headers.get("cache-control")).not.toContain("immutable");
    expect((await fetch(`${origin}/nirgends/`)).status).toBe(404);
  });

  test("sends along what the site's _headers wants, and otherwise a strict policy", async () => {
    const own = await hosted({ _headers: "/*\n  Content-Security-Policy: default-src 'none'\n" });
    expect((await fetch(own)).headers.get("content-security-policy")).toBe("default-src 'none'");
    expect((await fetch(await hosted())).headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test("reads rules with stars and names, and refuses what it does not understand", () => {
    const rules = rulesOf(
      "# alles\n/*\n  X-A: 1\n  X-B: a: b\n\n/assets/*\n  ! X-B\n  X-A: 2\n/blog/:year/\n\tX-C: 3\n",
    );
    expect(headersFor(rules, "/")).toEqual({ "X-A": "1", "X-B": "a: b" });
    expect(headersFor(rules, "/assets/x.css")).toEqual({ "X-A": "2" });
    expect(headersFor(rules, "/blog/2026/")).toEqual({ "X-A": "1", "X-B": "a: b", "X-C": "3" });
    expect(headersFor(rules, "/blog/2026/03/")).toEqual({ "X-A": "1", "X-B": "a: b" });
    expect(() => rulesOf("  X-A: 1\n")).toThrow(SyntaxError);
  });
});
