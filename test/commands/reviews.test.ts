import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { repository } from "../support/repository.ts";

const statement = (...front: readonly string[]) => `---\n${front.join("\n")}\n---\n\nText\n`;

const statements = {
  "statements/werte/2025-01-01.md": statement("title: Werte", "owner: Vorstand", "review: { by: 2025-06-01 }"),
  "statements/werte/2026-01-01.md": statement(
    "title: Unsere Werte",
    "changes: Kürzer.",
    "owner: Vorstand",
    "approvedBy: Aufsichtsrat",
    "review: { by: 2026-10-31 }",
  ),
  "statements/werte/2027-01-01.md": statement("title: Unsere Werte", "changes: Länger.", "owner: Vorstand"),
  "statements/agb.md": statement("title: Bedingungen", "owner: Recht", "review: { by: 2026-11-01 }"),
  "statements/impressum.md": statement("title: Impressum", "kind: imprint"),
};

function reviews(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const cwd = emptyFolder();
  contentFolder(join(cwd, "content"), { ...statements, ...more });
  return klartext(["reviews", "--now", "2026-11-01", ...args], { cwd });
}

describe("klartext reviews", () => {
  test("lists what is to be read again, the most urgent first", async () => {
    expect(await reviews([])).toEqual({
      code: 0,
      out: `2026-10-31  seit 1 Tag überfällig  Vorstand  Unsere Werte  content/statements/werte/2026-01-01.md
2026-11-01  heute fällig           Recht     Bedingungen   content/statements/agb.md
–           kein Termin            niemand   Impressum     content/statements/impressum.md
`,
      err: "",
    });
  });

  test("says it in English, and what is not in force yet", async () => {
    const { out } = await reviews(["--now", "2024-11-01"], {
      "site.yaml": siteYaml.replace("language: de", "language: en"),
    });

    expect(out).toContain("2026-11-01  730 days left     Recht     Bedingungen  content/statements/agb.md\n");
    expect(out).toMatch(/^– {11}not in force yet {2}Vorstand {2}Werte/m);
  });

  test("prints JSON, of one owner only if asked", async () => {
    const { code, out } = await reviews(["--owner", "vor stand", "--format", "json"]);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      today: "2026-11-01",
      reviews: [
        {
          id: "werte",
          title: "Unsere Werte",
          url: "https://example.org/werte/",
          file: "content/statements/werte/2026-01-01.md",
          owner: "Vorstand",
          approvedBy: "Aufsichtsrat",
          inForce: true,
          since: "2026-01-01",
          announced: ["2027-01-01"],
          by: "2026-10-31",
          daysLeft: -1,
          urgency: "overdue",
        },
      ],
    });
  });

  test("prints a calendar whose lines end as the standard wants", async () => {
    const { code, out } = await reviews(["--owner", "Recht", "--format", "ics"]);

    expect(code).toBe(0);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
    expect(out.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(out.match(/^SUMMARY:.*$/gm)).toEqual(["SUMMARY:Prüfung fällig: Bedingungen"]);
  });

  test("says who the owners are if nobody has that name", async () => {
    expect(await reviews(["--owner", "Vorstnad"])).toEqual({
      code: 2,
      out: "",
      err: 'klartext: "Vorstnad" owns no statement. Did you mean "Vorstand"? The owners are: Vorstand, Recht\n',
    });
  });

  test.each([
    [["--format", "xml"], '--format is one of text, json, ics, not "xml".'],
    [["Vorstand"], 'Unexpected "Vorstand". Options begin with two dashes, as in --content Vorstand'],
    [["--ownr", "X"], "There is no option --ownr. Did you mean --owner?"],
    [["--content", "nirgends"], "--content nirgends is not a folder."],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await reviews(args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("lists also what is overdue beyond the grace, and ends well: that is what it is for", async () => {
    const { code, out, err } = await reviews([], { "site.yaml": `${siteYaml}reviews: { grace: 0 }\n` });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("seit 1 Tag überfällig");
  });

  test("says that a statement may be missing because of a mistake, beside the list", async () => {
    const { code, out, err } = await reviews([], {
      "statements/agb.md": statement("titel: X", "review: { by: morgen }"),
    });
    expect(code).toBe(1);
    expect(err).toContain("content/statements/agb.md:3:15: Fehler [date]");
    expect(out).toContain("Unsere Werte");
    expect(out).not.toContain("Bedingungen");
  });
});

/** What `klartext check` says of reviews at a moment, without the rest. */
async function checked(now: string, settings: string, by = "2026-10-31") {
  const cwd = emptyFolder();
  contentFolder(join(cwd, "content"), {
    "site.yaml": siteYaml.replace("timezone: Europe/Berlin\n", settings),
    "statements/werte.md": statement("title: Werte", "owner: Vorstand", `review: { by: ${by} }`),
  });
  const { code, out } = await klartext(["check", "--now", now], { cwd });
  return [code, /: (Fehler|Warnung) \[review\]/.exec(out)?.[1]];
}

describe("klartext check", () => {
  const grace = "timezone: Europe/Berlin\nreviews: { grace: 2 }\n";

  test.each([
    ["2026-10-31T23:59", undefined, 0],
    ["2026-11-01T00:00", "Warnung", 0],
    ["2026-11-02T23:59", "Warnung", 0],
    ["2026-11-03T00:00", "Fehler", 1],
  ])(
    "at %s in Berlin tells of a review that was due by 31 October and has two days of grace: %s",
    async (now, severity, code) => {
      expect(await checked(now, grace)).toEqual([code, severity]);
    },
  );

  test("counts days by the zone of the site, also at the edge of the date line", async () => {
    const moment = "2026-10-31T11:00Z";
    expect(await checked(moment, "timezone: Pacific/Apia\n")).toEqual([0, "Warnung"]);
    expect(await checked(moment, "timezone: Pacific/Niue\n")).toEqual([0, undefined]);
    expect(await checked(moment, "timezone: Pacific/Niue\n", "2026-10-30T23:00-11:00")).toEqual([0, "Warnung"]);
  });

  test("counts a day without midnight and a leap day like any other", async () => {
    // Until 2019, the clocks of São Paulo skipped the first hour of a summer's Sunday.
    expect(await checked("2018-11-04T01:00", "timezone: America/Sao_Paulo\n", "2018-11-04")).toEqual([0, undefined]);
    expect(await checked("2018-11-05T00:00", "timezone: America/Sao_Paulo\n", "2018-11-04")).toEqual([0, "Warnung"]);
    expect(await checked("2028-02-29T12:00", "timezone: UTC\n", "2028-02-29")).toEqual([0, undefined]);
    expect(await checked("2028-03-01T00:00", "timezone: UTC\n", "2028-02-29")).toEqual([0, "Warnung"]);
  });

  test("never makes an error of it without a grace, unless the site is strict", async () => {
    expect(await checked("2036-01-01", "")).toEqual([0, "Warnung"]);
    expect(await checked("2026-11-01", "strict: true\n")).toEqual([1, "Fehler"]);
  });
});

describe("In a git repository, klartext check", () => {
  const own = statement("title: Werte", "owner: Vorstand", "approvedBy: Jürgen Groß");

  async function of(settings: string, ...args: readonly string[]) {
    const repo = repository();
    contentFolder(join(repo.folder, "content"), {
      "site.yaml": `${siteYaml}${settings}`,
      "statements/über uns.md": own,
    });
    repo.commit("Jürgen Groß", {});
    return klartext(["check", "--now", "2026-11-01", ...args], { cwd: repo.folder });
  }

  test("warns of whoever approved their own change, beside all else", async () => {
    const { code, out } = await of("profiles: x\n", "--format", "json");
    const problems = JSON.parse(out) as readonly Record<string, unknown>[];

    expect(code).toBe(1);
    expect(problems.map(({ file, line, column, severity, rule }) => [file, line, column, severity, rule])).toEqual([
      ["content/site.yaml", 7, 11, "error", "url"],
      ["content/statements/über uns.md", 4, 13, "warning", "four-eyes"],
    ]);
  });

  test("ends well with the warning, and with 1 where the site is strict", async () => {
    const mild = await of("");
    expect(mild.code).toBe(0);
    expect(mild.out).toMatch(/: Warnung \[four-eyes\] gefunden: „Jürgen Groß“/);
    const strict = await of("strict: true\n");
    expect(strict.code).toBe(1);
    expect(strict.out).toMatch(/: Fehler \[four-eyes\]/);
  });

  test("says where git cannot tell only if it is asked to say more", async () => {
    const cwd = emptyFolder();
    contentFolder(join(cwd, "content"), { "statements/werte.md": own });
    const args = ["check", "--now", "2026-11-01"];
    const note = "The content is not in git: nobody can tell who wrote it.";

    expect((await klartext(args, { cwd })).err).not.toContain(note);
    expect((await klartext([...args, "--verbose"], { cwd })).err).toContain(note);
  });

  test("is alone in asking git: a build does not", async () => {
    const repo = repository();
    contentFolder(join(repo.folder, "content"), { "statements/werte.md": own });
    repo.commit("Jürgen Groß", {});
    const { code, out } = await klartext(["build", "--now", "2026-11-01"], { cwd: repo.folder });

    expect(code).toBe(0);
    expect(out).not.toContain("four-eyes");
  });
});
