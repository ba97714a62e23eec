/** Hostile comments come out harmless, whoever reads the HTML, and cost no more than harmless ones. */
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { readComment } from "../../src/markdown/comment.ts";
import { walled } from "../../src/markdown/comment-wall.ts";
import { between, oneOf, type Random, randomFrom } from "../bench/random.ts";
import { strangersIn } from "../support/comment-markup.ts";
import { payloads } from "../support/payloads.ts";

const inputs = Number(process.env["FUZZ"] ?? 40_000);
const htmlOf = (source: string) => String(readComment(source, "de").html);

describe("Hostile words in a comment", () => {
  test("are more than two hundred, of every class", () => expect(payloads.length).toBeGreaterThan(200));

  test("come out harmless, wherever they stand", () => {
    const places = (payload: string) => [
      payload,
      `Vorher ${payload} nachher`,
      `- > ${payload.replaceAll("\n", "\n  > ")}\n\n${payload}`,
      `[${payload}](https://example.org/)`,
      `[x](https://example.org/ "${payload}")`,
      `\`${payload}\` **${payload}** ~~${payload}~~`,
      `<https://example.org/${payload}>`,
    ];
    const bad = payloads.flatMap(places).filter((text) => strangersIn(htmlOf(text)).length > 0);
    expect(bad).toEqual([]);
  });

  test("are still legible", () => {
    const { html, text } = readComment("<script>alert(1)</script>", "de");
    expect(String(html)).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    expect(text).toBe("<script>alert(1)</script>");
  });

  test(`come out harmless in ${inputs} mixtures`, () => {
    const random = randomFrom(2026, 11, 28);
    const bad: unknown[] = [];
    for (let n = 0; n < inputs; n++) {
      const source = mixture(random);
      const strangers = strangersIn(htmlOf(source));
      if (strangers.length > 0) bad.push({ source, strangers });
    }
    expect(bad.slice(0, 5)).toEqual([]);
  });
});

/** The inner wall is one; this is the outer one by itself. */
describe("The second wall", () => {
  test("lets nothing through that the first one might", () => {
    const bad = payloads.flatMap((payload) => {
      const strangers = strangersIn(walled(`<p>${payload}</p>`));
      return strangers.length > 0 ? [{ payload, strangers }] : [];
    });
    expect(bad).toEqual([]);
  });

  test("shows what it does not let through", () => {
    expect(walled('<p id="a" onclick="b"><img src=x onerror=b></p>')).toBe("<p>&lt;img /&gt;</p>");
  });

  test("leaves alone what comments may hold", () => {
    const all = `<blockquote>\n<p>a<br>\n<em>b</em> <strong>c</strong> <s>d</s> <code>e &lt;</code></p>\n</blockquote>\n<ol start="3">\n<li>f</li>\n</ol>\n<ul>\n<li><a href="https://example.org/?a=b&amp;c" rel="nofollow ugc noopener">g</a></li>\n</ul>\n`;
    expect(walled(all)).toBe(all);
  });

  test("gives every link its rel, whatever it has", () => {
    expect(walled('<a href="https://example.org/" rel="opener" target="_blank">a</a>')).toBe(
      '<a href="https://example.org/" rel="nofollow ugc noopener">a</a>',
    );
  });

  test("stays unloaded where nothing can hide", () => {
    const plain = "<p>a &lt; b<br>\nc</p>\n";
    expect(walled(plain)).toBe(plain);
  });
});

describe("The judge", () => {
  test.each([
    "<script>",
    "<p id=x>",
    "<p onclick=x>",
    "<a href='javascript:x' rel='nofollow ugc noopener'>",
    "<a href='\u0001java\tscript:x' rel='nofollow ugc noopener'>",
    "<a href='/x' rel='nofollow ugc noopener'>",
    "<a href='https://x'>",
    "<a href='https://x' rel=opener>",
    "<ol start=x>",
    "<!-- x -->",
    "<?x?>",
    "a < b",
  ])("finds fault with %s", (html) => expect(strangersIn(html)).not.toEqual([]));
});

