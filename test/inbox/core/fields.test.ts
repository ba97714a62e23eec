/** What readers write of themselves and to us. */
import { describe, expect, test } from "vitest";
import { inboxFaultWords } from "../../../layouts/words/inbox-fault-words.ts";
import { checkedFields } from "../../../src/inbox/core/fields.ts";
import { written } from "../../../src/inbox/core/form-data.ts";
import { takenNames } from "../../../src/inbox/core/names.ts";
import { type Fields, filledIn } from "../../support/test-receiver.ts";

const taken = takenNames(["GLS Bank", "Klartext-Blog", "Mia Muster", "Jörg Weiß"]);

function checked(fields: Fields, email: "required" | "optional" = "required") {
  const all: Fields = { ...filledIn, ...fields };
  return checkedFields(
    written((name) => all[name] ?? ""),
    { email, taken },
  );
}

function draftOf(fields: Fields) {
  const reading = checked(fields, "optional");
  if (!reading.ok) throw new Error(faultsOf(fields).join("; "));
  return reading.draft;
}

function faultsOf(fields: Fields): readonly string[] {
  const reading = checked(fields);
  return reading.ok ? [] : reading.faults.map(({ field, message }) => `${field}: ${message(inboxFaultWords.en)}`);
}

test("all that is missing is told at once, in the order of the form", () => {
  expect(faultsOf({ name: " ", email: "", text: "\r\n\u00a0" })).toEqual([
    "name: Please say what your name is.",
    "email: Please give your e-mail address. We do not publish it.",
    "text: Please write something.",
  ]);
});

test("what is stored is in composed form, without space around it", () => {
  expect(
    draftOf({
      name: "  Jo\u0308rg \u00a0 Maier ",
      email: " a@b.de ",
      website: " https://B.de ",
      text: "\n o\u0308k\r\n",
    }),
  ).toEqual({
    name: "Jörg Maier",
    email: "a@b.de",
    website: "https://b.de/",
    text: "ök",
  });
});

describe("Names", () => {
  test.each([
    "Ada",
    "Zoë Ångström-Łukasz",
    "O’Neill, Jr.",
    "李小龍",
    "Владимир",
    "Ελένη",
    "محمد",
    "می\u200cخواهم",
    "क्\u200dष",
    "Nguyễn Văn A",
    "Ada 👩\u200d💻",
    "Ada ❤\ufe0f",
    "L8",
    "Владимир Lovelace",
    "Anna Muster",
    "Mia M. Muster",
    "Migrosbank",
    "Musterbank",
  ])("%s is one", (name) => {
    expect(faultsOf({ name })).toEqual([]);
    expect(draftOf({ name }).name).toBe(name.normalize("NFC"));
  });

  test.each([
    ["Ada\u0000", "control character (U+0000)"],
    ["Ada\r\nBcc: x@example.org", "control character"],
    ["Ada\tLovelace", "control character (U+0009)"],
    ["Ada\u0085", "control character (U+0085)"],
    ["Ada\u001b[31m", "control character (U+001B)"],
    ["\u202eadA", "(U+202E) that turns the direction"],
    ["Ada\u2066x\u2069", "(U+2066) that turns the direction"],
    ["A\u200bda", "that nobody sees (U+200B)"],
    ["A\u200dda", "that nobody sees (U+200D)"],
    ["Ada\u200e", "that nobody sees (U+200E)"],
    ["A\u00adda", "that nobody sees (U+00AD)"],
    ["Ada\u{e0041}", "that nobody sees (U+E0041)"],
    ["Ada\u3164", "that nobody sees (U+3164)"],
    ["Ada\u2028", "that nobody sees"],
    ["Ada\ufffe", "control character (U+FFFE)"],
    [`A${"\u0301".repeat(20)}da`, "heaps accents"],
    ["x".repeat(81), "at most 80 characters"],
  ])("%j is none", (name, why) => {
    // Not at its end, where trimming takes some of them away.
    expect(faultsOf({ name: `${name} B` })[0]).toContain(why);
  });

  test.each([
    "GLS Bank",
    "gls  bank",
    "GLS-Bank!",
    "Team der GLS Bank",
    "GLS Bank ✓",
    "ＧＬＳ Ｂａｎｋ",
    "𝐆𝐋𝐒 𝐁𝐚𝐧𝐤",
    "G1S Bank",
    "GLS Ваnk",
    "ԌᏞЅ Bаnk",
    "GlsBank",
    "G L S Bank",
    "Mia Muster",
    "Мia Мuster",
    "Mia Muster (Redaktion)",
    "Jorg Weiss",
    "Klartext Blog",
    "Klartext-B1og",
  ])("%s is somebody else's, or made to look like it", (name) => {
    expect(faultsOf({ name })[0]).toMatch(/taken|different alphabets/);
  });

  test.each(["Аda", "Pаul Berg", "Αnna"])("%s mixes alphabets", (name) => {
    expect(faultsOf({ name })[0]).toContain("different alphabets");
  });

  test.each(["👍", "123", "…"])("%s has no letter", (name) => {
    expect(faultsOf({ name })[0]).toContain("at least one letter");
  });

  test("80 characters are 80 people's characters, not twice as many", () => {
    expect(faultsOf({ name: `A${"𝒳".repeat(79)}` })).toEqual([]);
  });
});

