/** The judges of feeds refuse what the formats forbid: otherwise their silence would mean nothing. */
import { describe, expect, test } from "vitest";
import { atomDocument } from "./atom-grammar.ts";
import { jsonDocument } from "./json-feed-schema.ts";

const head = "<title>T</title><id>https://example.org/</id>";
const updated = "<updated>2009-03-01T00:00:00Z</updated>";
const atom = (inner: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`;
const entry = (more: string) => atom(`${head}${updated}<entry>${head}${updated}${more}</entry>`);

describe("the Atom grammar", () => {
  test.each([
    atom(head + updated),
    entry('<link href="/"/><category term="x"/><content type="html">&lt;p></content>'),
    entry('<x xmlns="https://example.org/">an extension</x>'),
  ])("accepts %s", (text) => {
    expect(() => atomDocument(text)).not.toThrow();
  });

  test.each([
    ["a feed without a date", atom(head)],
    ["a date without a time", atom(`${head}<updated>2009-03-01</updated>`)],
    ["a day not in the calendar", atom(`${head}<updated>2009-02-30T00:00:00Z</updated>`)],
    ["a date twice", entry(updated)],
    ["markup in a title", atom(`<title><b>T</b></title><id>x</id>${updated}`)],
    ["an unknown element", entry("<date>2009</date>")],
    ["a category without a term", entry('<category label="x"/>')],
    ["a link without an address", entry('<link rel="self"/>')],
    ["an author without a name", entry("<author><uri>x</uri></author>")],
    ["an unknown kind of text", entry('<summary type="markdown">x</summary>')],
    ["something before the feed's own", atom(`<entry>${head}${updated}</entry>${head}${updated}`)],
    ["what is no XML", "<feed>"],
    ["a control character", entry("<summary>\u0001</summary>")],
  ])("refuses %s", (_, text) => {
    expect(() => atomDocument(text)).toThrow();
  });
});

describe("the JSON Feed schema", () => {
  const feed = (more: object) => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", ...more });
  const item = (more: object) => feed({ items: [{ id: "a", content_html: "", ...more }] });

  test("accepts the least that the format asks for", () => {
    expect(jsonDocument(item({})).items).toHaveLength(1);
  });

  test.each([
    ["a feed without items", feed({})],
    ["version 1", feed({ version: "https://jsonfeed.org/version/1", items: [] })],
    ["an item without an id", feed({ items: [{ content_html: "" }] })],
    ["an item without content", feed({ items: [{ id: "a" }] })],
    ["an address without a host", item({ url: "/blog/" })],
    ["a date without an offset", item({ date_published: "2009-03-01T00:00:00" })],
    ["an unknown key", item({ author: { name: "Ida" } })],
  ])("refuses %s", (_, text) => {
    expect(() => jsonDocument(text)).toThrow(TypeError);
  });
});
