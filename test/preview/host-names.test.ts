import { describe, expect, test } from "vitest";
import { hostNamesFrom } from "../../src/commands/host-name-option.ts";
import { foreignPage } from "../../src/preview/foreign-page.ts";
import { isKnownName, mayListen } from "../../src/preview/host-names.ts";

const others = ["vorschau.example.org", "192.168.0.7", "[fd00::1]"];

describe("A preview", () => {
  test.each([
    "localhost:8080",
    "LOCALHOST",
    "blog.localhost:8080",
    "127.0.0.1:8080",
    "[::1]:8080",
    "vorschau.example.org",
    "Vorschau.Example.org:8443",
    "192.168.0.7:8080",
    "[fd00::1]:8080",
  ])("answers to %s", (host) => {
    expect(isKnownName(host, others)).toBe(true);
  });

  test.each([
    "",
    "evil.example",
    "localhost.evil.example:8080",
    "evillocalhost",
    "x.vorschau.example.org",
    "vorschau.example.org.evil.example",
    "192.168.0.70",
    "localhost:8080@evil.example",
    "0.0.0.0:8080",
  ])('does not answer to "%s"', (host) => {
    expect(isKnownName(host, others)).toBe(false);
  });

  test("lets only its own pages listen", () => {
    const host = "localhost:8080";
    expect(mayListen({ host, origin: "http://localhost:8080" }, [])).toBe(true);
    expect(mayListen({ host, origin: "https://vorschau.example.org" }, others)).toBe(true);
    expect(mayListen({ host }, [])).toBe(true);
    expect(mayListen({ host, origin: "https://evil.example" }, others)).toBe(false);
    expect(mayListen({ host, origin: "null" }, others)).toBe(false);
    expect(mayListen({ host: "evil.example", origin: "http://localhost" }, others)).toBe(false);
  });
});

describe("The page for strangers", () => {
  test("says what to do, in the language of the site", () => {
    expect(foreignPage("Blog.Example:80", "de")).toMatch(/<html lang="de">.*npm start -- --host-name blog\.example</s);
    expect(foreignPage("[fd00::1]:80", "en")).toMatch(/<html lang="en">.*npm start -- --host-name \[fd00::1\]</s);
  });

  test("runs nothing and advises nothing that a stranger has written", () => {
    const page = foreignPage("<script>x</script>; rm -rf", "en");
    expect(page).not.toMatch(/<script>|--host-name [^N]/);
    expect(page).toContain("--host-name NAME");
  });
});

test("Names are given without a scheme and a port", () => {
  expect(hostNamesFrom(["Vorschau.example.org", "[::2]"])).toEqual(["vorschau.example.org", "[::2]"]);
  for (const name of ["https://a.example", "a.example:80", "*", "a b", "-a"])
    expect(() => hostNamesFrom([name])).toThrow(/no name of a machine/);
});
