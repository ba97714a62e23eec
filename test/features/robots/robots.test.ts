/** What search engines are told. */
import { expect, test } from "vitest";
import { robots } from "../../../src/features/robots/robots.ts";
import { rendered } from "../../support/pages.ts";
import { settings, site } from "../../support/site.ts";

test("everyone is let in and shown the sitemap", () => {
  expect(rendered(robots, site(), "/robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n",
  );
});

test("a sub-path stands in the sitemap's address", () => {
  const of = site({ settings: settings({ url: "https://example.org/bank/", base: "/bank" }) });
  expect(rendered(robots, of, "/bank/robots.txt")).toContain("Sitemap: https://example.org/bank/sitemap.xml\n");
});
