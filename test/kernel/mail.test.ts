import { describe, expect, test } from "vitest";
import { concealed } from "../../src/kernel/mail.ts";

/** As a browser reads decimal references. */
const read = (markup: string) => markup.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

describe("a concealed address", () => {
  test("shows none of its signs in the source", () => {
    expect(concealed("post@example.org").toString()).not.toMatch(/[a-z@.]/);
  });

  test("reads as it was, umlauts and signs of other planes included", () => {
    expect(read(concealed("jörg+😀@example.org").toString())).toBe("jörg+😀@example.org");
  });

  test("cannot end an attribute or open an element", () => {
    expect(concealed(`"><script>`).toString()).toMatch(/^(&#\d+;)+$/);
  });
});
