/** What servers are told of a release, without a server. */
import { describe, expect, test } from "vitest";
import { netlifyHeaders } from "../../src/features/headers/netlify.ts";
import { rulesFrom } from "../../src/features/headers/read.ts";
import { rulesOf } from "../../src/features/headers/rules.ts";
import { redirectsFrom } from "../../src/features/redirects/read.ts";
import { nginxRelease } from "../../src/server/nginx-release.ts";
import { type Release, serverPlan } from "../../src/server/plan.ts";
import { settings, site } from "../support/site.ts";

const file = { sha256: "0".repeat(64) };

function release(more: Partial<Release> = {}): Release {
  const of = site();
  const headers = netlifyHeaders(rulesOf(of, []));
  return { site: "https://example.org/", addresses: { "/neu/": file }, headers, redirects: "", ...more };
}

const fates = (more: Partial<Release>) => serverPlan(release(more)).fates.map(({ path, to }) => [path, to]);

describe("Rules that are read back are those that were written", () => {
  test.each([
    ["at the top", site()],
    ["below a sub-path", site({ settings: settings({ base: "/blog", url: "https://example.org/blog/" }) })],
  ])("of a site %s", (_where, of) => {
    const search = { url: of.urls.search(), source: "feature search", render: () => "" };
    const rules = rulesOf(of, [search]);
    expect(rulesFrom(netlifyHeaders(rules))).toEqual(rules);
  });

  test("and a file of somebody else is refused", () => {
    expect(() => rulesFrom("/*\n  X: y\n")).toThrow("No rule of Klartext");
    expect(() => rulesFrom("# Why\n/*\n  X\n")).toThrow("No rule of Klartext");
    expect(() => redirectsFrom("/a /b 302\n")).toThrow("No rule of Klartext");
  });
});

describe("An old address", () => {
  test("leads to the end of a chain at once", () => {
    expect(fates({ redirects: "/a/ /b/ 301\n/b/ /neu/ 301\n" })).toEqual([
      ["/a", "/neu/"],
      ["/b", "/neu/"],
    ]);
  });

  test("that leads in a circle is refused", () => {
    expect(() => fates({ redirects: "/a/ /b/ 301\n/b/ /a/ 301\n" })).toThrow("in a circle");
  });

  test("that a page has is none", () => {
    expect(fates({ redirects: "/neu /anders/ 301\n" })).toEqual([]);
  });

  test("that a page has in lower case is told apart by nginx, too", () => {
    const plan = serverPlan(release({ redirects: "/Neu/ /anders/ 301\n/Alt/ /neu/ 301\n" }));
    expect(plan.fates.map(({ path, isExact }) => [path, isExact])).toEqual([
      ["/Alt", false],
      ["/Neu", true],
    ]);
    expect(nginxRelease(plan)["nginx-http.conf"]).toContain(`  "~^/Neu$" "/anders/";\n`);
    expect(nginxRelease(plan)["nginx-http.conf"]).toContain(`  "/alt" "/neu/";\n`);
  });

  test("of the record counts as one of _redirects does, and what is gone leads nowhere", () => {
    const addresses = { "/neu/": file, "/alt/": { ...file, to: "/neu/" }, "/weg.pdf": { gone: "Falsch." } };
    expect(fates({ addresses })).toEqual([
      ["/alt", "/neu/"],
      ["/weg.pdf", undefined],
    ]);
  });

  test("leads to an address in which nothing means anything to a server", () => {
    expect(fates({ redirects: "/a/ /x$y;'()*!/ü/ 301\n" })).toEqual([["/a", "/x%24y%3B%27%28%29%2A%21/%C3%BC/"]]);
  });
});

test("A file of an editor that is called as if it had a digest is not kept for ever", () => {
  const forEver = (address: string, passing: { passing?: true }) => {
    const plan = serverPlan(release({ addresses: { [address]: { ...file, ...passing } } }));
    return nginxRelease(plan)["nginx-server.conf"]?.includes("/media/(?:.*/)?[^/]*-[0-9a-f]{8}");
  };
  expect(forEver("/media/haus-0123abcd-640.webp", { passing: true })).toBe(true);
  expect(forEver("/media/haus-0123abcd-640.webp", {})).toBe(false);
});
