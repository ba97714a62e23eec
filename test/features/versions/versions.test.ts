import { describe, expect, test } from "vitest";
import { versions } from "../../../src/features/versions/versions.ts";
import { trusted } from "../../../src/kernel/html.ts";
import { statementKinds } from "../../../src/model/statement.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { body, instant, ledger, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const days = ["2024-05-01", "2026-03-01", "2027-07-01"];
type More = Parameters<typeof ledger>[3];
const siteOf = (inForce: string | undefined, more?: More, parts: Parameters<typeof site>[0] = {}) =>
  site({ ...parts, ledgers: [ledger("regeln", days, inForce, more)] });
const page = (day: string, inForce: string | undefined, more?: More, parts: Parameters<typeof site>[0] = {}) =>
  rendered(versions, siteOf(inForce, more, parts), `/regeln/fassungen/${day}/`);

const full = (kind: (typeof statementKinds)[number]) => (day: string) => ({
  kind,
  title: `Regeln ${day}`,
  summary: `Worum es ${day} geht.`,
  owner: "Ada Muster",
  approvedBy: "Berta Muster",
  review: { by: instant("2025-03-01") },
  changes: "Klarer gesagt.",
  motto: `Wir sagen ${day}, was ist.`,
  mottoSource: "Leitbild",
});

