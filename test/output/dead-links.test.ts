import { describe, expect, test } from "vitest";
import type { InternalLink } from "../../src/model/link.ts";
import type { OutputFile } from "../../src/model/page.ts";
import { deadLinks } from "../../src/output/dead-links.ts";
import { planOf } from "../../src/output/plan.ts";
import { settings, site } from "../support/site.ts";

const place = { file: "content/posts/a.md", line: 7, column: 3 };
const link = (url: string, fragment?: string): InternalLink => ({ place, url, fragment, kind: "link" });
const werte: OutputFile = {
  url: "/werte/",
  source: "content/statements/werte.md",
  anchors: new Set(["these-3"]),
  render: () => "",
};
const archive: OutputFile = { url: "/archiv/", source: "feature archives", render: () => "" };
const { plan } = planOf([werte, archive], "");

describe("A link within the site", () => {
  test.each([
    ["to a page", link("/werte/")],
    ["to a page without its last slash", link("/werte")],
    ["to an anchor", link("/werte/", "these-3")],
    ["to the top of a page", link("/werte/", "")],
    ["to an anchor of a page whose anchors nobody knows", link("/archiv/", "2008")],
  ])("%s is fine", (_what, good) => {
    expect(deadLinks([good], plan, site())).toEqual([]);
  });

  test.each([
    ["to a page that is not there", link("/wärte/"), "/wärte/"],
    ["to an anchor that is not there", link("/werte/", "these-9"), "/werte/#these-9"],
    ["that climbs out", link("/../etc/"), "/../etc/"],
  ])("%s is a warning at its place", (_what, bad, shown) => {
    const problems = deadLinks([bad], plan, site());
    expect(problems).toMatchObject([{ ...place, severity: "warning", rule: "link" }]);
    expect(problems[0]?.message.en).toBe(`found "${shown}", but the site has no such address.`);
  });

  test("that leaves the site's sub-path is a warning", () => {
    const below = settings({ base: "/blog" });
    expect(deadLinks([link("/werte/")], planOf([], "/blog").plan, site({ settings: below }))).toHaveLength(1);
  });

  test("that is a picture is told as one", () => {
    expect(deadLinks([{ ...link("/x.jpg"), kind: "image" }], plan, site())).toMatchObject([{ rule: "media" }]);
  });
});
