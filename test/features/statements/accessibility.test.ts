import { describe, expect, test } from "vitest";
import { statements } from "../../../src/features/statements/statements.ts";
import type { Accessibility } from "../../../src/model/accessibility.ts";
import type { Statement } from "../../../src/model/statement.ts";
import { body, instant, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const checks = {
  date: "2026-11-27",
  tool: "axe-core",
  version: "4.14.1",
  pages: 29,
  views: ["light", "dark", "narrow"],
  rulesPassed: 55,
  undecided: 0,
  violations: [],
} as const;
const none: Accessibility = { gaps: [], tests: [] };
const imprint = { phone: "+49 (0)30 23125 014", email: "bank@example.org" };

interface Given {
  readonly data?: Accessibility;
  readonly more?: Partial<Statement>;
  readonly today?: string;
  readonly settings?: Parameters<typeof settings>[0];
}

function pageOf({ data, more, today = "2026-12-01", settings: chosen }: Given) {
  const statement1 = statement("barrierefreiheit", { kind: "accessibility", ...more });
  const others = [statement("impressum", { kind: "imprint", title: "Impressum" })];
  const given = { statements: [statement1, ...others], now: instant(today), settings: settings(chosen) };
  const [page] = statements.pages(site({ ...given, accessibility: data }), []);
  if (!page || !("render" in page)) throw new Error("There is no page.");
  return page;
}

const rendered = (given: Given) => pageOf(given).render();
const headingsOf = (page: string) => Array.from(page.matchAll(/<h2 id="([^"]+)"/g), ([, id]) => id);

describe("The statement on accessibility", () => {
  test("says in plain words what was checked when, and what such checks cannot find", () => {
    expect(rendered({ data: { ...none, checks } })).toContain(
      "<p>Am 27. November 2026 hat axe-core 4.14.1 29 Seiten jeder Art in heller, dunkler und schmaler Ansicht geprüft und keinen Verstoß gefunden. Überall eingehalten: 55 Regeln. Automatische Prüfungen finden nur einen Teil der Barrieren.</p>",
    );
  });

  test("names every violation with a page, and says where the tool could not tell", () => {
    const violations = [{ rule: "image-alt", help: "Images must have <alt>", pages: 2, example: "/werte/" }];
    const page = rendered({ data: { ...none, checks: { ...checks, violations, undecided: 1 } } });
    expect(page).toContain("und Verstöße gegen 1 Regel gefunden.");
    expect(page).toContain("Auf 1 Seite konnte das Programm nicht alles entscheiden");
    expect(page).toContain(
      '<li><code>image-alt</code>: <span lang="en">Images must have &lt;alt&gt;</span> (2 Seiten, zum Beispiel <code>/werte/</code>)</li>',
    );
    expect(page).not.toContain("keinen Verstoß");
  });

  test.each([
    ["full", "Die Anforderungen sind erfüllt."],
    ["partial", "zum Teil erfüllt"],
    ["none", "noch nicht erfüllt"],
  ] as const)("says that conformance is %s", (conformance, said) => {
    expect(rendered({ data: { ...none, conformance, standard: "EN 301 549" } })).toContain("Maßstab: EN 301 549.");
    expect(rendered({ data: { ...none, conformance } })).toContain(said);
  });

  test("says of a gap by when it is to be mended, and plainly when that day has passed", () => {
    const gaps = [{ what: "Alte Dateien", why: "Nie ausgezeichnet.", alternative: "Fragen Sie.", until: "2026-12-31" }];
    const told = (today: string) => rendered({ data: { ...none, gaps }, today });
    expect(told("2026-12-31")).toContain(
      "<strong>Alte Dateien</strong><br>Nie ausgezeichnet. Fragen Sie. Das soll bis zum 31. Dezember 2026 behoben sein.",
    );
    expect(told("2027-01-01")).toContain("Das sollte bis zum 31. Dezember 2026 behoben sein und steht noch aus.");
    const key = (today: string) => pageOf({ data: { ...none, gaps }, today }).key;
    expect(key("2026-12-31")).not.toBe(key("2027-01-01"));
    expect(key("2026-12-30")).toBe(key("2026-12-31"));
  });

  test("takes the ways to reach the bank from the imprint where it has none of its own, never in clear", () => {
    const fromImprint = rendered({ data: none, settings: { imprint } });
    expect(fromImprint).toContain('<a href="tel:+493023125014">');
    expect(fromImprint).toContain('<a href="/impressum/">Impressum</a>');
    const own = rendered({ data: { ...none, contact: { email: "barrieren@example.org" } }, settings: { imprint } });
    expect(own).not.toContain("tel:");
    for (const page of [fromImprint, own]) expect(page).not.toContain("@example.org");
    expect(own).toContain("&#98;&#97;&#114;&#114;");
  });

  test("has an anchor for every heading that links may point at, none of which its text has", () => {
    const data = { ...none, checks, conformance: "partial", authority: { name: "Aufsicht" } } as const;
    const more = { body: body("", { anchors: new Set(["wer-darueber-wacht", "automatische-pruefung"]) }) };
    const ids = [
      "stand-der-barrierefreiheit",
      "automatische-pruefung-2",
      "eine-barriere-melden",
      "wer-darueber-wacht-2",
    ];
    expect(headingsOf(rendered({ data, more }))).toEqual(ids);
    expect(pageOf({ data, more }).anchors).toEqual(new Set([...more.body.anchors, ...ids]));
  });

  test("lists those headings among its contents, if it is long", () => {
    const headings = ["a", "b", "c"].map((id) => ({ level: 2, id, text: id }));
    const long = { body: body("wort ".repeat(801), { headings }) };
    const page = rendered({ data: { ...none, checks }, more: long });
    expect(page).toContain('<a href="#automatische-pruefung">Automatische Prüfung</a>');
    expect(rendered({ data: { ...none, checks } })).not.toContain('class="contents"');
  });

  test("is valid with everything in it, and says nothing more without data, in another kind and in a twin", async () => {
    const data: Accessibility = {
      conformance: "partial",
      standard: "EN 301 549",
      gaps: [{ what: "Karte" }],
      tests: [{ date: "2026-05-01", by: "sechs Menschen", what: "dieses Blog" }],
      contact: { phone: "1234", url: "https://example.org/" },
      authority: { name: "Aufsicht", address: "Musterstadt", url: "https://example.org/" },
      checks,
    };
    expect(await faults(rendered({ data }))).toEqual([]);
    expect(rendered({ data })).toContain('<time datetime="2026-05-01">1. Mai 2026</time>: sechs Menschen, dieses Blog');
    expect(headingsOf(rendered({}))).toEqual([]);
    expect(headingsOf(rendered({ data, more: { kind: "terms" } }))).toEqual([]);
    expect(headingsOf(rendered({ data, more: { simplifies: "impressum" } }))).toEqual([]);
  });

  test("is rendered again when its data change, and no other page is", () => {
    const key = (data: Accessibility, kind: Statement["kind"]) => pageOf({ data, more: { kind } }).key;
    expect(key({ ...none, checks }, "accessibility")).not.toBe(key(none, "accessibility"));
    expect(key({ ...none, checks }, "terms")).toBe(key(none, "terms"));
  });
});
