/** `klartext plan`, and what `klartext check` says of a promise. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const entry = (title: string, date: string, ...more: readonly string[]) =>
  postFile([`title: ${title}`, `date: ${date}`, "authors: [mia-muster]", ...more]);

const content = {
  "site.yaml": `${siteYaml}promise: { posts: alle 14 Tage, notes: wöchentlich }\n`,
  "authors/mia-muster.md": "---\nname: Mia Muster\n---\n",
  "posts/erster.md": entry("Erster", "2026-10-01"),
  "posts/zweiter.md": entry("Zweiter", "2026-11-20"),
  "posts/advent.md": entry("Advent & Geschenke", "2026-12-01 09:00"),
  "posts/entwurf.md": entry("Ein Entwurf", "2026-12-15", "draft: true"),
  "posts/liegt.md": entry("Liegt schon lange", "2026-03-01", "draft: true"),
  "notes/2026-11-27-film.md": "---\nauthors: [mia-muster]\n---\n\nHeute im Fernsehen.\n",
};

function folderWith(more: Readonly<Record<string, string>> = {}) {
  const cwd = emptyFolder();
  write(join(cwd, "content"), { ...content, ...more });
  return cwd;
}

const planned = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  klartext(["plan", "--now", "2026-11-28T12:00", ...args], { cwd: folderWith(more) });

describe("klartext plan", () => {
  test("prints the weeks with a bar each, what is due and where there was a gap, and what is to come", async () => {
    const { code, out, err } = await planned(["--weeks", "2"]);

    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")).toEqual([
      "Redaktionsplan, Stand 28. November 2026",
      "",
      "Woche     Tage                     Beiträge  Notizen",
      "2026-W46  2026-11-09 – 2026-11-15  –         –",
      "2026-W47  2026-11-16 – 2026-11-22  █ 1       –",
      "2026-W48  2026-11-23 – 2026-11-29  –         █ 1      ← diese Woche",
      "2026-W49  2026-11-30 – 2026-12-06  ▒ 1       –",
      "2026-W50  2026-12-07 – 2026-12-13  –         –",
      "█ erschienen  ▒ geplant  ░ Entwurf",
      "",
      "Beiträge:",
      "  Versprochen: ein Beitrag mindestens alle 14 Tage.",
      "  Zuletzt: 20. November 2026.",
      "  Geplant: 1. Dezember 2026.",
      "  Der nächste Beitrag ist bis 15. Dezember 2026 fällig (noch 17 Tage); geplant ist nichts.",
      "  Längste Pause: 50 Tage, 1. Oktober 2026 bis 20. November 2026.",
      "  In den letzten 365 Tagen eingehalten: 0 von 1 (0 %).",
      "  Lücken:",
      "    2026-10-01 – 2026-11-20  50 Tage, 36 Tage länger als versprochen",
      "",
      "Notizen:",
      "  Versprochen: eine Notiz mindestens alle 7 Tage.",
      "  Zuletzt: 27. November 2026.",
      "  Die nächste Notiz ist bis 4. Dezember 2026 fällig (noch 6 Tage); geplant ist nichts.",
      "  Längste Pause: 1 Tag, 27. November 2026 bis heute.",
      "",
      "Geplant:",
      "  2026-12-01 09:00  Beitrag  Advent & Geschenke  content/posts/advent.md",
      "",
      "Entwürfe:",
      "  2026-03-01  Beitrag  Liegt schon lange  content/posts/liegt.md",
      "  2026-12-15  Beitrag  Ein Entwurf        content/posts/entwurf.md",
      "",
    ]);
  });

  test("tells programs the same", async () => {
    const { code, out } = await planned(["--weeks", "0", "--format", "json"]);
    const plan = JSON.parse(out);

    expect(code).toBe(0);
    expect(Object.keys(plan)).toEqual(["today", "weeks", "posts", "notes", "scheduled", "drafts"]);
    expect(plan.weeks).toEqual([
      {
        week: "2026-W48",
        from: "2026-11-23",
        to: "2026-11-29",
        posts: { published: 0, scheduled: 0, drafts: 0 },
        notes: { published: 1, scheduled: 0, drafts: 0 },
      },
    ]);
    expect(plan.posts).toEqual({
      promise: 14,
      last: "2026-11-20",
      next: "2026-12-01",
      due: [{ by: "2026-12-15", daysLeft: 17, scheduled: null }],
      gaps: [{ from: "2026-10-01", to: "2026-11-20", days: 50, over: 36 }],
      longest: { from: "2026-10-01", to: "2026-11-20", days: 50, goesOn: false },
      lastYear: { kept: 0, intervals: 1 },
    });
    expect(plan.scheduled).toEqual([
      {
        kind: "post",
        title: "Advent & Geschenke",
        date: "2026-12-01T09:00:00+01:00",
        url: "https://example.org/blog/2026/12/advent/",
        file: "content/posts/advent.md",
      },
    ]);
  });

  test("is a calendar for those who ask for one", async () => {
    const { code, out } = await planned(["--format", "ics"]);

    expect(code).toBe(0);
    expect(out.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
      "UID:plan-due-posts@example.org",
      "UID:plan-due-notes@example.org",
      "UID:plan-post-advent@example.org",
    ]);
    expect(out).toContain("DTSTART:20261201T080000Z\r\n");
  });

  test("says the same in every time zone of the machine, and counts days by the zone of the site", async () => {
    const cwd = folderWith();
    const moment = ["plan", "--now", "2026-11-27T23:30Z", "--format", "json"];
    const [here, there] = await Promise.all(
      ["Pacific/Kiritimati", "Pacific/Niue"].map((TZ) => klartext(moment, { cwd, env: { TZ } })),
    );

    expect(here?.out).toBe(there?.out);
    expect(JSON.parse(here?.out ?? "").today).toBe("2026-11-28");
  });

  test("speaks English, and of a blog without a promise or an entry as well", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "content"), { "site.yaml": siteYaml.replace("language: de", "language: en") });
    const { code, out } = await klartext(["plan", "--now", "2027-01-01", "--weeks", "0"], { cwd });

    expect(code).toBe(0);
    expect(out).toContain("2026-W53  2026-12-28 – 2027-01-03  –");
    expect(out).toContain("  Nothing is promised (site.yaml: promise).\n");
    expect(out).toContain("Nothing is scheduled.\n\nThere are no drafts.\n");
  });

  test("ends with 1 where a mistake has kept an entry out of it, and prints the rest", async () => {
    const { code, out, err } = await planned([], { "posts/advent.md": entry("Advent", "2026-12-32") });

    expect(code).toBe(1);
    expect(err).toContain("content/posts/advent.md:3:7: Fehler [date]");
    expect(out).toContain("Ein Entwurf");
    expect(out).not.toContain("Advent");
  });

  test.each([
    [["--format", "xml"], '--format is one of text, json, ics, not "xml".'],
    [["--weeks", "-1"], "--weeks"],
    [["--weeks", "viele"], '--weeks is a number from 0 to 520, not "viele".'],
    [["--weeks", "521"], '--weeks is a number from 0 to 520, not "521".'],
    [["Dezember"], 'Unexpected "Dezember".'],
    [["--content", "nirgends"], "--content nirgends is not a folder."],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await planned(args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

async function checked(now: string, settings = "", args: readonly string[] = []) {
  const cwd = folderWith({ "site.yaml": `${siteYaml}promise: { posts: 14 }\n${settings}` });
  const { code, out } = await klartext(["check", "--now", now, ...args], { cwd });
  return [code, out.split("\n").filter((line) => line.includes("[promise]"))];
}

describe("klartext check", () => {
  const line = "content/site.yaml:7:19: Hinweis [promise] ";

  test("says three days before, not sooner, that a promise is about to break, where it stands", async () => {
    expect(await checked("2026-12-11T23:59")).toEqual([0, []]);
    expect(await checked("2026-12-12T00:00")).toEqual([
      0,
      [`${line}Der nächste Beitrag ist bis 15. Dezember 2026 fällig (noch 3 Tage); geplant ist nichts.`],
    ]);
  });

  test("goes on when the day has passed, as a note even where the site is strict", async () => {
    expect(await checked("2026-12-16", "strict: true\n")).toEqual([
      0,
      [`${line}Der nächste Beitrag ist bis 15. Dezember 2026 fällig (seit 1 Tag vorbei); geplant ist nichts.`],
    ]);
  });

  test("proposes the day by which it is due, and today where that has passed", async () => {
    const cwd = folderWith({ "site.yaml": `${siteYaml}promise: { posts: 14 }\n` });
    const proposed = async (now: string) =>
      /date: (\S+)/.exec((await klartext(["check", "--now", now], { cwd })).out)?.[1];
    expect(await proposed("2026-12-12")).toBe("2026-12-15");
    expect(await proposed("2026-12-20")).toBe("2026-12-20");
  });

  test("names what is scheduled too late", async () => {
    expect(await checked("2026-10-14")).toEqual([
      0,
      [
        `${line}Der nächste Beitrag ist bis 15. Oktober 2026 fällig (noch 1 Tag); geplant ist erst etwas für den 20. November 2026.`,
      ],
    ]);
  });

  test("keeps it to itself where nobody wants notes", async () => {
    expect(await checked("2026-12-16", "", ["--notes", "none"])).toEqual([0, []]);
  });
});

test("A build says nothing of the promise and writes nothing of the plan", async () => {
  const cwd = folderWith();
  const { code, out } = await klartext(["build", "--now", "2027-06-01"], { cwd });
  const files = readdirSync(join(cwd, "_site"), { recursive: true, encoding: "utf8" });

  expect(code).toBe(0);
  expect(out).not.toContain("promise");
  expect(files.filter((file) => /plan|\.ics$|redaktion/.test(file))).toEqual([]);
});
