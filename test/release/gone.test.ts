/** Servers are told what is gone, by this release and by all before it. */
import { expect, test } from "vitest";
import { planOf } from "../../src/output/plan.ts";
import { goneAddresses, goneIn } from "../../src/release/gone.ts";
import type { ReleaseRecord } from "../../src/release/record.ts";
import { post, site } from "../support/site.ts";

const place = { file: "content/site.yaml", line: 1, column: 1 };
const previous: ReleaseRecord = {
  format: 1,
  site: "https://example.org/",
  hash: "0".repeat(64),
  addresses: {
    "/früher/": { gone: "Ein Gericht hat es verlangt." },
    "/wieder-da/": { gone: "Ein Versehen." },
    "/fuehrt-weiter/": { gone: "Ein Versehen." },
    "/seite/2/": { passing: true },
  },
  versions: {},
  ids: {},
};
const { plan } = planOf([{ url: "/wieder-da/", source: "x.njk", render: () => "" }], "");
const farewells = {
  moved: [],
  gone: [{ url: "/themen/umwelt/", reason: "Es gab nichts mehr zu sagen.", place }],
};
const now = site({ farewells, posts: [post("neu", "2024-01-01", { aliases: ["/fuehrt-weiter/"] })] });

test("What is gone is what site.yaml says, with its feeds, and what the record remembers", () => {
  expect([...goneAddresses(now, plan, previous)]).toEqual([
    ["/früher/", "Ein Gericht hat es verlangt."],
    ["/themen/umwelt/", "Es gab nichts mehr zu sagen."],
    ["/themen/umwelt/feed.json", "Es gab nichts mehr zu sagen."],
    ["/themen/umwelt/feed.xml", "Es gab nichts mehr zu sagen."],
  ]);
  expect([...goneAddresses(now, plan, undefined).keys()]).not.toContain("/früher/");
});

test("A record says by itself what is gone", () => {
  expect([...goneIn(previous).keys()]).toEqual(["/früher/", "/fuehrt-weiter/", "/wieder-da/"]);
});