describe("versions", () => {
  test("have a page each and a list; the statement's own address is answered while none is in force", () => {
    const [list, ...each] = [
      "/regeln/fassungen/",
      "/regeln/fassungen/2024-05-01/",
      "/regeln/fassungen/2026-03-01/",
      "/regeln/fassungen/2027-07-01/",
    ];
    expect(addresses(versions, siteOf("2026-03-01"))).toEqual([list, ...each]);
    expect(addresses(versions, siteOf(undefined))).toEqual(["/regeln/", list, ...each]);
  });

  test("are none of statements without days", () => {
    expect(addresses(versions, site({ statements: [statement("werte")] }))).toEqual([]);
    expect(addresses(versions, site())).toEqual([]);
  });

  test("name their files, so that nobody else can take their address, and their anchors, so that links can be checked", () => {
    const of = siteOf("2026-03-01", (day) => ({
      file: `content/statements/regeln/${day}.md`,
      body: body("", { anchors: new Set([`regel-${day}`]) }),
    }));
    const claim = versions.pages(of, []).find(({ url }) => url === "/regeln/fassungen/2024-05-01/");
    expect(claim).toMatchObject({ source: "content/statements/regeln/2024-05-01.md" });
    expect([...(claim?.anchors ?? [])]).toEqual(["regel-2024-05-01"]);
    expect(claim?.listed).toBeUndefined();
  });

  test.each(statementKinds)("of the kind %s are valid with everything and with next to nothing", async (kind) => {
    for (const inForce of [undefined, "2026-03-01"]) {
      for (const more of [full(kind), () => ({ kind })]) {
        const of = siteOf(inForce, more);
        for (const url of addresses(versions, of).filter((each) => each.endsWith("/")))
          expect([url, await faults(rendered(versions, of, url))]).toEqual([url, []]);
      }
    }
  });

  test("do not say of what is over that its review is overdue", () => {
    expect(page("2024-05-01", "2026-03-01", full("terms"), { now: instant("2026-05-01") })).not.toContain("Prüfung");
    expect(page("2026-03-01", "2026-03-01", full("terms"), { now: instant("2026-05-01") })).toContain(
      "war bis zum 1. März 2025 fällig",
    );
  });

  test("tell nothing of today that the version did not say: neither the imprint's particulars nor services", () => {
    const imprint = settings({ imprint: { street: "Neue Straße 1" } });
    expect(page("2024-05-01", "2026-03-01", full("imprint"), { settings: imprint })).not.toContain("Neue Straße 1");
    const services = [{ name: "Karten", url: "https://example.com/", purpose: "Wege", load: "none" }] as const;
    expect(page("2024-05-01", "2026-03-01", full("privacy"), { services })).not.toContain("Karten");
  });

  test("compare title, summary and motto as well, where they differ", () => {
    const text = page("2026-03-01", "2026-03-01", full("values"));
    for (const name of ["Titel", "Zusammenfassung", "Leitsatz"]) expect(text).toContain(`<h3>${name}</h3>`);
    expect(text).not.toContain("<h3>Herkunft des Leitsatzes</h3>");
    expect(page("2026-03-01", "2026-03-01")).not.toContain("<h3>");
  });

  test("say so where the text is the same", () => {
    const same = page("2026-03-01", "2026-03-01", () => ({ body: body("Gleich.") }));
    expect(same).toContain("Der Text ist Wort für Wort derselbe.");
    expect(same).not.toMatch(/<(?:ins|del)\b/);
  });

  test("carry no anchor twice, and links to anchors that are gone lead into the version that had them", () => {
    const text = page("2026-03-01", "2026-03-01", (day) => ({
      body: body("", {
        html: trusted(
          day === "2024-05-01"
            ? '<h2 id="alt">Alt</h2><p><a href="#alt">Nach oben</a></p>'
            : '<h2 id="neu">Neu</h2><p><a href="#neu">Nach oben</a></p>',
        ),
        anchors: new Set([day === "2024-05-01" ? "alt" : "neu"]),
      }),
    }));
    const ids = Array.from(text.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toContain("neu");
    expect(ids).not.toContain("alt");
    for (const [, anchor = ""] of text.matchAll(/\shref="#([^"]*)"/g)) expect(ids).toContain(anchor);
  });

  test("print hostile words as words", () => {
    const hostile = `"><script>alert(1)</script>`;
    const more = () => ({
      title: hostile,
      summary: hostile,
      owner: hostile,
      changes: hostile,
      motto: hostile,
      mottoSource: hostile,
    });
    for (const inForce of [undefined, "2026-03-01"]) {
      const of = siteOf(inForce, more);
      for (const url of addresses(versions, of).filter((each) => each.endsWith("/")))
        expect(rendered(versions, of, url)).not.toContain("<script>alert");
    }
  });

  test("in another language say so, and say which of the words are the site's", () => {
    const text = page("2024-05-01", "2026-03-01", (day) => ({ language: "en", changes: `New on ${day}.` }));
    expect(text).toContain('<article class="statement version other" lang="en">');
    expect(text).toContain('<p class="notice earlier" lang="de">');
    expect(text).toContain('<small lang="de">Fassung vom');
    const list = rendered(
      versions,
      siteOf("2026-03-01", () => ({ language: "en", changes: "New." })),
      "/regeln/fassungen/",
    );
    expect(list).toContain('<p><span lang="en">New.</span></p>');
  });

  test("of two statements that are called the same have titles of their own", () => {
    const same = () => ({ title: "Regeln" });
    const of = site({ ledgers: [ledger("a", days, "2026-03-01", same), ledger("b", days, "2026-03-01", same)] });
    const titles = versions
      .pages(of, [])
      .flatMap((each) => ("render" in each ? (/<title>(.*?)<\/title>/.exec(each.render())?.[1] ?? []) : []));
    expect(titles).toHaveLength(8);
    expect(new Set(titles).size).toBe(8);
  });
});

describe("the key of a version's page", () => {
  const keys = (of: Parameters<typeof versions.pages>[0]) =>
    new Map(versions.pages(of, []).map((each) => [each.url, "key" in each ? each.key : undefined]));
  const first = "/regeln/fassungen/2024-05-01/";
  const second = "/regeln/fassungen/2026-03-01/";

  test("changes when the version before it does, because the page compares the two", () => {
    const before = keys(siteOf("2026-03-01"));
    const after = keys(siteOf("2026-03-01", (day) => (day === "2024-05-01" ? { digest: "another" } : {})));
    expect(after.get(second)).not.toBe(before.get(second));
    expect(after.get("/regeln/fassungen/2027-07-01/")).toBe(before.get("/regeln/fassungen/2027-07-01/"));
  });

  test("changes when it comes into force and when it is over, and stays as time goes by", () => {
    const at = (inForce: string, now: string) => keys(siteOf(inForce, undefined, { now: instant(now) }));
    expect(at("2026-03-01", "2026-03-01").get(first)).not.toBe(at("2024-05-01", "2026-02-28").get(first));
    expect(at("2026-03-01", "2026-05-01")).toEqual(at("2026-03-01", "2026-04-01"));
  });
});
