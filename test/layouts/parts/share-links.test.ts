import { describe, expect, test } from "vitest";
import { shareLinks } from "../../../layouts/parts/share-links.ts";
import type { Status } from "../../../src/model/entry.ts";
import { post, settings, site } from "../../support/site.ts";

const base = settings({ url: "https://example.org/bank/", base: "/bank" });
const address = "https://example.org/bank/blog/2009/01/preis/";
const shown = (title: string, status: Status = "published") =>
  String(
    shareLinks(
      site({ settings: base }),
      post("preis", "2009-01-01", { title, status, url: "/bank/blog/2009/01/preis/" }),
    ),
  );
const linksOf = (markup: string) =>
  [...markup.matchAll(/href="([^"]*)"/g)].map(
    ([, href = ""]) => new URL(href.replaceAll("&#39;", "'").replaceAll("&amp;", "&")),
  );

describe("Links to pass a post on", () => {
  const title = "Größe & Maß: \"100 %\" für 'alle' #1 + <b>?";

  test("carry title and address unharmed", () => {
    const [mail, mastodon, bluesky, linkedIn] = linksOf(shown(title));
    expect(mail?.protocol).toBe("mailto:");
    expect(mail?.pathname).toBe("");
    expect(mail?.searchParams.get("subject")).toBe(title);
    expect(mail?.searchParams.get("body")).toBe(address);
    expect(mastodon?.origin).toBe("https://share.joinmastodon.org");
    expect(mastodon?.search).toBe("");
    expect(decodeURIComponent(mastodon?.hash ?? "")).toBe(`#text=${title} ${address}`);
    expect(bluesky?.href).toMatch(/^https:\/\/bsky\.app\/intent\/compose\?text=/);
    expect([...(bluesky?.searchParams ?? [])]).toEqual([["text", `${title} ${address}`]]);
    expect(linkedIn?.href).toMatch(/^https:\/\/www\.linkedin\.com\/sharing\/share-offsite\/\?url=/);
    expect([...(linkedIn?.searchParams ?? [])]).toEqual([["url", address]]);
  });

  test("write a blank and a plus as mail programs read them", () => {
    expect(shown("Eins + zwei")).toContain("mailto:?subject=Eins%20%2B%20zwei&amp;body=https%3A%2F%2F");
  });

  test("tell nobody where the reader comes from", () => {
    expect(shown(title).match(/href="https:[^"]*" rel="noopener noreferrer"/g)).toHaveLength(3);
  });

  test("leave Bluesky room for the address", () => {
    const [, , bluesky] = linksOf(shown("Wort ".repeat(100)));
    expect(bluesky?.searchParams.get("text")?.length).toBeLessThan(300);
  });

  test("survive a title with half a sign", () => {
    expect(shown("Halb \uD83D")).toContain("Halb%20%EF%BF%BD");
  });

  test.each([
    ["published", true],
    ["expired", true],
    ["draft", false],
    ["scheduled", false],
  ] as const)("of a post that is %s are there: %s", (status, isThere) => {
    expect(shown(title, status) !== "").toBe(isThere);
  });
});
