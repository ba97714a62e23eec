import { describe, expect, test } from "vitest";
import { type LastingThesis, lastingNumbers } from "../../../src/content/theses/lasting-numbers.ts";
import { writtenTheses } from "../../../src/markdown/written-theses.ts";

const price = "**Der Preis steht vorn.** Was etwas kostet, sagen wir im ersten Satz und in Euro.";
const loans = "**Wir legen offen, wem wir Geld leihen.** Jedes Jahr im März, nach Zweck und Summe.";
const errors = "**Fehler melden wir selbst.** Sie stehen hier mit Datum und Betrag.";
const critics = "**Kritik bleibt stehen.** Wir löschen nicht, was uns ärgert.";
const person = "**Ein Mensch entscheidet.** Über Ihren Kredit urteilt jemand mit Namen.";

/** A version as editors write it; a thesis may bring its own number: `7. …`. */
function version(...theses: readonly string[]): string {
  return `## Thesen\n\n${theses.map((text, index) => (/^\d+\. /.test(text) ? text : `${index + 1}. ${text}`)).join("\n")}`;
}

function numbered(...versions: readonly string[]): readonly (readonly LastingThesis[])[] {
  return lastingNumbers(versions.map((text) => writtenTheses(text, "de")));
}

/** The numbers of the last version. */
function last(...versions: readonly string[]): readonly number[] {
  return (numbered(...versions).at(-1) ?? []).map(({ number }) => number);
}

describe("In the first version, theses are numbered", () => {
  test("as the list counts", () => {
    expect(last(version(price, loans, errors))).toEqual([1, 2, 3]);
    expect(last(version("1. a", "1. b", "1. c"))).toEqual([1, 2, 3]);
    expect(last(version("4. a", "5. b"))).toEqual([4, 5]);
  });

  test("as their editor has numbered them on purpose", () => {
    expect(last(version("1. a", "3. b", "2. c"))).toEqual([1, 3, 2]);
    expect(last(version("2. a", "5. b", "9. c"))).toEqual([2, 5, 9]);
  });

  test("as the list counts where a number stands twice, which nobody means", () => {
    expect(last(version("1. a", "2. b", "2. c", "4. d"))).toEqual([1, 2, 3, 4]);
  });

  test("also if versions without theses came before", () => {
    expect(last("Nichts.", version(price, loans))).toEqual([1, 2]);
  });
});

describe("A thesis keeps its number", () => {
  const first = version(price, loans, errors, critics);

  test("when nothing changes", () => {
    expect(last(first, first, first)).toEqual([1, 2, 3, 4]);
  });

  test("when it moves in the list", () => {
    expect(last(first, version(errors, price, loans, critics))).toEqual([3, 1, 2, 4]);
  });

  test("when others come before it, go, or both", () => {
    expect(last(first, version(person, price, loans, errors, critics))).toEqual([5, 1, 2, 3, 4]);
    expect(last(first, version(loans, critics))).toEqual([2, 4]);
    expect(last(first, version(critics, person, loans))).toEqual([4, 5, 2]);
  });

  test("when it is set in other type or punctuation", () => {
    expect(
      last(version("Geld ist für den Menschen da!", "Anderes."), version("Neu.", "Geld ist *für den Menschen* da")),
    ).toEqual([3, 1]);
  });

  test("when it begins as before and goes on otherwise, however many begin alike", () => {
    const shorter = "**Fehler melden wir selbst.** Immer.";
    expect(last(first, version(shorter, price))).toEqual([3, 1]);
    const alike = version(
      "**Wir sagen.** Was Kredite kosten und wem sie nützen.",
      "**Wir sagen.** Wie viel Strom das Haus braucht.",
    );
    const turned = version(
      "**Wir sagen.** Wie viel Strom das alte Haus braucht.",
      "**Wir sagen.** Was Kredite kosten.",
    );
    expect(last(alike, turned)).toEqual([2, 1]);
  });

  test("when about half of its words are the same", () => {
    const reworded = "**Wir sagen, wem wir Geld leihen.** Jedes Jahr im März, nach Zweck, Summe und Ort.";
    expect(last(first, version(reworded, price))).toEqual([2, 1]);
    expect(last(first, version("**Was wir finanzieren.** Steht im Bericht.", price))).toEqual([5, 1]);
  });

  test("through a version in which the list was forgotten", () => {
    expect(last(first, "## Grundsätze\n\n1. Anderes", version(critics, price))).toEqual([4, 1]);
  });

  test("in every version between, so that each can be quoted", () => {
    const [, second, third] = numbered(first, version(errors, price), version(person, errors, price));
    expect(second?.map(({ number }) => number)).toEqual([3, 1]);
    expect(third?.map(({ number }) => number)).toEqual([5, 3, 1]);
  });
});

