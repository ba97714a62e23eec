import { describe, expect, test } from "vitest";
import { statements } from "../../../src/features/statements/statements.ts";
import { trusted } from "../../../src/kernel/html.ts";
import { statementKinds } from "../../../src/model/statement.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { body, instant, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const page = (more: Parameters<typeof statement>[1], parts: Parameters<typeof site>[0] = {}) =>
  rendered(statements, site({ ...parts, statements: [statement("seite", more)] }), "/seite/");

const imprint = {
  legalForm: "eingetragene Genossenschaft",
  street: "Am Markt 1",
  postalCode: "00000",
  city: "Musterstadt",
  phone: "+49 (0)1234 567-0",
  email: "post@bank.example",
  board: ["Ada Muster", "Berta Muster"],
};

describe("statements", () => {
  test("have a page each, at the address of each, which names its file", () => {
    const two = site({ statements: [statement("impressum"), statement("werte")] });
    expect(addresses(statements, two)).toEqual(["/impressum/", "/werte/"]);
    expect(statements.pages(two, [])[0]).toMatchObject({ source: "content/statements/impressum.md" });
  });

  test("are none on a site without any", () => {
    expect(addresses(statements, site())).toEqual([]);
  });

  test("tell search engines since when they are in force, and others where their anchors are", () => {
    const dated = statement("werte", {
      effective: instant("2026-03-01"),
      body: body("", { anchors: new Set(["these-1"]) }),
    });
    const [claim] = statements.pages(site({ statements: [dated] }), []);
    expect(claim?.listed?.changed?.day).toBe("2026-03-01");
    expect([...(claim?.anchors ?? [])]).toEqual(["these-1"]);
  });

  test.each(statementKinds)("of the kind %s are valid with everything and with next to nothing", async (kind) => {
    const full = {
      kind,
      title: "Eine Erklärung",
      summary: "Worum es geht.",
      effective: instant("2026-03-01"),
      owner: "Ada Muster",
      approvedBy: "Berta Muster",
      review: { by: instant("2027-03-01") },
      changes: "Klarer gesagt, weil viele fragten.",
      motto: "Wir sagen, was ist.",
      mottoSource: "Leitbild",
    };
    expect(await faults(page(full, { settings: settings({ imprint }) }))).toEqual([]);
    expect(await faults(page({ kind }))).toEqual([]);
  });

  test("say since when, who, by when and what is new", () => {
    const text = page({
      effective: instant("2026-03-01"),
      owner: "Ada Muster",
      approvedBy: "Berta Muster",
      review: { by: instant("2027-03-01") },
      changes: "Klarer gesagt.",
    });
    expect(text).toContain('Gilt seit <time datetime="2026-03-01">1. März 2026</time>');
    for (const fact of ["Ada Muster", "Berta Muster", "bis zum 1. März 2027", "Klarer gesagt."]) {
      expect(text).toContain(`<dd>${fact}</dd>`);
    }
  });

  test("say nothing of what is not known", () => {
    const text = page({});
    expect(text).not.toContain("Gilt seit");
    expect(text).not.toContain("<dl");
  });

  test("admit that a review is overdue, from the day after it was due", () => {
    const due = { review: { by: instant("2025-12-31") } };
    expect(page(due, { now: instant("2025-12-31T23:59") })).toContain("<dd>bis zum 31. Dezember 2025</dd>");
    expect(page(due, { now: instant("2026-01-01") })).toContain("war bis zum 31. Dezember 2025 fällig");
  });

  test("print hostile words as words", () => {
    const hostile = `"><script>alert(1)</script>`;
    const text = page({
      kind: "values",
      title: hostile,
      summary: hostile,
      owner: hostile,
      changes: hostile,
      motto: hostile,
      mottoSource: hostile,
    });
    expect(text).not.toContain("<script>alert");
    expect(text.match(/&quot;&gt;&lt;script&gt;alert/g)?.length).toBeGreaterThan(6);
  });

  test("in another language say so, and say which of the words are the site's", () => {
    const text = page({ language: "en", effective: instant("2026-03-01") });
    expect(text).toMatch(/<article class="statement other" lang="en">/);
    expect(text).toContain('<p class="effective" lang="de">');
    expect(text).toContain('<meta property="og:locale" content="en_US">');
    const facts = page({ language: "en", owner: "Ida Beispiel", changes: "A new paragraph." });
    expect(facts).toContain('<dl class="facts" lang="de">');
    expect(facts).toContain('<dd><span lang="en">A new paragraph.</span></dd>');
    expect(page({ language: "en", kind: "imprint" })).toContain('<dl class="particulars" lang="de">');
  });

  test("speak English on an English site", () => {
    const english = settings({ language: "en", interface: "en" });
    expect(page({ language: "en", effective: instant("2026-03-01") }, { settings: english })).toContain(
      "In force since",
    );
  });
});

