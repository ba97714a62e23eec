import { describe, expect, test } from "vitest";
import { prose } from "../../src/markdown/prose.ts";
import { sentencesIn } from "../../src/readability/sentences.ts";
import { between, type Random, randomFrom } from "../bench/random.ts";

interface Found {
  readonly kind: string;
  readonly sentence: string;
  /** What the source says where the sentence is said to begin. */
  readonly source: string;
}

function foundIn(source: string): readonly Found[] {
  const lines = source.split("\n");
  return prose(source).flatMap(({ kind, text, placeAt }) =>
    sentencesIn(text).map(({ text: sentence, offset }) => {
      const { line, column } = placeAt(offset);
      return { kind, sentence, source: (lines[line - 1] ?? "").slice(column - 1) };
    }),
  );
}

/** The places of all sentences as `line:column`. */
function placesIn(source: string): readonly string[] {
  return prose(source).flatMap(({ text, placeAt }) =>
    sentencesIn(text).map(({ offset }) => {
      const { line, column } = placeAt(offset);
      return `${line}:${column}`;
    }),
  );
}

describe("What is read as sentences", () => {
  test.each([
    ["paragraphs and items", "Eins ist.\n\n- Zwei ist.\n- drei", ["text Eins ist.", "text Zwei ist.", "text drei"]],
    ["no headings", "# Eins\n\nZwei\n====\n\nDrei ist.", ["text Drei ist."]],
    ["no tables", "| Eins | Zwei |\n|---|---|\n| Drei | Vier |\n\nFünf ist.", ["text Fünf ist."]],
    ["no code", "```\nEins ist.\n```\n\n    Zwei ist.\n\nDrei ist.", ["text Drei ist."]],
    ["no blocks of HTML and no comments", "<div>\nEins ist.\n</div>\n\n<!-- more -->\n\nZwei ist.", ["text Zwei ist."]],
    ["no explanations of abbreviations", "Die EZB ist.\n\n*[EZB]: Europäische Zentralbank", ["text Die EZB ist."]],
    ["no terms, but their definitions", "Zins\n: Er ist.", ["text Er ist."]],
    ["no pictures", "![Eins ist.](a.jpg) Zwei ist.", ["text Zwei ist."]],
    ["nothing that is struck out", "Eins ~~zwei~~ ist. <del>Drei ist.</del>", ["text Eins  ist."]],
    ["quotes as such", "> Eins ist.\n>\n> - Zwei ist.", ["quote Eins ist.", "quote Zwei ist."]],
    ["footnotes as such", "Eins[^1] ist.\n\n[^1]: Zwei ist.", ["text Eins ist.", "footnote Zwei ist."]],
    ["footnotes within a line", "Eins^[Zwei ist.] ist.", ["text Eins ist.", "footnote Zwei ist."]],
    ["words over a break", "Eins\nist  \nlang\\\nund<br>breit.", ["text Eins ist lang und breit."]],
    ["signs by their names", "&Auml;pfel &amp; Birnen.", ["text Äpfel & Birnen."]],
  ])("%s", (_title, source, expected) => {
    expect(foundIn(source).map(({ kind, sentence }) => `${kind} ${sentence}`)).toEqual(expected);
  });
});

