/** What is said of a language, and of the direction that it is read in. */
import { describe, expect, test } from "vitest";
import { languageOf, languageOfPage, languageWithin } from "../../../layouts/parts/language.ts";
import { settings, site } from "../../support/site.ts";

const german = site();
const arabic = site({ settings: settings({ language: "ar", interface: "en" }) });

describe("the whole page", () => {
  test.each([
    ["de", ' lang="de"'],
    ["de-CH", ' lang="de-CH"'],
    ["ar", ' lang="ar" dir="rtl"'],
    ["he-IL", ' lang="he-IL" dir="rtl"'],
    ["az-Arab", ' lang="az-Arab" dir="rtl"'],
    ["az", ' lang="az"'],
    ["de-simple", ' lang="de-simple"'],
  ])("in %s says%s", (language, expected) => {
    expect(languageOfPage(site({ settings: settings({ language }) })).toString()).toBe(expected);
  });
});

describe("a piece", () => {
  test("in the site's language says nothing", () => {
    expect(languageOf(german, { language: "de" }).toString()).toBe("");
    expect(languageWithin(german, { language: "de" }).toString()).toBe("");
    expect(languageOf(arabic, { language: "ar" }).toString()).toBe("");
  });

  test("in another language says which", () => {
    expect(languageOf(german, { language: "en" }).toString()).toBe(' lang="en"');
    expect(languageWithin(german, { language: "en" }).toString()).toBe(' lang="de"');
    expect(languageOf(arabic, { language: "fa" }).toString()).toBe(' lang="fa"');
  });

  test("that is read the other way says so, and so do the site's own words within it", () => {
    expect(languageOf(german, { language: "ar" }).toString()).toBe(' lang="ar" dir="rtl"');
    expect(languageWithin(german, { language: "ar" }).toString()).toBe(' lang="de" dir="ltr"');
    expect(languageOf(arabic, { language: "de" }).toString()).toBe(' lang="de" dir="ltr"');
    expect(languageWithin(arabic, { language: "de" }).toString()).toBe(' lang="ar" dir="rtl"');
  });
});
