/** The same five versions on an English site below a sub-path. */
import { expect, test } from "vitest";
import { builtAt, dataOf, mainOf, partOf, spokenOf } from "./built.ts";

const site = await builtAt("2025-06-01T00:00:00Z", (siteYaml) =>
  siteYaml
    .replace("language: de", "language: en")
    .replace("url: https://example.org/", "url: https://example.org/our-bank/"),
);
const version = (day: string) => site.file(`kontopreise/versions/${day}/index.html`);

test("Versions have English addresses below the sub-path, and feeds, sitemap and data agree on them", () => {
  expect(site.paths.filter((path) => /^kontopreise\/versions\/.*html$/.test(path))).toEqual([
    "kontopreise/versions/2023-01-01/index.html",
    "kontopreise/versions/2024-02-29/index.html",
    "kontopreise/versions/2025-03-30/index.html",
    "kontopreise/versions/2025-03-31/index.html",
    "kontopreise/versions/2026-07-01/index.html",
    "kontopreise/versions/index.html",
  ]);
  const [newest] = JSON.parse(site.file("statements/feed.json")).items;
  expect(newest).toMatchObject({
    id: "tag:example.org,2025-03-31:/our-bank/kontopreise/",
    url: "https://example.org/our-bank/kontopreise/versions/2025-03-31/",
  });
  expect(site.file("sitemap.xml")).toContain("<loc>https://example.org/our-bank/kontopreise/versions/</loc>");
  expect(dataOf(version("2025-03-31"))).toMatchObject({
    isBasedOn: "https://example.org/our-bank/kontopreise/versions/2025-03-30/",
    expires: "2026-07-01T00:00:00+02:00",
  });
});

test("A link to the file of a version leads to its address, and German addresses of versions are told to be none", () => {
  expect(site.file("blog/2022/06/was-ein-konto-kostet/index.html")).toContain(
    'href="/our-bank/kontopreise/versions/2025-03-31/"',
  );
  const dead = site.told.match(/found "[^"]+"/g);
  expect(dead).toEqual([
    'found "/our-bank/kontopreise/fassungen/"',
    'found "/our-bank/kontopreise/fassungen/2024-02-29/"',
  ]);
});

test("Banners, periods and headings are English", () => {
  const banner = (day: string) => partOf(version(day), /<p class="(?:notice|standing).*?<\/p>/s);
  const today = "Today, the version of 31 March 2025 is in force.";
  expect(banner("2024-02-29")).toBe(`This version was in force from 29 February 2024 to 29 March 2025. ${today}`);
  expect(banner("2025-03-30")).toBe(`This version was in force on 30 March 2025 only. ${today}`);
  expect(banner("2025-03-31")).toBe(
    "This version has been in force since 31 March 2025. What is in force today is always here: https://example.org/our-bank/kontopreise/ From 1 July 2026 a new version will be in force.",
  );
  expect(banner("2026-07-01")).toBe(`This version will be in force from 1 July 2026. ${today}`);
  expect(partOf(version("2025-03-31"), /<h2 id="version_changes">.*?<\/h2>/s)).toBe(
    "What has changed since the version of 30 March 2025",
  );
  const list = spokenOf(mainOf(site.file("kontopreise/versions/index.html")));
  for (const line of [
    "Preise für Girokonten: all versions",
    "Announced In force from 1 July 2026",
    "In force today In force since 31 March 2025, until 30 June 2026",
    "Was in force on 30 March 2025 only",
    "Was in force from 1 January 2023 to 28 February 2024",
    "The first version.",
  ])
    expect(list).toContain(line);
  expect(spokenOf(mainOf(site.file("statements/index.html")))).toMatch(
    /^Statements .*What is in force.*Latest changes/,
  );
});
