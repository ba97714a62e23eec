/** Who can comment on what, and until when. */
import { describe, expect, test } from "vitest";
import type { GateOptions } from "../../src/content/gate.ts";
import { instantAt } from "../../src/content/instant.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const settings = "title: Klartext\nname: Musterbank eG\nurl: https://example.org/\ntimezone: Europe/Berlin\n";
const post = (front: string) => `---\ntitle: Ein Titel\n${front}\n---\n\nEin Text.\n`;
const note = (front: string) => `---\n${front}\n---\n\nWas meinen Sie?\n`;
const comment = (front = "x-a: b", text = "Aha.") =>
  `---\nname: Erna\ndate: 2024-03-04 10:00\n${front}\n---\n\n${text}\n`;

type Files = Readonly<Record<string, string>>;

function read(files: Files, moment = "2024-06-01T12:00:00Z") {
  const now: GateOptions["now"] = (timeZone) => instantAt(Date.parse(moment), timeZone);
  return passed(write(emptyFolder(), { "site.yaml": settings, ...files }), { now });
}

function commentsAt(files: Files, moment?: string) {
  const { site, problems } = read(files, moment);
  expect(problems).toEqual([]);
  const entry = site?.posts[0] ?? site?.notes[0];
  if (!entry) throw new Error("There is no entry.");
  return entry.comments;
}

const told = (files: Files) => read(files).problems.map(({ file, rule, message }) => `${file} [${rule}] ${message.de}`);

describe("Comments that close at a moment", () => {
  const files = { "posts/2024-03-01-a.md": post("comments: {closed: 2024-04-01}") };

  test("are open until its last second, and closed from it on", () => {
    expect(commentsAt(files, "2024-03-31T21:59:59Z")).toMatchObject({ state: "open", closed: { day: "2024-04-01" } });
    expect(commentsAt(files, "2024-03-31T22:00:00Z")).toMatchObject({ state: "closed", closed: { day: "2024-04-01" } });
  });

  test("may close at a minute", () => {
    const minute = { "posts/2024-03-01-a.md": post("comments: {closed: 2024-04-01 18:30}") };
    expect(commentsAt(minute, "2024-04-01T16:29:59Z").state).toBe("open");
    expect(commentsAt(minute, "2024-04-01T16:30:00Z").state).toBe("closed");
  });

  test("are told of before, and not afterwards", () => {
    const awaited = (moment: string) => read(files, moment).awaited.map(({ kind, at }) => `${kind} ${at.iso}`);
    expect(awaited("2024-03-10T00:00:00Z")).toEqual(["closing 2024-04-01T00:00:00+02:00"]);
    expect(awaited("2024-04-01T00:00:00Z")).toEqual([]);
  });

  test("are neither open nor shown where the site has no forms, until that moment", () => {
    const without = { ...files, "site.yaml": `${settings}dialogue: false\n` };
    expect(commentsAt(without, "2024-03-10T00:00:00Z")).toEqual({ state: "off", count: 0, threads: [] });
    expect(commentsAt(without, "2024-04-10T00:00:00Z")).toMatchObject({ state: "closed" });
  });

  test.each([
    ["comments: {closed: 2024-02-30}", "[date]"],
    ["comments: {closes: 2024-02-03}", "[unknown-key]"],
    ["comments: {}", "[required]"],
    ["comments: [closed]", "[type]"],
    ["comments: zu", "[value]"],
  ])("are written like that, and not %j", (front, rule) => {
    expect(told({ "posts/2024-03-01-a.md": post(front) }).join("\n")).toContain(rule);
  });
});

describe("Comments that close by the age of their post", () => {
  const aged = (days: number, front = "x-a: b", zone = "Europe/Berlin"): Files => ({
    "site.yaml": `${settings.replace("Europe/Berlin", zone)}dialogue: { posts: open, closeAfter: ${days} }\n`,
    "posts/a.md": post(`date: 2024-03-01 22:30\n${front}`),
  });

  test("do so when as many days are over after the day of publication, in the site's time zone", () => {
    expect(commentsAt(aged(1), "2024-03-02T22:59:59Z").state).toBe("open");
    expect(commentsAt(aged(1), "2024-03-02T23:00:00Z")).toMatchObject({
      state: "closed",
      closed: { day: "2024-03-03" },
    });
  });

  test("count calendar days, whatever the clocks do", () => {
    // 31 March 2024 has 23 hours in Berlin; the 31st day after 1 March is 1 April.
    expect(commentsAt(aged(31), "2024-04-01T21:59:59Z").state).toBe("open");
    expect(commentsAt(aged(31), "2024-04-01T22:00:00Z").state).toBe("closed");
  });

  test.each(["comments: open", "comments: {closed: 2030-01-01}"])(
    "stay open where the post says so itself: %s",
    (front) => {
      expect(commentsAt(aged(1, front), "2024-05-01T00:00:00Z").state).toBe("open");
    },
  );

  test.each(["comments: closed", "comments: off"])("are what the post says itself: %s", (front) => {
    expect(commentsAt(aged(300, front)).state).toBe(front.replace("comments: ", ""));
  });

  test("show no time of day, because nobody has named one", () => {
    expect(commentsAt(aged(1)).closed?.time).toBeUndefined();
  });

  test("never close if the end lies after the last year", () => {
    expect(commentsAt(aged(9_000_000)).state).toBe("open");
  });
});

