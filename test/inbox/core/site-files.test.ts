/** What the receiver reads of the site. */
import { describe, expect, test } from "vitest";
import { framed, frameIn } from "../../../src/inbox/core/answer-frame.ts";
import { readFacts } from "../../../src/inbox/core/facts.ts";
import { siteHeaders } from "../../../src/inbox/core/page-headers.ts";
import { html } from "../../../src/kernel/html.ts";
import { answerPage, threads } from "../../support/test-receiver.ts";

describe("The list of what is open", () => {
  test("tells the site's address, what is open, and which names are taken", () => {
    const facts = readFacts(
      JSON.stringify({ ...threads, site: { ...threads.site, url: "https://example.org/blog/" } }),
    );
    expect([facts.origin, facts.urls.dialogue.submit]).toEqual(["https://example.org", "/blog/dialog/kommentar"]);
    expect([...facts.threads.keys()]).toEqual(["erster", "zweiter"]);
    expect(facts.taken).toHaveLength(3);
  });

  test("of an older release, which tells of comments by their ids only, is enough to answer them", () => {
    const [first, ...others] = threads.posts;
    const older = { ...threads, posts: [{ ...first, titles: undefined }, ...others] };
    const thread = readFacts(JSON.stringify(older)).threads.get("erster");
    expect([...(thread?.comments ?? [])]).toEqual(["2024-03-01-bob", "2024-03-02-ada"]);
    expect(thread?.answerable).toEqual([]);
  });

  test("need not name names", () => {
    const { names: _, ...others } = threads;
    expect(readFacts(JSON.stringify(others)).taken).toHaveLength(1);
  });

  const [post] = threads.posts;
  test.each([
    ["", "no JSON"],
    ['{"version":1', "no JSON"],
    ["null", "the file is no object"],
    ["[]", "the file is no object"],
    [{ version: 2 }, "version is not 1"],
    [{ site: { ...threads.site, url: "javascript:alert(1)" } }, "site.url"],
    [{ site: { ...threads.site, language: "fr" } }, "site.language is none of de, en"],
    [{ site: { ...threads.site, timeZone: "Mars/Utopia" } }, "site.timeZone"],
    [{ site: { ...threads.site, name: 1 } }, "site.name is no text"],
    [{ site: { ...threads.site, privacy: "//elsewhere.example/" } }, "site.privacy is no path"],
    [{ site: { ...threads.site, privacy: "javascript:a()" } }, "site.privacy is no path"],
    [{ email: "never" }, "email is none of"],
    [{ names: "Bank" }, "names is no list"],
    [{ posts: {} }, "posts is no list"],
    [{ posts: [{ ...post, closes: "2026" }] }, "posts[0].closes"],
    [{ posts: [{ ...post, id: "../x" }] }, "posts[0].id is no name"],
    [{ posts: [{ ...post, id: "-rf" }] }, "posts[0].id is no name"],
    [{ posts: [{ ...post, id: "a/b" }] }, "posts[0].id is no name"],
    [{ posts: [{ ...post, id: "a..b" }] }, "posts[0].id is no name"],
    [{ posts: [{ ...post, comments: ["a\n"] }] }, "posts[0].comments[0] is no name"],
    [{ posts: [{ ...post, titles: ["Ada", 1] }] }, "posts[0].titles[1] is no text"],
    [{ posts: [{ ...post, titles: ["Ada"] }] }, "posts[0].titles are not as many as its comments"],
  ])("%j is refused: %s", (change, why) => {
    const json = typeof change === "string" ? change : JSON.stringify({ ...threads, ...change });
    expect(() => readFacts(json)).toThrow(why);
  });
});

describe("The page around an answer", () => {
  test("takes a title and a content, and stays as it is around them", () => {
    const frame = frameIn(answerPage);
    if (!frame) throw new Error("no frame");
    const page = framed(frame, "Was $1 kostet <b>", html`<h1>$&amp; $1</h1>`);
    expect(page).toBe(
      answerPage
        .split("Ihr Kommentar – Klartext-Blog")
        .join("Was $1 kostet &lt;b&gt;")
        .split("<h1>Ihr Kommentar</h1><div>Leer.</div>")
        .join("\n<h1>$&amp; $1</h1>"),
    );
  });

  test.each([
    ["no place", "<title>x</title><div></div>"],
    ["two places", "<title>x</title><div data-dialogue></div><div data-dialogue></div>"],
    ["a place that does not end", "<title>x</title><div data-dialogue><div></div>"],
    ["no title", "<div data-dialogue></div>"],
    ["the title behind the place", "<div data-dialogue></div><title>x</title>"],
  ])("is refused with %s", (_, page) => expect(frameIn(page)).toBeUndefined());
});

describe("The headers of the site", () => {
  const file =
    "# Everything\n/blog/*\n  Content-Security-Policy: default-src 'none'; x: y\n  X-A: b\n# Feeds\n/blog/feed.xml\n  X-A: c\n";

  test("are those of everything", () => {
    expect(siteHeaders(file, "/blog")).toEqual({ "Content-Security-Policy": "default-src 'none'; x: y", "X-A": "b" });
  });

  test("are not taken from elsewhere, nor without a policy", () => {
    expect(siteHeaders(file, "")).toBeUndefined();
    expect(siteHeaders("/*\n  X-A: b\n", "")).toBeUndefined();
    expect(siteHeaders("", "")).toBeUndefined();
  });
});