/** Texts of which cost may grow faster than length; the longest that a form takes has 6,000 characters. */
const bombs: Readonly<Record<string, (length: number) => string>> = {
  "quotes in quotes": (length) => "> ".repeat(length / 2),
  "lists in lists": (length) => "- ".repeat(length / 2),
  "lists, ever deeper": (length) => deeper(length),
  stars: (length) => "*a ".repeat(length / 3),
  "stars on both sides": (length) => "*".repeat(length / 2) + "a" + "*".repeat(length / 2),
  "stars and lines": (length) => "*a_b~~".repeat(length / 6),
  "brackets open": (length) => "[".repeat(length),
  "brackets open and close": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
  "links in links": (length) => "[a](".repeat(length / 4),
  "links with brackets": (length) => "[a](<".repeat(length / 5),
  "half links": (length) => '[a](b "'.repeat(length / 7),
  pictures: (length) => "![".repeat(length / 2),
  "backticks of all lengths": (length) => ticks(length),
  angles: (length) => "<".repeat(length),
  "autolinks without an end": (length) => "<http://a".repeat(length / 9),
  addresses: (length) => "a@".repeat(length / 2),
  "addresses with dots": (length) => "a.a@a.".repeat(length / 6),
  references: (length) => "&amp".repeat(length / 4),
  backslashes: (length) => "\\".repeat(length),
  definitions: (length) => "[a]: b\n".repeat(length / 7),
  "blank lines in quotes": (length) => ">\n".repeat(length / 2),
  marks: (length) => "a" + "\u0301".repeat(length - 1),
};

function deeper(length: number): string {
  let text = "";
  for (let depth = 0; text.length < length; depth++) text += `${"  ".repeat(depth % 40)}- a\n`;
  return text.slice(0, length);
}

function ticks(length: number): string {
  let text = "";
  for (let count = 1; text.length < length; count++) text += `${"`".repeat(count)}a`;
  return text.slice(0, length);
}

describe("A comment that was made to take long", () => {
  const fastest = (text: string) => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 7; run++) {
      const start = process.hrtime.bigint();
      readComment(text, "de");
      best = Math.min(best, Number(process.hrtime.bigint() - start));
    }
    return best;
  };
  const plain = (length: number) => "Das ist ein ganz gewöhnlicher Satz über Geld.\n".repeat(length / 46);

  // Of what can be sent, 6,000 characters at most: beyond that, markdown-it's brackets and quotes cost the square of their length.
  // Chance can double a time that is short, so that a second look is allowed.
  test.each(Object.entries(bombs))("takes no more than its length asks for: %s", { retry: 2 }, (_name, bomb) => {
    const [short, long, cheap] = [fastest(bomb(1500)), fastest(bomb(6000)), fastest(plain(6000))];
    // Four times the length takes sixteen times as long if the cost is quadratic; what is over at once grows by chance.
    expect(long / short < 14 || long < 60 * cheap, `grows ${long / short} times`).toBe(true);
    // 50 ms where a plain comment takes 0.17 ms.
    expect(long / cheap, "as long as so many plain comments").toBeLessThan(300);
  });

  test("prints nothing deeper than thirty levels", () => {
    for (const [name, bomb] of Object.entries(bombs)) expect(depthOf(htmlOf(bomb(6000))), name).toBeLessThan(35);
  });
});

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentagname: () => {
      deepest = Math.max(deepest, ++depth);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
  return deepest;
}

const glue = [
  "",
  "",
  " ",
  "\n",
  "\n\n",
  "](",
  ")",
  "[",
  "<",
  ">",
  '"',
  "'",
  "`",
  "*",
  "~~",
  "\\",
  "&",
  "\t",
  "> ",
  "- ",
];
const words = [
  ...payloads,
  "Erika",
  "https://example.org/",
  "![x](",
  "<b>",
  "&#x",
  ";",
  "\u0000",
  "\u200b",
  "\u202e",
  "1. ",
];

/** Pieces of payloads, cut anywhere and put together in any order, now and then with a sign left out, doubled or changed. */
function mixture(random: Random): string {
  const pieces = Array.from({ length: between(random, 1, 5) }, () => {
    const word = oneOf(random, words);
    const from = random() < 0.5 ? 0 : between(random, 0, word.length);
    const to = random() < 0.5 ? word.length : between(random, from, word.length);
    return changed(random, word.slice(from, to)) + oneOf(random, glue);
  });
  return pieces.join("");
}

function changed(random: Random, text: string): string {
  const at = between(random, 0, text.length);
  const chance = random();
  if (chance < 0.6) return text;
  if (chance < 0.7) return text.slice(0, at) + text.slice(at + 1);
  if (chance < 0.8) return text.slice(0, at) + text.slice(Math.max(0, at - 1));
  if (chance < 0.9) return text.slice(0, at) + oneOf(random, glue) + text.slice(at);
  return text.toUpperCase();
}
