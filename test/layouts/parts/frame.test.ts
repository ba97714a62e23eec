import { describe, expect, test } from "vitest";
import { frame, type PageView } from "../../../layouts/parts/frame.ts";
import { html } from "../../../src/kernel/html.ts";
import { note, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const view: PageView = {
  url: "/seite/",
  title: "Eine Seite",
  description: "Worum es geht.",
  type: "website",
  data: { "@type": "WebPage" },
  main: html`<h1>Eine Seite</h1>`,
};
const full = site({
  settings: settings({ profiles: [{ title: "Mastodon", url: "https://social.example/@bank" }] }),
  notes: [note("n", "2009-01-01")],
  statements: [
    statement("agb", { kind: "terms", title: "Bedingungen" }),
    statement("barrierefreiheit", { kind: "accessibility", title: "Erklärung zur Barrierefreiheit" }),
    statement("datenschutz", { kind: "privacy", title: "Datenschutzerklärung" }),
    statement("impressum", { kind: "imprint", title: "Wer wir sind" }),
    statement("werte", { kind: "values", title: "Unsere Werte" }),
  ],
});
const footerOf = (page: string) => page.slice(page.indexOf("<footer"));
const headerOf = (page: string) => page.slice(page.indexOf("<header"), page.indexOf("</header>"));

describe("The frame", () => {
  test("is valid HTML around a full and around an empty site", async () => {
    expect(await faults(frame(full, view))).toEqual([]);
    expect(await faults(frame(site(), view))).toEqual([]);
  });

  test("says what and where the page is", () => {
    const page = frame(full, view);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("<title>Eine Seite – Klartext-Blog</title>");
    expect(page).toContain('<meta name="description" content="Worum es geht.">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/seite/">');
    expect(page).toContain('href="/feed.xml"');
    expect(page).toContain('<meta property="og:title" content="Eine Seite">');
    expect(page).toContain('{"@context":"https://schema.org","@type":"WebPage"}');
    expect(page).not.toContain("noindex");
  });

  test("calls the home page by the name of the site alone", () => {
    expect(frame(full, { ...view, title: "", description: "" })).toContain("<title>Klartext-Blog</title>");
    expect(frame(full, { ...view, description: "" })).toContain('content="Eine Bank, die offen spricht."');
  });

  test("leads past the menu to the content, under an anchor that no heading can have", () => {
    const page = frame(full, view);
    expect(page.indexOf('<a class="skip" href="#page_content">')).toBeLessThan(page.indexOf("<header"));
    expect(page).toContain('<main id="page_content">');
  });

  test("names imprint, privacy and accessibility as everyone does, and other statements by their title", () => {
    const names = [...footerOf(frame(full, view)).matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    expect(names).toEqual([
      "Impressum",
      "Datenschutz",
      "Barrierefreiheit",
      "Bedingungen",
      "Unsere Werte",
      "Erklärungen",
      "Korrekturen",
      "Atom-Feed",
      "JSON-Feed",
      "Mastodon",
    ]);
  });

  test("shows a second statement of one kind under its own title", () => {
    const two = site({
      statements: [statement("a", { kind: "privacy", title: "A" }), statement("b", { kind: "privacy", title: "B" })],
    });
    expect(footerOf(frame(two, view))).toContain('<a href="/a/" rel="privacy-policy">Datenschutz</a>');
    expect(footerOf(frame(two, view))).toContain('<a href="/b/">B</a>');
  });

  test("leaves out of the menu what the site does not have", () => {
    expect(headerOf(frame(full, view))).toContain('href="/notizen/"');
    expect(headerOf(frame(full, view))).toContain('href="/werte/"');
    expect(headerOf(frame(site(), view))).not.toContain("/notizen/");
    expect(headerOf(frame(site(), view))).not.toContain("/werte/");
  });

  test("marks the page itself in the menu, or the place that it belongs to", () => {
    const marks = (url: string, section?: string) =>
      [...headerOf(frame(full, { ...view, url, section })).matchAll(/href="([^"]*)" aria-current="(\w+)"/g)].map(
        ([, href, kind]) => `${href} ${kind}`,
      );
    expect(marks("/archiv/", "/archiv/")).toEqual(["/archiv/ page"]);
    expect(marks("/archiv/2008/", "/archiv/")).toEqual(["/archiv/ true"]);
    expect(marks("/werte/")).toEqual(["/werte/ page"]);
    expect(marks("/")).toEqual(["/ page"]);
    expect(marks("/irgendwo/")).toEqual([]);
  });

  test("speaks English where the site does", () => {
    const page = frame(site({ settings: settings({ language: "en-GB", interface: "en" }) }), view);
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain("Skip to content");
    expect(headerOf(page)).toContain('<a href="/archive/">Archive</a>');
  });

  test("tells those who pass a page on in which language it is written", () => {
    expect(frame(full, { ...view, language: "en-GB" })).toContain('<meta property="og:locale" content="en_GB">');
    expect(frame(full, { ...view, language: "de" })).toContain('<meta property="og:locale" content="de_DE">');
    expect(frame(full, view)).toContain('<meta property="og:locale" content="de_DE">');
  });

  test("is read from right to left where the site is", async () => {
    const page = frame(site({ settings: settings({ language: "ar", interface: "en" }) }), view);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(await faults(page)).toEqual([]);
  });

  test("says in which language the title of a statement is, but not for words of its own", () => {
    const english = site({
      statements: [
        statement("values", { kind: "values", title: "Our values", language: "en" }),
        statement("privacy", { kind: "privacy", title: "Privacy", language: "en" }),
      ],
    });
    const page = frame(english, view);
    expect(headerOf(page)).toContain('<a href="/values/" lang="en">Our values</a>');
    expect(footerOf(page)).toContain('<a href="/values/" lang="en">Our values</a>');
    expect(footerOf(page)).toContain('<a href="/privacy/" rel="privacy-policy">Datenschutz</a>');
  });

  test("takes readers on where the page stands in for another", () => {
    expect(frame(full, { ...view, leadsOn: true })).toContain('<meta http-equiv="refresh" content="0; url=/seite/">');
    expect(frame(full, view)).not.toContain("http-equiv");
  });

  test("has no inline script, style or handler and asks no other origin", () => {
    const page = frame(full, view);
    expect(page).not.toMatch(/<style|style=|\son\w+=/);
    expect([...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' type="module" src="/assets/klartext-0.js"',
      ' type="application/ld+json"',
    ]);
    expect(page).not.toMatch(/(?:src|<link rel="(?:stylesheet|icon)" href)="(?:https?:)?\/\//);
  });

  test("prints hostile names and titles as text", async () => {
    const hostile = '"><script>alert(1)</script>';
    const page = frame(
      site({
        settings: settings({
          title: hostile,
          name: hostile,
          profiles: [{ title: hostile, url: "https://x.example/" }],
        }),
        statements: [statement("s", { kind: "values", title: hostile })],
      }),
      { ...view, title: hostile, description: hostile, feeds: { of: "/themen/x/", title: hostile } },
    );
    expect(page).not.toContain("<script>alert");
    expect(await faults(page)).toEqual([]);
  });
});
