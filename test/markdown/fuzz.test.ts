import { describe, expect, test } from "vitest";
import { faultsIn } from "./support/markup.ts";
import { read } from "./support/reading.ts";

/** Pieces of Markdown and HTML, put together at random. */
const pieces = [
  ..."<b> </b> <i> </i> <a> </a> <br> <code> </code> <kbd> <q> </q> <details> </details> <summary> </summary>".split(
    " ",
  ),
  ..."<table> </table> <tr> </tr> <td> </td> <th> </th> <thead> </thead> <tbody> </tbody> <caption> </caption>".split(
    " ",
  ),
  ..."* ** _ ~~ ` ``` > - 1. # ## [ ] ( ) ![ ]( | : \\ & < > \" ' -- ... {{ }} ^[ [^1] <!-- --> <div> </div> <script>".split(
    " ",
  ),
  '<a href="post:x">',
  '<td colspan="2">',
  "<abbr title='x\">y'>",
  "<details open>\n<summary>x</summary>\n",
  "<table><tr><td>x</td></tr></table>",
  "[x](post:y)",
  "[x](post:fehlt)",
  '![x](y "z")',
  "[^1]: x\n",
  "\n|a|b|\n|-|-:|\n|c|d|\n",
  "[youtube=https://youtu.be/abcdefghijk]",
  "<erna@musterbank.example>",
  "https://example.org/",
  "\n> — wer",
  "\n: Erklärung",
  "\n## Thesen\n\n1. x",
  "*[x]: y\n",
  "<!-- more -->",
  ..." | |\n|\n\n|\n\n\n|x|Wort|ä\u00df|\u65e5|\u{1f600}|\t|    |\u000b".split("|"),
];

/** Repeatable numbers from 0 to 1. @see the generator "mulberry32" */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("Texts put together at random", () => {
  test("come out balanced, with nothing that is not on the lists, and with problems inside the text", () => {
    const random = randomNumbers(20081229);
    for (let round = 0; round < 4000; round++) {
      const source = Array.from(
        { length: 2 + Math.floor(random() * 30) },
        () => pieces[Math.floor(random() * pieces.length)],
      );
      const text = source.join(random() < 0.5 ? "" : " ");
      const { body, problems } = read(text);
      const lines = text.split("\n");

      expect(faultsIn(String(body.html)), text).toEqual([]);
      const outside = problems.filter(({ line, column }) => column < 1 || column > (lines[line - 1]?.length ?? -1) + 1);
      expect(outside, text).toEqual([]);
      for (const id of String(body.html).matchAll(/ id="([^"]*)"/g)) expect(body.anchors, text).toContain(id[1]);
    }
  });
});
