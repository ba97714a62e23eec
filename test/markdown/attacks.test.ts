import { describe, expect, test } from "vitest";
import { readComment } from "../../src/markdown/comment.ts";
import { attacks } from "./support/attacks.ts";
import { faultsIn } from "./support/markup.ts";
import { htmlOf } from "./support/reading.ts";

describe("Hostile texts", () => {
  test("are many", () => expect(attacks.length).toBeGreaterThan(100));

  test.each(attacks)("come out harmless: %j", (attack) => {
    expect(faultsIn(htmlOf(attack))).toEqual([]);
    expect(faultsIn(htmlOf(`Vorher ${attack} nachher`))).toEqual([]);
    expect(faultsIn(htmlOf(`- > ${attack.replaceAll("\n", "\n  > ")}\n\n${attack}`))).toEqual([]);
  });

  test.each(attacks)("come out harmless from comments: %j", (attack) => {
    const markup = String(readComment(attack, "de").html);
    expect(faultsIn(markup.replaceAll(' rel="nofollow ugc noopener"', ""))).toEqual([]);
  });
});

describe("The judge of markup", () => {
  test.each([
    "<script>",
    "<b>",
    "<b></i>",
    "<p><div></div></p>",
    '<b onclick="x"></b>',
    '<a href="javascript:x"></a>',
    '<a href="&#106;avascript:x"></a>',
    '<a href="x"><b><a href="y"></a></b></a>',
    "a < b",
    '<p id="a"></p>',
    '<h2 id="a"></h2><h3 id="a"></h3>',
    "<td></td>",
    "<summary></summary>",
  ])("finds fault with %s", (markup) => expect(faultsIn(markup)).not.toEqual([]));
});
