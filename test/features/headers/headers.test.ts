/** What servers are told, rule by rule. */
import { describe, expect, test } from "vitest";
import { headers, headersFor } from "../../../src/features/headers/headers.ts";
import type { Service } from "../../../src/model/service.ts";
import type { Site } from "../../../src/model/site.ts";
import { hostReading, otherHostReading } from "../../support/headers.ts";
import { settings, site } from "../../support/site.ts";

const search = (base = "") => ({ url: `${base}/suche/`, source: "feature search", render: () => "" });
const player: Service = {
  name: "Filme",
  url: "https://www.youtube-nocookie.com/embed/",
  provider: "Filmdienst AG",
  purpose: "Filme",
  data: "IP-Adresse",
  privacy: "https://example.com/",
  load: "frame",
};
const linked: Service = { name: "Karten", url: "https://karten.example.com/", purpose: "Karten", load: "none" };

function sent(path: string, of: Site = site(), base = "") {
  const [file] = headers.pages(of, [search(base)]);
  if (!file || !("render" in file)) throw new Error("There is no _headers.");
  expect(file.url).toBe(`${base}/_headers`);
  const [asked, other] = [hostReading(file.render())(path), otherHostReading(file.render())(path)];
  expect(asked, "Cloudflare and Netlify send the same").toEqual(other);
  return asked;
}

const policyAt = (path: string, of?: Site) => sent(path, of)["Content-Security-Policy"] ?? "";

describe("Pages", () => {
  test("may load what the site has, in files, and nothing else", () => {
    expect(policyAt("/blog/2026/03/zinsen/").split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "upgrade-insecure-requests",
    ]);
  });

  test("may frame services that a click loads, and may not frame those that are linked to", () => {
    const policy = policyAt("/", site({ services: [player, linked, player] }));
    expect(policy).toContain("frame-src https://www.youtube-nocookie.com;");
    expect(policy).not.toContain("karten.example.com");
    expect(sent("/", site({ services: [player] }))["Permissions-Policy"]).toContain(
      'fullscreen=(self "https://www.youtube-nocookie.com")',
    );
  });

  test("are asked for again each time; files with a digest in their name never are", () => {
    expect(sent("/")["Cache-Control"]).toBe("no-cache");
    expect(sent("/media/haus.jpg")["Cache-Control"]).toBe("no-cache");
    expect(sent("/assets/klartext-0.css")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
  });

  test("of a site without https are not said to be secure", () => {
    const plain = site({ settings: settings({ url: "http://example.org/", origin: "http://example.org" }) });
    expect(Object.keys(sent("/", plain))).not.toContain("Strict-Transport-Security");
    expect(policyAt("/", plain)).not.toContain("upgrade-insecure-requests");
  });

  test("are reached by https for two years, and for ever where the bank says so", () => {
    expect(sent("/")["Strict-Transport-Security"]).toBe("max-age=63072000; includeSubDomains");
    const preloaded = site({ settings: settings({ preload: true }) });
    expect(sent("/", preloaded)["Strict-Transport-Security"]).toBe("max-age=63072000; includeSubDomains; preload");
  });

  test("below a sub-path have rules of their own, and the rest of the domain has none", () => {
    const below = site({ settings: settings({ base: "/blog", url: "https://example.org/blog/" }) });
    expect(sent("/blog/", below, "/blog")["X-Content-Type-Options"]).toBe("nosniff");
    expect(sent("/blog/assets/a.css", below, "/blog")["Cache-Control"]).toContain("immutable");
    expect(sent("/blog/feed.xml", below, "/blog")["Content-Type"]).toContain("atom");
    expect(sent("/", below, "/blog")).toEqual({});
    expect(sent("/assets/a.css", below, "/blog")).toEqual({});
  });
});

describe("The search", () => {
  test("may compile its index, with one policy and not two, and no other page may", () => {
    const policy = policyAt("/suche/");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy.match(/default-src/g)).toHaveLength(1);
    for (const path of ["/", "/suche-im-heu/", "/blog/suche/", "/404.html"])
      expect(policyAt(path)).not.toContain("wasm");
  });

  test("has no rule where there is no search", () => {
    const [file] = headers.pages(site(), []);
    expect(file && "render" in file && file.render()).not.toContain("wasm");
  });
});

describe("Feeds and pictures", () => {
  test.each(["/feed.xml", "/notizen/feed.xml", "/themen/geld/feed.xml"])(
    "%s is an Atom feed that all may read",
    (path) => {
      expect(sent(path)).toMatchObject({
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
      });
    },
  );

  test.each(["/feed.json", "/notizen/feed.json", "/themen/geld/feed.json"])("%s is a JSON feed", (path) => {
    expect(sent(path)["Content-Type"]).toBe("application/feed+json; charset=utf-8");
  });

  test("pictures may be shown by feed readers, pages may not be embedded", () => {
    expect(sent("/media/haus.jpg")["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
    expect(sent("/")["Cross-Origin-Resource-Policy"]).toBe("same-origin");
    expect(sent("/")).not.toHaveProperty("Access-Control-Allow-Origin");
    expect(sent("/")).not.toHaveProperty("Content-Type");
  });
});

test("No line is longer than Cloudflare reads, and there are fewer rules than it takes", () => {
  const text = headersFor("netlify", site({ services: [player] }), [search()]);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(2000);
  expect(text.match(/^\//gm)?.length).toBeLessThan(100);
});