describe("Notes", () => {
  const asked = (front: string, more: Files = {}) => commentsAt({ "notes/2024-03-01-frage.md": note(front), ...more });
  const answer = { "comments/frage/erna.md": comment() };

  test("that ask are open, others are not", () => {
    expect(asked("kind: question").state).toBe("open");
    expect(asked("kind: text").state).toBe("off");
  });

  test("that ask are off where the site has no forms, and show what was answered before", () => {
    const without = { "site.yaml": `${settings}dialogue: false\n` };
    expect(asked("kind: question", without).state).toBe("off");
    expect(asked("kind: question", { ...without, ...answer })).toMatchObject({ state: "closed", count: 1 });
  });

  test("are what they say themselves", () => {
    expect(asked("kind: question\ncomments: off").state).toBe("off");
    expect(asked("comments: open").state).toBe("open");
    expect(asked("kind: question\ncomments: {closed: 2024-04-01}").state).toBe("closed");
  });

  test("close by age like posts", () => {
    const old = { "site.yaml": `${settings}dialogue: { closeAfter: 10 }\n` };
    expect(asked("kind: question", old)).toMatchObject({ state: "closed", closed: { day: "2024-03-12" } });
  });

  test("have answers by their id", () => {
    expect(asked("kind: question", answer)).toMatchObject({ count: 1, threads: [{ name: "Erna" }] });
  });

  test("that take no comments say so where there are some", () => {
    const files = { "notes/2024-03-01-frage.md": note("kind: text"), ...answer };
    expect(told(files).join("\n")).toContain("comments/frage/erna.md [comment] dieser Kommentar gehört zu ");
    expect(told(files).join("\n")).toContain("diese Notiz nimmt aber keine Kommentare an");
  });
});

describe("An id that two entries have", () => {
  const question = { "notes/2024-03-01-frage.md": note("kind: question") };
  const other = (front: string) => ({ "posts/2024-03-02-frage.md": post(front) });

  test("is a mistake where both take comments, naming both", () => {
    const [problem = ""] = told({ ...question, ...other("comments: open") });
    expect(problem).toMatch(
      /notes\/2024-03-01-frage\.md \[slug\] die Kennung „frage“ hat schon .*posts\/2024-03-02-frage\.md/,
    );
  });

  test("is a mistake where there are comments", () => {
    const files = { ...question, ...other("x-a: b"), "comments/frage/erna.md": comment() };
    expect(told(files)).toHaveLength(1);
  });

  test("is a mistake where two questions have it", () => {
    expect(told({ ...question, "notes/2024-04-01-frage.md": note("kind: question") })).toHaveLength(1);
  });

  test("does no harm otherwise", () => {
    expect(told({ ...question, ...other("x-a: b") })).toEqual([]);
    expect(
      told({
        "notes/2024-03-01-frage.md": note("kind: text"),
        ...other("comments: open"),
        "comments/frage/a.md": comment(),
      }),
    ).toEqual([]);
    expect(told({ ...question, "notes/2024-04-01-frage.md": note("kind: tv") })).toEqual([]);
  });
});

describe("A reader who is called like the bank or like somebody of it", () => {
  const files = (name: string, more = "x-a: b"): Files => ({
    "authors/mia.md": "---\nname: Mia Müller-Beispiel\nnickname: Mia\nrole: Vorständin\n---\n\nSchreibt.\n",
    "posts/2024-03-01-a.md": post("comments: closed"),
    "comments/a/x.md": comment(`x-b: c\n${more}`).replace("name: Erna", `name: ${JSON.stringify(name)}`),
  });
  const first = (name: string, more?: string) => commentsAt(files(name, more)).threads[0];

  test.each([
    "Musterbank eG",
    "MUSTERBANK EG",
    "Musterbank  e.G.",
    "Mia Müller-Beispiel",
    "mia muller beispiel",
    "Mia Müller-Beispiel ✓",
    "✅ Mia Müller-Beispiel (Musterbank eG)",
    "Ｍｕｓｔｅｒｂａｎｋ ｅＧ",
    "Must\u0435rbank eG",
    "\u202eGe knabretsuM\u202c Musterbank eG",
    "Muster\u200bbank\u2060 eG",
    "M u s t e r b a n k e G",
    "Mustеrbаnk eG",
    "Mia",
    "Vorständin",
    "Klartext",
    "Musterbank eG Kundenservice",
  ])("is marked as somebody else: %s", (name) => expect(first(name)).toMatchObject({ isNamesake: true }));

  test.each(["Erna", "Miami", "Mia M.", "Bankkunde", "Maria Müller"])("is not %s", (name) => {
    expect(first(name)?.isNamesake).toBeUndefined();
  });

  test("is nobody who is of the bank", () => {
    expect(first("Mia", "staff: mia")?.isNamesake).toBeUndefined();
  });

  test.each([
    ["Erna\u202e Beispiel", "Erna Beispiel"],
    ["Er\u200bna\ufeff", "Erna"],
    [`E${"\u0301".repeat(50)}rna`, "\u00c9\u0301\u0301\u0301rna"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["erna@example.org", "erna (at) example.org"],
  ])("is shown without what nobody sees: %j", (written, shown) => expect(first(written)?.name).toBe(shown));
});
