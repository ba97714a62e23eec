import { describe, expect, test } from "vitest";
import { addressKind } from "../../src/kernel/address-kind.ts";
import { styleAddresses } from "../../src/kernel/style-addresses.ts";

const elsewhere = (style: string) =>
  styleAddresses(style)
    .map(({ address }) => address)
    .filter((address) => addressKind(address, "https://bank.example/") !== "own");

describe("A style sheet asks others", () => {
  test.each([
    "@import 'https://example.com/a.css';",
    '@import "//example.com/a.css" print;',
    "@import url(https://example.com/a.css);",
    "p { background: url( 'https://example.com/a.png' ) }",
    "p { background: url(\nhttps://example.com/a.png\n) }",
    "p { background: image-set('/a.png' 1x, 'https://example.com/a.png' 2x) }",
    "@font-face { src: url(/a.woff2), url(https://example.com/a.woff2) }",
    "p { background: URL(data:image/png;base64,AA==) }",
    "/* p */ p { background: url(https://example.com/a.png) } /* q */",
  ])("by %s", (style) => expect(elsewhere(style)).toHaveLength(1));
});

describe("A style sheet keeps to the site", () => {
  test.each([
    "@import '/a.css';",
    "p { background: url(a.png) url('/b.png') url(https://bank.example/c.png) }",
    'p::before { content: "// – https:" }',
    "/* url(https://example.com/a.png) */",
    "@namespace svg url(http://www.w3.org/2000/svg);",
    "@namespace svg 'http://www.w3.org/2000/svg';",
    "p { --url: none; mask: url(#a) }",
  ])("with %s", (style) => expect(elsewhere(style)).toEqual([]));
});

test("The place of an address is told", () => {
  const style = "p {}\nq { background: url(/a.png) }";
  expect(styleAddresses(style)).toEqual([{ address: "/a.png", offset: style.indexOf("url(") }]);
});
