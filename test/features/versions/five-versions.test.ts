/** One statement with five versions, built at nine moments: what holds, what held and what will hold is right each time. */
import { beforeAll, describe, expect, test } from "vitest";
import { type Built, builtAt, dataOf, mainOf, partOf, spokenOf } from "./built.ts";

/** What each version alone says, what it changes, and how its days are told while it is past, present and to come. Oldest first. */
const versions = [
  {
    day: "2023-01-01",
    title: "Preise für Girokonten",
    says: "kostet 3,50 Euro im Monat",
    earlier: "Galt vom 1. Januar 2023 bis zum 28. Februar 2024",
    inForce: "Gilt seit 1. Januar 2023, noch bis zum 28. Februar 2024",
    announced: "Gilt vom 1. Januar 2023 bis zum 28. Februar 2024",
    changed: [],
    written: "1. Januar 2023",
  },
  {
    day: "2024-02-29",
    title: "Preise für Girokonten",
    says: "kostet 4,20 Euro im Monat",
    earlier: "Galt vom 29. Februar 2024 bis zum 29. März 2025",
    inForce: "Gilt seit 29. Februar 2024, noch bis zum 29. März 2025",
    announced: "Gilt vom 29. Februar 2024 bis zum 29. März 2025",
    changed: ["− 3,50", "+ 4,20", "− kostet jede Auszahlung 1,00 Euro", "+ auch nicht"],
    written: "29. Februar 2024",
  },
  {
    day: "2025-03-30",
    title: "Preise für Girokonten",
    says: "kostet 44,20 Euro im Monat",
    earlier: "Galt nur am 30. März 2025",
    inForce: "Gilt nur am 30. März 2025",
    announced: "Gilt nur am 30. März 2025",
    changed: [
      "− Wer uns fragt, bekommt es vorgerechnet.",
      "− 4,20",
      "+ 44,20",
      "− Bargeld",
      "− Am Automaten zahlen Sie nichts. Am Schalter auch nicht.",
    ],
    written: "30. März 2025",
  },
  {
    day: "2025-03-31",
    title: "Preise für Girokonten",
    says: "kostet 4,40 Euro im Monat",
    earlier: "Galt vom 31. März 2025 bis zum 30. Juni 2026",
    inForce: "Gilt seit 31. März 2025, noch bis zum 30. Juni 2026",
    announced: "Gilt vom 31. März 2025 bis zum 30. Juni 2026",
    changed: [
      "+ und was es nicht kostet",
      "+ Wer uns fragt, bekommt es vorgerechnet.",
      "− 44,20",
      "+ 4,40",
      "+ Bargeld",
      "+ Am Automaten zahlen Sie nichts. Am Schalter auch nicht.",
    ],
    written: "31. März 2025",
  },
  {
    day: "2026-07-01",
    title: "Preise für Konten",
    says: "kostet 5,10 Euro im Monat",
    earlier: "never",
    inForce: "Gilt seit 1. Juli 2026",
    announced: "Gilt ab 1. Juli 2026",
    changed: ["− Girokonten", "+ Konten", "− 4,40", "+ 5,10", "+ und über 80"],
    written: "1. Juli 2026",
  },
] as const;

/** One sign for each version: · is over, ● is in force, ○ is announced. */
const moments = [
  ["the last second before the first, a second to midnight in Berlin", "2022-12-31T22:59:59Z", "○○○○○"],
  ["the first's first second, which is still New Year's Eve in UTC", "2022-12-31T23:00:00Z", "●○○○○"],
  ["the last second of the day before a leap day", "2024-02-28T22:59:59Z", "●○○○○"],
  ["the first second of the leap day", "2024-02-28T23:00:00Z", "·●○○○"],
  ["noon on the one day of a mistake, when clocks were set", "2025-03-30T10:00:00Z", "··●○○"],
  ["the last second of that day, in summer time", "2025-03-30T21:59:59Z", "··●○○"],
  ["the first second of the day after", "2025-03-30T22:00:00Z", "···●○"],
  ["the eve of the last", "2026-06-30T21:59:59Z", "···●○"],
  ["the last's first second", "2026-06-30T22:00:00Z", "····●"],
  ["years after the last", "2031-01-01T00:00:00Z", "····●"],
] as const;

const states = { "·": "earlier", "●": "inForce", "○": "announced" } as const;
const statesIn = (signs: string) => [...signs].map((sign) => states[sign as keyof typeof states]);