describe("A number is never given twice", () => {
  test("also if the last thesis is dropped and another comes", () => {
    expect(last(version(price, loans), version(price), version(price, person))).toEqual([1, 3]);
  });

  test("not even to the thesis that was dropped and comes back, unless its editor says so", () => {
    const versions = [version(price, loans, errors), version(price, errors)];
    expect(last(...versions, version(price, loans, errors))).toEqual([1, 4, 3]);
    const [, , third] = numbered(...versions, version(`3. ${errors}`, `2. ${loans}`, `1. ${price}`));
    expect(third?.map(({ number, clash }) => [number, clash])).toEqual([
      [3, undefined],
      [2, undefined],
      [1, undefined],
    ]);
  });

  test("to the parts of a thesis that was split: the part that begins as it did keeps the number", () => {
    const [lead, rest] = ["**Fehler melden wir selbst.**", "Sie stehen hier mit Datum und Betrag."];
    expect(last(version(price, errors, critics), version(price, rest as string, lead as string, critics))).toEqual([
      1, 4, 2, 3,
    ]);
  });

  test("to several equal theses: the first keeps the first number", () => {
    expect(last(version("Gleich.", "Gleich."), version("Gleich.", "Gleich.", "Gleich."))).toEqual([1, 2, 3]);
    expect(last(version("Gleich.", "Anders.", "Gleich."), version("Gleich."))).toEqual([1]);
  });

  test("after a number by hand that is higher than all", () => {
    expect(last(version("1. a b", "40. c d"), version("c d", "e f"))).toEqual([40, 41]);
  });
});

describe("A number that an editor writes by hand in a later version", () => {
  const first = version(price, loans, errors);
  const clashes = (...versions: readonly string[]) => (numbered(...versions).at(-1) ?? []).map(({ clash }) => clash);

  test("wins, for a thesis in new words as well, if they are about the same", () => {
    const new2 = "2. **Jeder sieht, wohin das Geld geht.** Jedes Jahr im März, auch was wir abgelehnt haben.";
    const versions = [first, version(`3. ${errors}`, new2, `1. ${price}`)] as const;
    expect(last(...versions)).toEqual([3, 2, 1]);
    expect(clashes(...versions)).toEqual([undefined, undefined, undefined]);
  });

  test("is told of if readers know the thesis by another", () => {
    const versions = [first, version(`2. ${price}`, `5. ${loans}`)] as const;
    expect(last(...versions)).toEqual([2, 5]);
    expect(clashes(...versions)).toEqual([
      { kind: "renumbered", known: 1 },
      { kind: "renumbered", known: 2 },
    ]);
  });

  test("is told of if readers know another thesis by it, also one of long ago", () => {
    const [, , third] = numbered(first, version(price, errors), version(`1. ${price}`, `2. ${person}`, `5. ${errors}`));
    expect(third?.[1]?.clash).toMatchObject({
      kind: "taken",
      version: 0,
      free: 6,
      by: { lead: "Wir legen offen, wem wir Geld leihen." },
    });
    expect(third?.[2]?.clash).toEqual({ kind: "renumbered", known: 3 });
  });

  test("leaves the next free number to theses of another list", () => {
    const two = `${version(`1. ${price}`, `9. ${person}`)}\n\n${version(loans, critics)}`;
    expect(last(first, two)).toEqual([1, 9, 2, 10]);
  });
});

describe("Thousands of theses are numbered in reasonable time", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => index);
  const common = "Wir sagen im ersten Satz und in Euro was etwas kostet";

  test.each([
    ["that are all equal", () => "x", () => "x"],
    ["that are all reworded", (i: number) => `${common} alt${i}`, (i: number) => `${common} neu${i}`],
    ["that all begin alike", (i: number) => `**Wir.** alt${i}`, (i: number) => `**Wir.** neu${i}`],
    ["that have all been replaced", (i: number) => `Alt${i} a${i}`, (i: number) => `Neu${i} b${i}`],
  ])("%s", (_what, before, now) => {
    const versions = [many.map(before), many.map(now), many.map(before)].map((texts) =>
      texts.map((text, index) => ({
        line: 1,
        column: 1,
        number: index + 1,
        isOwn: false,
        lead: text.startsWith("**Wir") ? "Wir" : "",
        text,
      })),
    );
    const start = performance.now();
    const numbers = lastingNumbers(versions)
      .at(-1)
      ?.map(({ number }) => number);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(new Set(numbers).size).toBe(5_000);
  });

  test("that stand in the reverse order, each by its words", () => {
    const texts = many.map((index) => ({
      line: 1,
      column: 1,
      number: index + 1,
      isOwn: false,
      lead: `L${index}`,
      text: `L${index} alt`,
    }));
    const turned = texts
      .toReversed()
      .map((thesis, index) => ({ ...thesis, number: index + 1, text: `${thesis.lead} neu` }));
    expect(lastingNumbers([texts, turned])[1]?.map(({ number }) => number)).toEqual(many.map((index) => 5_000 - index));
  });

  test("of which one alone is as long as a book", () => {
    const book = (word: string) => ({
      line: 1,
      column: 1,
      number: 1,
      isOwn: false,
      lead: "",
      text: `${word} `.repeat(500_000),
    });
    const start = performance.now();
    expect(lastingNumbers([[book("alt")], [book("neu")]])[1]?.[0]?.number).toBe(2);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
