import { describe, expect, test } from "vitest";
import { prose } from "../../src/markdown/prose.ts";
import { type MeasuredKind, usualThresholds } from "../../src/model/readability.ts";
import { readabilityOf } from "../../src/readability/readability.ts";

function hardIn(source: string, kind: MeasuredKind = "statements") {
  return readabilityOf(prose(source), usualThresholds[kind], kind === "simple").hard;
}

/** What is said of the one sentence, in German. */
function saidOf(sentence: string, kind: MeasuredKind = "statements"): string {
  return hardIn(sentence, kind)
    .flatMap(({ reasons }) => reasons.map(({ says }) => says.de))
    .join("; ");
}

const words = (count: number) => `${"Das ".repeat(count - 1)}Geld.`;

describe("A sentence is told of", () => {
  test.each<[string, string, string]>([
    ["that has more words than the guide", words(26), "26 Wörter, Richtwert sind höchstens 25"],
    [
      "with many subordinate clauses",
      "Wer heute zahlt, weil er muss, obwohl er weiß, dass es nicht reicht, verliert.",
      "4 Nebensätze",
    ],
    ["with two passives", "Der Antrag wird geprüft, und dann wird er beschieden.", "Passiv (wer tut es?)"],
    ["that orders in disguise", "Der Antrag ist bis Montag zu stellen.", "„ist zu …“ (wer muss was tun?)"],
    ["that orders in disguise, with a verb of two parts", "Die Karte ist am Schalter abzugeben.", "„ist zu …“"],
    [
      "with nouns that hang on each other",
      "Nach Durchführung der Kontrollierung melden wir uns.",
      "„Durchführung der Kontrollierung“",
    ],
    [
      "with four nouns of action",
      "Zur Sicherung, Förderung, Steigerung und Bewertung helfen wir.",
      "4 Hauptwörter auf -ung",
    ],
    ["with a verb hidden in a noun", "Das Gesetz kommt hier zur Anwendung.", "„zur Anwendung kommen“: besser „gelten"],
    ["with a verb hidden in a noun, in front", "Dabei findet der neue Preis Anwendung.", "„Anwendung finden“"],
    ["that denies twice", "Das ist nicht unerheblich.", "doppelt verneint: „nicht unerheblich“"],
    ["that denies twice, apart", "Es gibt keinen Kredit nicht.", "doppelt verneint: „keinen … nicht“"],
    [
      "with a long aside",
      "Wir zahlen (falls Sie uns vorher am Telefon Bescheid gesagt haben) sofort.",
      "9 Wörter in Klammern",
    ],
    [
      "with a long word",
      "Die Verbraucherschlichtungsstelle hilft.",
      "langes Wort „Verbraucherschlichtungsstelle“ (29 Buchstaben)",
    ],
  ])("%s", (_title, sentence, said) => {
    expect(saidOf(sentence)).toContain(said);
  });
});

describe("Nothing is said of", () => {
  test.each([
    words(25),
    "Wir öffnen um neun.",
    "Der Antrag wird geprüft.",
    "Das wird teuer.",
    "Wir werden gehen und Sie werden bekommen, was Sie brauchen.",
    "Das ist schwer zu sagen.",
    "Es ist Zeit zu gehen.",
    "Wir sind da, um Ihnen zu helfen.",
    "Wir zahlen Ihnen die Karte, das Konto, die Reise, das Haus und den Garten.",
    "Wer nicht sieht, nicht hört oder nicht laufen kann, kommt trotzdem hinein.",
    "Das ist nicht nur kein Fehler, sondern gut.",
    "Das muss nicht unbedingt sein, und unter uns ist es nicht unser Geld.",
    "Die Wohnung, die Rechnung, die Zeitung und die Überweisung sind da.",
    "(Das gilt auch für alle, die erst nach dem Ende des Jahres zu uns kommen.)",
    "Der Tages-Geld-Konto-Sparbuch-Zins-Satz steigt.",
    "Es ging ihm nicht um Geld.",
    "Was wir tun: Der Aufkleber ist ab.",
  ])("%s", (sentence) => {
    expect(saidOf(sentence)).toBe("");
  });
});

describe("In plain language", () => {
  test.each([
    [words(16), "16 Wörter, Richtwert sind höchstens 15"],
    ["Der Antrag wird geprüft.", "Passiv"],
    ["Wir fragen, ob Sie wissen, was das kostet.", "2 Nebensätze"],
    ["Die Restschuldversicherung hilft.", "langes Wort „Restschuldversicherung“"],
  ])("less is allowed: %s", (sentence, said) => {
    expect(saidOf(sentence, "simple")).toContain(said);
  });
});

test("A long word is told of once in a text, in whatever case", () => {
  const text =
    "Der Datenschutzbeauftragte hilft. Wir fragen den Datenschutzbeauftragten. Er ist Datenschutzbeauftragter.";
  expect(hardIn(text)).toHaveLength(1);
});

test("Words of others are measured, but no advice is given for them", () => {
  const quoted = readabilityOf(prose(`> ${words(40)}`), usualThresholds.posts, false);
  expect(quoted.hard).toEqual([]);
  expect(quoted.counts.words).toBe(40);
});

test("Footnotes get advice, but are no part of the figures", () => {
  const noted = readabilityOf(prose(`Ein Satz.[^1]\n\n[^1]: ${words(40)}`), usualThresholds.posts, false);
  expect(noted.hard).toHaveLength(1);
  expect(noted.counts.words).toBe(2);
});

test("There are no figures for fewer than a hundred words", () => {
  const measured = (count: number) =>
    readabilityOf(prose(`${words(10)} `.repeat(count / 10)), usualThresholds.posts, false);
  expect(measured(90).figures).toBeUndefined();
  expect(measured(100).figures?.sentenceLength).toBe(10);
});

describe("Hostile texts take no longer than their length allows", () => {
  const million = 200_000;
  test.each([
    ["one sentence without a stop", "Geld ".repeat(million / 5)],
    ["commas only", "Geld, die ".repeat(million / 10)],
    ["stops only", ".".repeat(million)],
    ["stops and blanks", ". ".repeat(million / 2)],
    ["one word", "e".repeat(million)],
    ["one word with a hyphen after every letter", "e-".repeat(million / 2)],
    ["capitals with points", "A.".repeat(million / 2)],
    ["capitals with points and blanks", "A. ".repeat(million / 3)],
    ["numbers with points", "1. ".repeat(million / 3)],
    ["brackets that open", "Geld (".repeat(million / 6)],
    ["brackets within words", "a (b) ".repeat(million / 6)],
    ["addresses", "a@".repeat(million / 2)],
    ["quotation marks", "„".repeat(million)],
    ["verbs that wait for their noun", "findet ".repeat(million / 7)],
    ["nouns in a row", "Durchführung der ".repeat(million / 17)],
    ["footnotes within the line", "a^[b] ".repeat(million / 20)],
    ["marks of emphasis", "*a ".repeat(million / 20)],
  ])("%s", (_title, text) => {
    const start = process.cpuUsage();
    hardIn(text);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(6);
  });
});