describe("Where sentences begin", () => {
  test.each([
    ["in the middle of a wrapped line", "Eins ist\nhier. Zwei ist. Drei\nist.", ["1:1", "2:7", "2:17"]],
    ["behind emphasis and links", "**Eins ist.** [Zwei](/a/?b=c) ist. *Drei* ist.", ["1:3", "1:16", "1:37"]],
    ["behind a link whose words say the same", '[Das ist.](/Das-ist./ "Das ist.") Das ist.', ["1:2", "1:35"]],
    ["behind a picture that says the same", "![Das ist. ](a.jpg) Das ist.", ["1:21"]],
    ["behind a footnote", "Eins ist.[^a] Zwei ist.\n\n[^a]: Drei ist. Vier ist.", ["1:1", "1:15", "3:7", "3:17"]],
    ["in footnotes within a line", "Eins^[Zwei ist. Drei ist.] ist. Vier ist.", ["1:1", "1:33", "1:7", "1:17"]],
    ["in two equal footnotes", "Eins^[Ja.] und^[Ja.] ist.", ["1:1", "1:7", "1:17"]],
    ["in lists within lists", "- Eins ist.\n  1. Zwei ist. Drei\n     ist. Vier ist.", ["1:3", "2:6", "2:16", "3:11"]],
    ["in quotes with and without marks", "> Eins ist. Zwei\nist. Drei ist.", ["1:3", "1:13", "2:6"]],
    ["behind signs by their names", "&Auml;pfel sind. &Ouml;l ist. Ja.", ["1:1", "1:18", "1:31"]],
    ["behind escaped signs", "1\\. Eins ist\\! Zwei ist. \\*Drei ist.", ["1:1", "1:16", "1:26"]],
    ["behind HTML", "<b>Eins</b> ist.<br>Zwei ist. <span>Drei</span> ist.", ["1:4", "1:21", "1:37"]],
    ["behind code", "`Eins.` ist. Zwei `a. B` ist. Drei ist.", ["1:1", "1:14", "1:31"]],
    ["behind signs beyond the basic plane", "😀 Eins ist. Zwei ist.", ["1:1", "1:14"]],
    ["behind lone marks", "[Eins! ist. Zwei* ist. Drei_ ist.", ["1:1", "1:13", "1:24"]],
    ["behind a tab", "-\tEins ist. Zwei ist.", ["1:3", "1:13"]],
    ["with quotation marks", "„Eins ist.“ „Zwei ist.“", ["1:1", "1:13"]],
    ["with spaces before the line", "Eins\n   ist. Zwei ist.", ["1:1", "2:9"]],
  ])("%s", (_title, source, expected) => {
    expect(placesIn(source)).toEqual(expected);
  });

  const rounds = 300;

  test(`in ${rounds} random texts, every sentence is where it is said to be`, () => {
    for (let seed = 1; seed <= rounds; seed++) {
      const { source, words } = randomText(randomFrom(seed, 0, 0));
      const found = foundIn(source);
      expect(found.length, source).toBe(words);
      for (const { sentence, source: there } of found) {
        const first = /[\p{L}\p{N}]+/u.exec(sentence)?.[0] ?? "?";
        expect(there.replace(/^[„(]/, "").startsWith(first), `${first} in\n${source}`).toBe(true);
      }
    }
  });
});

/** Sentences with first words of their own, in every dress that they can wear. */
function randomText(random: Random): { readonly source: string; readonly words: number } {
  let words = 0;
  const sentence = () => {
    const name = `Wort${++words}x`;
    const dressed = [
      name,
      `**${name}**`,
      `[${name}](/${name}/)`,
      `*${name}*`,
      `„${name}“`,
      `<b>${name}</b>`,
      `(${name})`,
    ];
    const fill = [
      "ist da",
      "hat &uuml;ber *alles* geredet",
      "[führt](/a_b/) weiter",
      "kostet `nichts`",
      "ist\ngroß",
      "ging \\* aus",
      "ist 😀",
    ];
    return `${pick(random, dressed)} ${pick(random, fill)}${pick(random, [".", "!", "?", ".^[Eine Note.]", ".<br>"])}`;
  };
  const paragraph = () => {
    const text = Array.from({ length: between(random, 1, 4) }, sentence).join(pick(random, [" ", "\n", "  \n"]));
    words += text.split("^[").length - 1;
    return text;
  };
  const indented = (text: string, first: string, rest: string) => first + text.replaceAll("\n", `\n${rest}`);
  const blocks = Array.from({ length: between(random, 1, 6) }, (_, index) => {
    const text = paragraph();
    return pick(random, [
      text,
      indented(text, "- ", "  "),
      indented(text, "1. ", "   "),
      indented(text, "> ", "> "),
      indented(text, "> - ", ">   "),
      indented(text, "- - ", "    "),
      `## Kopf\n\n${text}`,
      `${text}\n\n<!-- Eine Bemerkung. -->`,
      `| Kopf |\n|---|\n| Zelle ${index} |\n\n${text}`,
    ]);
  });
  return { source: blocks.join("\n\n---\n\n"), words };
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[between(random, 0, choices.length - 1)] as T;
}
