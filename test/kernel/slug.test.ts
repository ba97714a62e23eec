import { describe, expect, test } from "vitest";
import { isSlug, slug } from "../../src/kernel/slug.ts";
import { texts } from "./random.ts";

test.each([
  ["Größe & Straße", "groesse-strasse"],
  ["ÄÖÜ äöü ẞ ß", "aeoeue-aeoeue-ss-ss"],
  ["Gru\u0308ne", "gruene"],
  ["Smørrebrød på Ærø", "smoerrebroed-paa-aeroe"],
  ["Łódź, Đorđe, Þór, ıİ", "lodz-dorde-thor-ii"],
  ["Ça va, garçon?", "ca-va-garcon"],
  ["½ Prozent", "1-2-prozent"],
  ["ﬁnden Ⅷ", "finden-viii"],
  ["--a--b--", "a-b"],
  ["2008-12-29", "2008-12-29"],
  ["50 % mehr", "50-mehr"],
  ["../../etc/passwd", "etc-passwd"],
  ["a\u0000b\nc", "a-b-c"],
  ["日本", ""],
  ["🌱", ""],
  ["", ""],
])("%j becomes %j", (text, expected) => {
  expect(slug(text)).toBe(expected);
});

describe("whatever the text", () => {
  const samples = texts(500);

  test("its slug is a slug or empty", () => {
    for (const text of samples) expect(slug(text) === "" || isSlug(slug(text)), JSON.stringify(text)).toBe(true);
  });

  test("its slug is its own slug", () => {
    for (const text of samples) expect(slug(slug(text))).toBe(slug(text));
  });

  test("a sign without a letter at its end makes no difference", () => {
    for (const text of samples) expect(slug(`${text} 日`), JSON.stringify(text)).toBe(slug(text));
  });

  test("its spelling in Unicode and its case make no difference", () => {
    for (const text of samples) {
      expect(slug(text.normalize("NFD"))).toBe(slug(text.normalize("NFC")));
      expect(slug(text.toLowerCase())).toBe(slug(text));
    }
  });
});

test.each(["", "-a", "a-", "a--b", "A", "ä", "a_b", "a b", "a/b", "a\n", "a."])("%j is no slug", (text) => {
  expect(isSlug(text)).toBe(false);
});

test.each(["a", "a-b", "0", "2008-12-29-a1"])("%j is a slug", (text) => {
  expect(isSlug(text)).toBe(true);
});

test("a long text takes no longer than its length allows", () => {
  expect(slug("a-".repeat(200_000))).toHaveLength(399_999);
  expect(slug(" ".repeat(1_000_000))).toBe("");
});