describe("Addresses of e-mail", () => {
  test.each([
    "a@b.de",
    "a.b+c@sub.example.org",
    "o'neill@example.org",
    "a@bücher.example",
    "x_y-z@xn--bcher-kva.example",
  ])("%s may be one", (email) => expect(faultsOf({ email })).toEqual([]));

  test.each([
    "a",
    "a@b",
    "@b.de",
    "a@",
    "a b@c.de",
    "a@b.de, c@d.de",
    "a@b..de",
    "a@-b.de",
    "a@[127.0.0.1]",
    "a@b.de/x",
    "a@b.de#x",
    "<a@b.de>",
    "ä@b.de",
    "a@b.de?bcc=c@d.de",
    `${"a".repeat(250)}@b.de`,
    "a@b.de\nBcc: c@d.de",
  ])("%j is none", (email) => expect(faultsOf({ email })).toHaveLength(1));
});

describe("Websites", () => {
  test.each([
    ["https://example.org", "https://example.org/"],
    ["example.org/über", "https://example.org/%C3%BCber"],
    ["HTTP://EXAMPLE.org:8080/?a=b#c", "http://example.org:8080/?a=b#c"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ['https://example.org/"onmouseover="x', "https://example.org/%22onmouseover=%22x"],
  ])("%s is kept as %s", (website, kept) => {
    expect(draftOf({ website }).website).toBe(kept);
    expect(draftOf({ website: kept }).website).toBe(kept);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "https:example.org",
    "https:///example.org",
    "https://user:pass@example.org",
    "https://user@example.org",
    "https://example..org",
    "https://xn--a.example",
    "https://localhost",
    "https://exa mple.org",
    "https://example.org\\@b.de",
    "https://",
    "mailto:a@b.de",
    "a@b.de:80",
    "https://example.org/\r\nX: y",
    `https://example.org/${"x".repeat(500)}`,
    `https://example.org/${"ü".repeat(200)}`,
    "\u202ehttps://example.org",
  ])("%j is refused", (website) => expect(faultsOf({ website })).toHaveLength(1));
});

describe("Texts", () => {
  test.each([
    "1",
    "Ä",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} ja",
    "שלום\u200f!",
    "Bil\u00adanz",
    "👩\u200d👩\u200d👧 wir",
    "a\tb\nc",
  ])("%j is one", (text) => expect(draftOf({ text }).text).toBe(text));

  test("6,000 characters fit, 6,001 do not", () => {
    expect(faultsOf({ text: "🙂a".repeat(3_000) })).toEqual([]);
    expect(faultsOf({ text: `${"🙂a".repeat(3_000)}b` })).toEqual([
      "text: Your text is too long: we take at most 6,000 characters.",
    ]);
  });

  test.each([
    ["…!?", "at least one letter or digit"],
    ["a\u0000b", "control character (U+0000)"],
    ["a\u001b]0;x\u0007", "control character (U+001B)"],
    ["a\u202eb", "(U+202E) that turns"],
    ["a\u2067b\u2069", "(U+2067) that turns"],
    ["Hallo\u{e0048}\u{e0069}", "that nobody sees (U+E0048)"],
    [`e${"\u0300".repeat(300)}`, "heaps accents"],
  ])("%j is refused", (text, why) => expect(faultsOf({ text })[0]).toContain(why));

  test("line separators of Unicode are lines", () => {
    expect(draftOf({ text: "a\u2028b\u2029c" }).text).toBe("a\nb\nc");
  });
});

test("the field that people leave empty has to be empty", () => {
  expect(faultsOf({ subject: " " })).toEqual([
    "subject: A field that has to stay empty was filled in, perhaps by your browser. Please leave this field empty.",
  ]);
});