describe("the page of values", () => {
  test("has its motto with the source, before the text", () => {
    const text = page({
      kind: "values",
      title: "Unsere Werte",
      motto: "Wir sagen, was ist.",
      mottoSource: "Leitbild",
      body: body("Lang."),
    });
    expect(text).toMatch(/<h1>Unsere Werte<\/h1>.*Wir sagen, was ist\..*<figcaption>Leitbild.*Lang\./s);
  });

  test("needs no motto", () => {
    expect(page({ kind: "values" })).not.toContain("motto");
  });

  test("keeps the theses as the text has them", () => {
    const html = trusted('<ol class="theses"><li id="these-1">Wahr.</li></ol>');
    expect(page({ kind: "values", body: body("", { html }) })).toContain(html.toString());
  });

  test("leaves a motto away from statements of other kinds", () => {
    expect(page({ kind: "terms", motto: "Wir sagen, was ist." })).not.toContain("Wir sagen");
  });
});

describe("the imprint", () => {
  const text = page({ kind: "imprint" }, { settings: settings({ imprint }) });

  test("names the bank, its address and everyone on its board", () => {
    expect(text).toContain("<address><strong>Musterbank eG</strong><br>Am Markt 1<br>00000 Musterstadt</address>");
    expect(text).toContain("<dd>Ada Muster</dd>\n<dd>Berta Muster</dd>");
  });

  test("has a telephone number that can be dialled", () => {
    expect(text).toContain('<a href="tel:+4912345670">+49 (0)1234 567-0</a>');
  });

  test("shows no address of e-mail in clear", () => {
    expect(text).not.toContain("post@");
    expect(text).not.toContain("mailto:");
    expect(text).toContain('<a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;');
  });

  test("leaves out what is not there", () => {
    const bare = page({ kind: "imprint" });
    expect(bare).toContain("<address><strong>Musterbank eG</strong></address>");
    for (const term of ["Telefon", "Vorstand", "Registergericht"]) expect(bare).not.toContain(term);
  });

  test("is alone in naming particulars", () => {
    expect(page({ kind: "privacy" }, { settings: settings({ imprint }) })).not.toContain("Am Markt 1");
  });
});

describe("The statement on privacy", () => {
  const player = {
    name: "Filme",
    url: "https://www.youtube-nocookie.com/",
    provider: "Filmdienst AG",
    country: "Irland",
    purpose: "Filme zeigen",
    data: "IP-Adresse & mehr",
    privacy: "https://example.com/privacy",
    load: "frame",
  } as const;
  const maps = { name: "Karten", url: "https://karten.example.com/", purpose: "Wege finden", load: "none" } as const;
  const sectionOf = (services: NonNullable<Parameters<typeof site>[0]>["services"], more = {}) =>
    /<section class="services".*?<\/section>/s.exec(
      page({ kind: "privacy", ...more }, { services: services ?? [] }),
    )?.[0] ?? "";

  test("says plainly that nothing is loaded from others, where nothing is", () => {
    const section = sectionOf([]);
    expect(section).toContain(
      '<h2 id="externe-dienste">Externe Dienste</h2>\n<p>Diese Seiten laden nichts von anderen.</p>',
    );
    expect(section).not.toContain("<h3>");
  });

  test("lists what a click loads: who runs it, what for, what is transmitted, when, and their notice", async () => {
    const section = sectionOf([player]);
    expect(section).toContain("Diese Seiten laden von sich aus nichts von anderen.");
    for (const told of [
      "<h3>Filme</h3>",
      "<dd>Filmdienst AG, Irland</dd>",
      "<dd>Filme zeigen</dd>",
      "<dd>IP-Adresse &amp; mehr</dd>",
      "<dd>erst wenn Sie den Dienst mit einem Klick laden; gespeichert wird dieser Klick nicht</dd>",
      '<a href="https://example.com/privacy">',
    ])
      expect(section).toContain(told);
    expect(await faults(page({ kind: "privacy" }, { services: [player, maps] }))).toEqual([]);
  });

  test("lists what pages only lead to, with nothing that nobody has said", () => {
    const section = sectionOf([maps]);
    expect(section).toContain("Diese Seiten laden nichts von anderen. Sie verweisen auf diese Dienste:");
    expect(section).toContain('<h3><a href="https://karten.example.com/">Karten</a></h3>');
    expect(section).not.toContain("Anbieter");
  });

  test("has an anchor for the list that links may point at, and that none of its own has", () => {
    const own = { kind: "privacy", body: body("", { anchors: new Set(["externe-dienste"]) }) } as const;
    expect(sectionOf([], own)).toContain('<h2 id="externe-dienste-2">');
    const [claim] = statements.pages(site({ statements: [statement("seite", own)] }), []);
    expect([...(claim?.anchors ?? [])]).toEqual(["externe-dienste", "externe-dienste-2"]);
  });

  test("alone has the list", () => {
    for (const kind of statementKinds.filter((each) => each !== "privacy"))
      expect(page({ kind }, { services: [player] })).not.toContain("Externe Dienste");
  });
});
