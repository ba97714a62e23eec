import { describe, expect, test } from "vitest";
import { isValidAddress, withoutCredentials } from "../../src/markdown/valid-address.ts";

describe("An address is valid that", () => {
  test.each([
    ["is plain", "https://www.example.org/a"],
    ["has a port and capitals", "HTTPS://Example.org:8080/?a#b"],
    ["ends with the root of all names", "https://example.org./"],
    ["names letters in ASCII", "https://xn--kobank-vxa.example/"],
    ["is a number", "http://192.0.2.1/"],
    ["is a number of six bytes", "http://[::1]:80/"],
    ["has a label of 63 signs", `https://${"a".repeat(63)}.example/`],
    ["takes over the scheme", "//example.org/"],
    ["leads to a mailbox", "mailto:ann@example.org"],
  ])("%s", (_title, address) => expect(isValidAddress(address)).toBe(true));
});

describe("An address is not valid that", () => {
  test.each([
    ["holds a name and a password", "https://ann:pw@example.org/"],
    ["holds a name", "//ann@example.org/"],
    ["has an empty label", "https://a..example/"],
    ["begins with a dot", "https://.example/"],
    ["has no host", "https:///example/"],
    ["has no slashes", "https:example.org"],
    ["has a label of 64 signs", `https://${"a".repeat(64)}.example/`],
    ["has a host of 254 signs", `https://${"abc.".repeat(62)}abcdef/`],
    ["has a name in ASCII that stands for no letters", "https://xn--a.example/"],
    ["has a name in ASCII for a capital letter", "https://xn--kobank-hra.example/"],
    ["has a name in ASCII that cannot be read", "https://www.xn--zz99999999.example/"],
    ["has a number that is not decimal", "https://0x7f.1/"],
    ["has a number that browsers read as octal", "https://192.0.02.1/"],
    ["browsers cannot read", "https://[x/"],
  ])("%s", (_title, address) => expect(isValidAddress(address)).toBe(false));

  test("holds a name can be written without it", () => {
    expect(withoutCredentials("https://ann:p@w@example.org/@a")).toBe("https://example.org/@a");
    expect(withoutCredentials("https://example.org/@a")).toBe("https://example.org/@a");
  });
});
