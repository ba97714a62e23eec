import { describe, expect, test } from "vitest";
import type { InternalLink } from "../../src/model/link.ts";
import type { OutputFile } from "../../src/model/page.ts";
import { targetsIn } from "../../src/output/anchors.ts";
import { deadLinks } from "../../src/output/dead-links.ts";
import { planOf } from "../../src/output/plan.ts";

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
const targets = targetsIn(plan, "", new Map(), false);
const printed = (isComplete: boolean, page: string, anchors?: ReadonlySet<string>) => {
  const file: OutputFile = { url: "/a/", source: "a.md", ...(anchors && { anchors }), render: () => page };
  return targetsIn(planOf([file], "").plan, "", new Map(), isComplete);
};

describe("A link within the site", () => {
  test.each([
    ["to a page", link("/werte/")],
    ["to a page without its last slash", link("/werte")],
    ["to an anchor", link("/werte/", "these-3")],
    ["to the top of a page", link("/werte/", "")],
    ["to an anchor of a page whose anchors nobody knows", link("/archiv/", "2008")],
  ])("%s is fine", (_what, good) => {
    expect(deadLinks([good], targets)).toEqual([]);
  });

  test.each([
    ["to a page that is not there", link("/wärte/"), 'found "/wärte/", but the site has no such address.'],
    [
      "to an anchor like one",
      link("/werte/", "these-9"),
      'found "/werte/#these-9", but /werte/ has no such anchor; did you mean `#these-3`?',
    ],
    ["to an anchor like none", link("/werte", "zins"), 'found "/werte#zins", but /werte/ has no such anchor.'],
    ["that climbs out", link("/../etc/"), 'found "/../etc/", but the site has no such address.'],
  ])("%s is a warning at its place", (_what, bad, sentence) => {
    const problems = deadLinks([bad], targets);
    expect(problems).toMatchObject([{ ...place, severity: "warning", rule: "link" }]);
    expect(problems[0]?.message.en).toBe(sentence);
  });

  test("that leaves the site's sub-path is a warning", () => {
    const below = targetsIn(planOf([], "/blog").plan, "/blog", new Map(), true);
    expect(deadLinks([link("/werte/")], below)).toHaveLength(1);
  });

  test("that is a picture is told as one", () => {
    const [problem] = deadLinks([{ ...link("/x.jpg"), kind: "image" }], targets);
    expect(problem).toMatchObject({ rule: "media", like: { de: "![Das alte Haus](/media/haus.jpg)" } });
  });

  test("that stands in particulars gets their own example", () => {
    const like = "src: /media/haus.jpg";
    expect(deadLinks([{ ...link("/x.jpg"), kind: "image", like }], targets)).toMatchObject([{ like }]);
  });

  test("to an anchor of a page that says nothing of its anchors is looked for in the page", () => {
    const page = '<h2 id="jahr-2008">2008</h2>';
    expect(deadLinks([link("/a/", "jahr-2008"), link("/a/", "2009")], printed(true, page))).toHaveLength(1);
  });

  test("to an anchor of a page's frame is fine, although the text does not have it", () => {
    const page = '<main id="inhalt"><h2 id="da">Da</h2></main>';
    const links = [link("/a/", "inhalt"), link("/a/", "da"), link("/a/", "fort")];
    expect(deadLinks(links, printed(true, page, new Set(["da"]))).map(({ message }) => message.en)).toEqual([
      'found "/a/#fort", but /a/ has no such anchor.',
    ]);
  });

  test("makes no page be printed while there are mistakes", () => {
    const explode = { url: "/a/", source: "a.md", render: () => expect.unreachable() };
    const unsure = targetsIn(planOf([explode], "").plan, "", new Map(), false);
    expect(deadLinks([link("/a/", "da")], unsure)).toEqual([]);
  });

  test("to a part that programs find themselves is fine, except in pages", () => {
    const pdf: OutputFile = { url: "/media/a.pdf", source: "a", anchors: new Set(), render: () => "" };
    const all = targetsIn(planOf([pdf, werte], "").plan, "", new Map(), true);
    expect(deadLinks([link("/media/a.pdf", "page=3"), link("/werte/", "page=3")], all)).toHaveLength(1);
  });
});
