import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/audit/html/values.ts";
import { elsewhere, targetOf } from "../../../src/audit/links/target.ts";

const pieces = (
  "https:// http:// HTTPS:// // / /blog/ example.org EXAMPLE.org other.example a..b 1.2.3 127.1 localhost xn--a -a. " +
  ":443 :99999 :80 @ ? # a=b %20 %zz %C3%BC ü . .. /./ mailto: tel: data: javascript: +49 \\ [::1] _ ~ ; index.html"
).split(" ");

/** Addresses put together at random, and so mostly odd. */
function* addresses(count: number): Generator<string> {
  let state = 11;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  for (let i = 0; i < count; i++)
    yield Array.from({ length: 1 + random(5) }, () => pieces[random(pieces.length)]).join("");
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The same question, put to `URL` every time. */
function asked(address: string, from: string, site: string): ReturnType<typeof targetOf> {
  const url = URL.parse(address, from);
  if (url === null) return undefined;
  const complete = url.origin + url.pathname;
  if (!complete.startsWith(site)) return elsewhere;
  const path = decoded(complete.slice(site.length));
  const fragment = decoded(url.hash.slice(1).replace(/:~:.*$/s, ""));
  return path === undefined || fragment === undefined ? undefined : { path, fragment };
}

describe("Where an address leads, and whether it is one, is what URL says of it", () => {
  test.each(["https://example.org/", "https://example.org/blog/", "http://localhost/"])("below %s", (site) => {
    const kinds = { elsewhere: 0, nowhere: 0, here: 0 };
    for (const address of addresses(40_000)) {
      const target = targetOf(address, `${site}a/b/`, site);
      expect(target, address).toEqual(asked(address, `${site}a/b/`, site));
      kinds[target === elsewhere ? "elsewhere" : target === undefined ? "nowhere" : "here"]++;
    }
    for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(1_000);
  });

  test("with any host", () => {
    const { accepts } = formOf("url", "href");
    for (const address of addresses(40_000)) {
      const isAsked = /^(?:https?|wss?|ftp):/i.test(address);
      const hasHost = isAsked
        ? /^[a-z]+:\/\//i.test(address) && URL.canParse(address)
        : !/^\/\//.test(address) || URL.canParse(address, "https://x/");
      expect(accepts(address), address).toBe(!/[\s<>"\\^`{|}]|%(?![0-9a-f]{2})/i.test(address) && hasHost);
    }
  });
});
