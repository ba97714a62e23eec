/** What is told of the words of a paragraph. */
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { told } from "./told.ts";

describe("Words", () => {
  test("that are the same are plain", () => {
    expect(told("Wir sagen, was ein Konto *kostet*.", "Wir sagen, was ein Konto *kostet*.")).toBe(
      "<p>Wir sagen, was ein Konto <em>kostet</em>.</p>",
    );
  });

  test("that came or went are marked one by one, their punctuation apart", () => {
    expect(told("Wir beraten gern, ohne Eile.", "Wir beraten immer, ohne jede Eile!")).toBe(
      "<p>Wir beraten [-gern-] [+immer+], ohne [+jede+] Eile[-.-] [+!+]</p>",
    );
  });

  test("with umlauts, hyphens and colons are whole", () => {
    expect(told("Die E-Mail-Adresse für Kund:innen bleibt.", "Die E-Post-Adresse für Künd:innen bleibt.")).toBe(
      "<p>Die [-E-Mail-Adresse-] [+E-Post-Adresse+] für [-Kund:innen-] [+Künd:innen+] bleibt.</p>",
    );
  });

  test.each([
    ["1.000,50 €", "1.000,60 €"],
    ["5 %", "6 %"],
    ["2026-03-01", "2026-04-01"],
    ["3,75 %", "4 %"],
    ["−2 %", "2 %"],
    ["10–12", "10–14"],
    ["1\u00a0000\u00a0€", "2\u00a0000\u00a0€"],
  ])("of a number are whole: %s", (before, after) => {
    expect(told(`Ab heute gelten ${before} für alle Konten.`, `Ab heute gelten ${after} für alle Konten.`)).toBe(
      `<p>Ab heute gelten [-${before}-] [+${after}+] für alle Konten.</p>`,
    );
  });

  test("are not changed by blanks, line breaks in the source, soft hyphens or the form of a letter", () => {
    const after = "Das Spar\u00adbuch bringt 5 %\nfür u\u0308ber 1 €.";
    expect(told("Das Sparbuch bringt 5\u00a0% für über\u00a01 €.", after)).not.toMatch(/\[[-+]/);
  });

  test("that alternate with kept ones are joined, because nobody could read them", () => {
    const end = "für alle Mitglieder der Bank in Hessen und anderswo auf der Welt";
    expect(told(`Rot und gut und blau und viel ${end}.`, `Grün und fein und gelb und wenig ${end}.`)).toBe(
      `<p>[-Rot und gut und blau und viel-] [+Grün und fein und gelb und wenig+] ${end}.</p>`,
    );
  });

  test("are shown in whole where the sentence is mostly another one", () => {
    const [before, after] = [
      "Wir nehmen für das Konto kein Geld.",
      "Das Girokonto ist für Mitglieder frei, sonst nicht.",
    ];
    expect(told(`- ${before}\n- Bleibt.`, `- ${after}\n- Bleibt.`)).toContain(`[-${before}-]`);
    const row = (text: string) =>
      `<table><tbody><tr><td>Was das Konto kostet</td><td>${text}</td></tr></tbody></table>`;
    const within = comparisonOf(row(before), row(after), "de");
    expect(within.toString()).toMatch(/<td><del class="whole">.*<\/del> <ins class="whole">.*<\/ins><\/td>/);
  });
});

describe("Markup", () => {
  test("that alone has changed is told in words", () => {
    expect(told("Das ist **wichtig** für uns.", "Das ist *wichtig* für uns.")).toBe(
      '<p>Das ist [-<strong>wichtig</strong>-] [+<em>wichtig</em>+] <small class="change-note">[vorher fett, jetzt kursiv]</small> für uns.</p>',
    );
    expect(told("Das ist **wichtig** für uns.", "Das ist wichtig für uns.", "en")).toContain(
      "[bold before, now without markup]",
    );
  });

  test("of a link that leads elsewhere is told with both addresses", () => {
    expect(told("Siehe [Preise](https://a.example/alt).", "Siehe [Preise](https://a.example/neu).")).toBe(
      '<p>Siehe [-<a href="https://a.example/alt">Preise</a>-] [+<a href="https://a.example/neu">Preise</a>+] ' +
        '<small class="change-note">[Link führte zu https://a.example/alt, führt jetzt zu https://a.example/neu]</small>.</p>',
    );
  });

  test("of a link that came or went is told with its address", () => {
    expect(told("Siehe Preise.", "Siehe [Preise](/preise/).")).toContain("[jetzt ein Link zu /preise/]");
    expect(told("Siehe [Preise](/preise/).", "Siehe Preise.")).toContain("[kein Link mehr zu /preise/]");
  });

  test("of a link stays whole around the words that have changed", () => {
    expect(told("Siehe [die alte Liste](/a/) dort.", "Siehe [die neue Liste](/a/) dort.")).toBe(
      '<p>Siehe <a href="/a/">die [-alte-] [+neue+] Liste</a> dort.</p>',
    );
  });

  test("of a link whose words and address have changed is told once", () => {
    expect(told("Siehe [die alte Liste](/a/) dort.", "Siehe [die neue Liste](/b/) dort.")).toBe(
      '<p>Siehe [-<a href="/a/">die alte Liste</a>-] [+<a href="/b/">die neue Liste</a>+] ' +
        '<small class="change-note">[Link führte zu /a/, führt jetzt zu /b/]</small> dort.</p>',
    );
  });

  test("that an editor has used for changes of long ago is not taken for ours", () => {
    expect(told("Das <ins>neue</ins> und <del>alte</del> Haus.", "Das <ins>neue</ins> und <del>alte</del> Heim.")).toBe(
      "<p>Das <u>neue</u> und <s>alte</s> [-Haus-] [+Heim+].</p>",
    );
  });
});

describe("Text that looks like markup", () => {
  test("stays text", () => {
    expect(told('Man schreibt `<ins>`, &lt;b&gt; & "x".', 'Man schreibt `<del>`, &lt;b&gt; & "x".')).toBe(
      "<p>Man schreibt <code>&lt;[-ins-] [+del+]&gt;</code>, &lt;b&gt; &amp; „x“.</p>",
    );
  });

  test("stays within the quotes of an attribute", () => {
    const link = (title: string) => `<p><a href="/a?b=&quot;c&quot;&amp;d" title="${title}">x</a> y</p>`;
    expect(comparisonOf(link("&quot;&gt;&lt;script&gt;"), link("&quot; onclick=&quot;x"), "de").toString()).not.toMatch(
      /<script|" onclick="/,
    );
  });

  test("keeps addresses of e-mail concealed", () => {
    const merged = told(
      "Fragen an anna@example.org.",
      "Fragen an [Bernd](mailto:bernd@example.org) bei bernd@example.org.",
    );
    expect(merged).not.toContain("@");
    expect(merged).not.toContain("example.org");
  });
});

describe("Whoever hears the page", () => {
  test("is told where a change begins and ends", () => {
    expect(comparisonOf("<p>Sie zahlen 5 % Zinsen.</p>", "<p>Sie zahlen 6 % Zinsen.</p>", "de").toString()).toBe(
      '<p>Sie zahlen <del><span class="spoken">gestrichen: </span>5 %<span class="spoken"> Ende der Streichung. </span></del> ' +
        '<ins><span class="spoken">eingefügt: </span>6 %<span class="spoken"> Ende der Einfügung. </span></ins> Zinsen.</p>\n',
    );
    expect(comparisonOf("", "<p>New.</p>", "en").toString()).toContain('<span class="spoken">inserted: </span>New.');
  });
});
