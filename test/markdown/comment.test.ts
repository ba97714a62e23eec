import { describe, expect, test } from "vitest";
import { readComment } from "../../src/markdown/comment.ts";

const htmlOf = (source: string) => String(readComment(source, "de").html);

describe("A comment", () => {
  test.each([
    ["may be emphasised", "*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>\n"],
    ["keeps its lines", "a\nb", "<p>a<br>\nb</p>\n"],
    ["may hold lists and quotes", "> a\n\n- b", "<blockquote>\n<p>a</p>\n</blockquote>\n<ul>\n<li>b</li>\n</ul>\n"],
    ["holds no HTML", "<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n"],
    ["holds no headings", "# a", "<p># a</p>\n"],
    ["holds no code blocks", "```\na\n```", "<p><code>a</code></p>\n"],
    [
      "may link",
      "[a](https://example.org/)",
      '<p><a href="https://example.org/" rel="nofollow ugc noopener">a</a></p>\n',
    ],
    [
      "may show an address",
      "<http://example.org/>",
      '<p><a href="http://example.org/" rel="nofollow ugc noopener">http://example.org/</a></p>\n',
    ],
    [
      "shows no pictures",
      "![a](https://example.org/b.png)",
      '<p>!<a href="https://example.org/b.png" rel="nofollow ugc noopener">a</a></p>\n',
    ],
    ["links to no place of ours", "[a](/b) [a](post:b)", "<p>[a](/b) [a](post:b)</p>\n"],
    [
      "links to nothing dangerous",
      "[a](javascript:b) <data:text/html,x>",
      "<p>[a](javascript:b) &lt;data:text/html,x&gt;</p>\n",
    ],
    [
      "names hosts as browsers do, and one anchor",
      "[a](https://Ökobank.example/#a#b)",
      '<p><a href="https://xn--kobank-vxa.example/#a%23b" rel="nofollow ugc noopener">a</a></p>\n',
    ],
    [
      "links to nothing that HTML forbids",
      "[a](https://ann@b/) <https://xn--a.example/> [b](https://b..c/)",
      "<p>[a](https://ann@b/) &lt;https://xn--a.example/&gt; [b](https://b..c/)</p>\n",
    ],
    [
      "shows no sign that no page may hold",
      "<https://example.org/%01>",
      '<p><a href="https://example.org/%01" rel="nofollow ugc noopener">https://example.org/%01</a></p>\n',
    ],
    ["may be empty", "", ""],
  ])("%s", (_title, source, expected) => expect(htmlOf(source)).toBe(expected));

  test("shows no address of e-mail in clear", () => {
    const markup = htmlOf("<erna@example.org> [a](mailto:erna@example.org) erna@example.org");
    expect(markup).not.toContain("example.org");
    expect(markup.match(/rel="nofollow ugc noopener"/g)).toHaveLength(2);
    expect(markup.match(/&#64;/g)).toHaveLength(4);
  });

  test("loses no word, however deep it nests", () => {
    expect(readComment(`${"> ".repeat(100)}tief`, "de").text).toMatch(/tief$/);
    expect(readComment(`${"- ".repeat(100)}tief`, "de").text).toMatch(/tief$/);
  });

  test("is also plain text", () => {
    expect(readComment("*a*\nb\n\n> c [d](https://example.org/)", "de").text).toBe("a b c d");
  });
});