describe.each(moments)("At %s (%s)", (_, moment, signs) => {
  const now = Date.parse(moment);
  const at = statesIn(signs);
  const current = at.indexOf("inForce");
  const soFar = versions.filter((_, index) => at[index] !== "announced").map(({ day }) => day);
  const next = versions[at.indexOf("announced")];
  let site: Built;
  const file = (path: string) => site.file(path);
  const pageOf = (day: string) => file(`kontopreise/fassungen/${day}/index.html`);

  beforeAll(async () => {
    site = await builtAt(moment);
  });

  test("nothing is to be complained of, links into versions included", () => {
    expect(site.told).toBe("");
    const post = file("blog/2022/06/was-ein-konto-kostet/index.html");
    expect(post).toContain('href="/kontopreise/fassungen/2025-03-31/"');
    expect(post).toContain('href="/kontopreise/fassungen/2024-02-29/#bargeld"');
  });

  test("the statement's address shows what is in force, and says what comes", () => {
    const page = file("kontopreise/index.html");
    const main = spokenOf(mainOf(page));
    for (const [index, { says }] of versions.entries())
      expect([says, main.includes(says)]).toEqual([says, index === current]);
    expect(page).toContain('<link rel="canonical" href="https://example.org/kontopreise/">');
    const notice = partOf(page, /<p class="notice.*?<\/p>/s);
    if (current < 0) {
      expect(notice).toBe("Gilt ab 1. Januar 2023. Vorher gibt es keine Fassung.");
      expect(mainOf(page)).toContain('<a href="/kontopreise/fassungen/2023-01-01/">Die angekündigte Fassung lesen</a>');
    } else {
      expect(notice).toBe(next ? `Ab ${next.written} gilt eine neue Fassung.` : "");
      expect(page.includes(`/kontopreise/fassungen/${next?.day}/`)).toBe(next !== undefined);
      expect(main).toContain(`Gilt seit ${versions[current]?.written} · Alle Fassungen`);
    }
  });

  test("the list has all versions, newest first, with their days and what changed", () => {
    const page = file("kontopreise/fassungen/index.html");
    const items = Array.from(page.matchAll(/<li class="beside">.*?<\/li>/gs), ([item]) => item);
    expect(items.map((item) => partOf(item, /<p class="meta">.*?<\/p>/s))).toEqual(
      versions
        .map((version, index) => {
          const state = at[index] ?? "earlier";
          const mark = { earlier: "", inForce: "Gilt heute ", announced: "Angekündigt " }[state];
          return mark + version[state];
        })
        .reverse(),
    );
    expect(items.map((item) => /href="([^"]+)"/.exec(item)?.[1])).toEqual(
      versions.map(({ day }) => `/kontopreise/fassungen/${day}/`).reverse(),
    );
    expect(spokenOf(items[3] ?? "")).toContain("weil die Karten teurer geworden sind");
    expect(spokenOf(items[4] ?? "")).toContain("Die erste Fassung.");
  });

  test.each(versions.map((version, index) => ({ ...version, index })))(
    "the version of $day has its text, its place in time and its neighbours",
    ({ day, says, title, written, changed, index }) => {
      const page = pageOf(day);
      const state = at[index];
      expect(partOf(page, /<div class="text">.*?<\/div>/s)).toContain(says);
      expect(partOf(page, /<h1>.*?<\/h1>/s)).toBe(`${title} Fassung vom ${written}`);
      expect(page).toContain(`<title>${title}, Fassung vom ${written} – Klartext-Blog</title>`);

      const today =
        current < 0 ? "Vorher gibt es keine Fassung." : `Heute gilt die Fassung vom ${versions[current]?.written}.`;
      const period = versions[index]?.earlier.replace("Galt", "Diese Fassung galt");
      expect(partOf(page, /<p class="(?:notice|standing).*?<\/p>/s)).toBe(
        {
          earlier: `${period}. ${today}`,
          announced: `Diese Fassung gilt ab ${written}. ${today}`,
          inForce: `Diese Fassung gilt seit ${written}. Was heute gilt, steht immer hier: https://example.org/kontopreise/${next ? ` Ab ${next.written} gilt eine neue Fassung.` : ""}`,
        }[state ?? "earlier"],
      );
      const isInForce = state === "inForce";
      const own = `https://example.org/kontopreise/fassungen/${day}/`;
      expect(page).toContain(`<link rel="canonical" href="${isInForce ? "https://example.org/kontopreise/" : own}">`);
      expect(page).toContain(`<meta name="description" content="${versions[index]?.[state ?? "earlier"]}. `);

      const [before, after] = [versions[index - 1], versions[index + 1]];
      for (const [rel, neighbour] of [
        ["prev", before],
        ["next", after],
      ] as const) {
        const link = `<a rel="${rel}" href="/kontopreise/fassungen/${neighbour?.day}/">`;
        expect([rel, page.includes(`<a rel="${rel}"`), page.includes(link)]).toEqual([
          rel,
          neighbour !== undefined,
          neighbour !== undefined,
        ]);
      }
      const heading = partOf(page, /<h2 id="version_changes">.*?<\/h2>/s);
      expect(heading).toBe(before ? `Was sich gegenüber der Fassung vom ${before.written} geändert hat` : "");
      expect(changesOn(page)).toEqual(changed);

      expect(dataOf(page)).toMatchObject({
        version: day,
        url: own,
        temporalCoverage: `${day}/${after ? dayBeforeIn[after.day] : ".."}`,
        exampleOfWork: { url: "https://example.org/kontopreise/" },
      });
      const { isBasedOn, datePublished } = dataOf(page);
      expect(isBasedOn).toBe(before && `https://example.org/kontopreise/fassungen/${before.day}/`);
      expect(datePublished?.slice(0, 10)).toBe(state === "announced" ? undefined : day);
    },
  );

  test("feeds hold what is in force or was, each under an id that never changes", () => {
    for (const path of ["kontopreise/", "erklaerungen/"]) {
      const { items } = JSON.parse(file(`${path}feed.json`));
      expect(items.map(({ id }: { id: string }) => id)).toEqual(
        soFar.toReversed().map((day) => `tag:example.org,${day}:/kontopreise/`),
      );
      for (const item of items) {
        expect(Date.parse(item.date_published)).toBeLessThanOrEqual(now);
        expect(item.url).toBe(`https://example.org/kontopreise/fassungen/${item.id.slice(16, 26)}/`);
      }
      const atom = file(`${path}feed.xml`);
      expect(atom.match(/<entry/g)?.length ?? 0).toBe(soFar.length);
      for (const { day, says } of versions) expect(atom.includes(says)).toBe(soFar.includes(day));
    }
    expect(file("abonnieren/index.html")).toContain('href="/erklaerungen/feed.xml"');
    expect(file("abonnieren/index.html")).toContain('href="/kontopreise/feed.xml"');
    expect(file("erklaerungen/index.html")).toContain('title="Erklärungen (Atom-Feed)" href="/erklaerungen/feed.xml"');
  });

  test("the overview says since when, and tells the latest changes", () => {
    const main = mainOf(file("erklaerungen/index.html"));
    const shown = versions[Math.max(0, current)];
    expect(main).toContain(`<a href="/kontopreise/">${shown?.title}</a>`);
    expect(partOf(main, /<span class="meta">.*?<\/span>/s)).toBe(shown?.[at[Math.max(0, current)] ?? "earlier"]);
    expect(main).toContain('<li><a href="/impressum/">Impressum</a></li>');
    const told = Array.from(main.matchAll(/<li class="beside">.*?<\/li>/gs), ([item]) =>
      partOf(item, /<p class="meta">.*?<\/p>/s),
    );
    expect(told).toEqual(
      versions.map(({ written }, index) => (at[index] === "announced" ? `Angekündigt ${written}` : written)).reverse(),
    );
  });

  test("search engines are told of the statement and of the list, not of its versions", () => {
    const sitemap = file("sitemap.xml");
    for (const path of ["kontopreise/", "kontopreise/fassungen/", "erklaerungen/"])
      expect(sitemap).toContain(`<loc>https://example.org/${path}</loc>`);
    expect(sitemap).not.toMatch(/fassungen\/\d/);
  });

  test("every page can be told from the others by its title and has anchors of its own", () => {
    const pages = [...site.files].filter(([path]) => path.endsWith(".html"));
    const titles = pages.map(([, page]) => /<title>(.*?)<\/title>/.exec(page)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [path, page] of pages) {
      const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
      const dead = Array.from(page.matchAll(/\shref="#([^"]+)"/g), ([, id]) => id).filter((id) => !ids.includes(id));
      expect([path, dead]).toEqual([path, []]);
    }
  });

  test("a statement without versions has no page about any", () => {
    expect(site.paths.filter((path) => path.startsWith("impressum/"))).toEqual([
      "impressum/feed.json",
      "impressum/feed.xml",
      "impressum/index.html",
    ]);
    expect(file("impressum/index.html")).not.toMatch(/Fassung|Gilt/);
  });
});

/** What is marked as removed and inserted, without the words for those who hear the page. */
function changesOn(page: string): readonly string[] {
  const heard = /<span class="spoken">.*?<\/span>/gs;
  return Array.from(
    page.matchAll(/<(ins|del)\b.*?<\/\1>/gs),
    ([piece, tag]) => `${tag === "ins" ? "+" : "−"} ${spokenOf(piece.replace(heard, ""))}`,
  );
}

/** The day before each version's first, as a calendar has it. */
const dayBeforeIn: Readonly<Record<string, string>> = {
  "2024-02-29": "2024-02-28",
  "2025-03-30": "2025-03-29",
  "2025-03-31": "2025-03-30",
  "2026-07-01": "2026-06-30",
};
