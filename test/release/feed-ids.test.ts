/** Whoever subscribes is shown nothing twice: what moves keeps its id in feeds, for ever. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteYaml } from "../support/content.ts";
import { contentOf } from "../support/folder.ts";
import { Bank, statement } from "./releasing.ts";

const third = "posts/2024-03-03-dritter.md";
const post = (front: string) => `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\nWir zahlen 1,5 % Zinsen.\n`;
const first = "https://example.org/blog/2024/03/dritter/";

/** The ids of a feed's entries, as both formats have them. */
function idsIn(bank: Bank, folder = ""): readonly string[] {
  const files = contentOf(bank.output);
  const atom = [...(files[`${folder}feed.xml`] ?? "").matchAll(/<entry[\s\S]*?<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  const json = JSON.parse(files[`${folder}feed.json`] ?? "{}").items.map(({ id }: { id: string }) => id);
  expect(json).toEqual(atom);
  return json;
}

function idOfFeed(bank: Bank, folder: string): string | undefined {
  return /<id>([^<]+)<\/id>/.exec(contentOf(bank.output)[`${folder}feed.xml`] ?? "")?.[1];
}

async function right(bank: Bank, now?: string): Promise<void> {
  expect(await bank.release(now)).toMatchObject({ code: 0, problems: [] });
}

describe("A post that moves", () => {
  test("keeps its id through renames, and through releases in which nothing happens", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    expect(idsIn(bank)).toContain(first);
    const before = idsIn(bank).toSorted();

    bank.write({ [third]: post("slug: zinsen\naliases: [/blog/2024/03/dritter/]\n") });
    for (const day of ["02", "03"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank).toSorted()).toEqual(before);
      expect(idsIn(bank, "themen/zinsen/")).toEqual([first]);
      expect(bank.record.addresses["/blog/2024/03/zinsen/"]).toMatchObject({ feedId: first });
      expect(bank.record.addresses["/blog/2024/03/zinsen/"]).not.toHaveProperty("id");
      expect(bank.record.addresses["/blog/2024/03/dritter/"]).toMatchObject({ id: true });
    }

    bank.write({ [third]: post("slug: geld\naliases: [/blog/2024/03/dritter/, /blog/2024/03/zinsen/]\n") });
    for (const day of ["04", "05"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank).toSorted()).toEqual(before);
    }

    // Back where it was, the id is the address again.
    bank.write({ [third]: post("aliases: [/blog/2024/03/geld/, /blog/2024/03/zinsen/]\n") });
    await right(bank, "2026-10-06");
    expect(idsIn(bank).toSorted()).toEqual(before);
    expect(bank.record.addresses["/blog/2024/03/dritter/"]).toMatchObject({ id: true });
  });

  test("keeps the id even when its first address was declared gone", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({ [third]: post("slug: zinsen\naliases: [/blog/2024/03/dritter/]\n") });
    await right(bank, "2026-10-02");
    bank.write({
      [third]: post("slug: zinsen\n"),
      "site.yaml": `${siteYaml}gone: [{ path: /blog/2024/03/dritter/, reason: Der Name war geschützt. }]\n`,
    });
    await right(bank, "2026-10-03");
    expect(idsIn(bank)).toContain(first);
  });

  test("whose release without a record gave it another id keeps that one", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({ [third]: post("slug: zinsen\naliases: [/blog/2024/03/dritter/]\n") });
    rmSync(bank.kept);
    await right(bank, "2026-10-02");
    expect(idsIn(bank)).toContain("https://example.org/blog/2024/03/zinsen/");
    await right(bank, "2026-10-03");
    expect(idsIn(bank)).toContain("https://example.org/blog/2024/03/zinsen/");
  });

  test("has its feeds made anew when nothing but the record is another one", async () => {
    const corrected = 'corrections: [{ date: 2026-09-01, text: "Es sind 1,5 Prozent." }]\n';
    const bank = new Bank({ [third]: post(corrected) });
    await right(bank, "2026-10-01");
    const folders = ["", "themen/zinsen/", "korrekturen/"];
    const before = folders.map((folder) => idsIn(bank, folder).toSorted());
    const record = readFileSync(bank.kept);
    rmSync(bank.kept);
    bank.write({ [third]: post(`slug: zinsen\naliases: [/blog/2024/03/dritter/]\n${corrected}`) });
    await right(bank, "2026-10-02");
    const after = folders.map((folder) => idsIn(bank, folder).toSorted());
    for (const [index, ids] of after.entries()) expect(ids).not.toEqual(before[index]);
    writeFileSync(bank.kept, record);
    await right(bank, "2026-10-02");
    expect(folders.map((folder) => idsIn(bank, folder).toSorted())).toEqual(before);
  });

  test("does not take over the id of another one that leads to it", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    rmSync(join(bank.content, "posts/2024-03-01-erster.md"));
    bank.write({ [third]: post("aliases: [/blog/2024/03/erster/]\n") });
    // What led to it said something else.
    expect(await bank.release("2026-10-02")).toMatchObject({ code: 0, problems: [{ rule: "silent" }] });
    expect(idsIn(bank)).toContain(first);
    expect(idsIn(bank)).not.toContain("https://example.org/blog/2024/03/erster/");
  });

  test("keeps the ids of its corrections", async () => {
    const corrected = 'corrections: [{ date: 2026-09-01, text: "Es sind 1,5 Prozent." }]\n';
    const bank = new Bank({ [third]: post(corrected) });
    await right(bank, "2026-10-01");
    const [before] = idsIn(bank, "korrekturen/");
    bank.write({ [third]: post(`slug: zinsen\naliases: [/blog/2024/03/dritter/]\n${corrected}`) });
    for (const day of ["02", "03"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank, "korrekturen/")).toEqual([before]);
    }
  });
});

describe("An id that would come to mean something else", () => {
  const other = "---\ntitle: Ein anderer\nslug: dritter\n---\n\nGanz andere Worte.\n";

  test("is refused when another text takes the address that a post has left", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({ [third]: post("slug: zinsen\naliases: [/blog/2024/03/dritter/]\n") });
    await right(bank, "2026-10-02");
    bank.write({ [third]: post("slug: zinsen\n"), "posts/2024-03-09-anderer.md": other });
    const { code, problems } = await bank.release("2026-10-03");
    expect([code, problems.map(({ file, rule }) => [file, rule])]).toEqual([
      1,
      [[`${bank.content}/posts/2024-03-09-anderer.md`, "vanished"]],
    ]);
    expect(problems[0]?.message).toContain(`stand „Der dritte“, jetzt in ${bank.content}/${third}`);
    expect(problems[0]?.message).toContain(first);
    expect(problems[0]?.like).toBe("slug: dritter-2");
  });

  test("is refused when both happens at once", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({ [third]: post("slug: zinsen\n"), "posts/2024-03-09-anderer.md": other });
    const { problems } = await bank.release("2026-10-02");
    expect(problems.filter(({ rule }) => rule === "vanished")).toMatchObject([{ like: "slug: dritter-2" }]);
  });

  test("is none when only the words of a post have been kept elsewhere", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({
      [third]: post("updated: 2026-10-02\n").replace("1,5 %", "2 %"),
      "posts/2024-03-09-archiv.md": post("slug: archiv\n"),
    });
    expect(await bank.release("2026-10-02")).toMatchObject({ code: 0, problems: [] });
  });
});

test("A record that an earlier Klartext has written still says all that it said", async () => {
  const bank = new Bank();
  await right(bank, "2026-10-01");
  const record = JSON.parse(readFileSync(bank.kept, "utf8"));
  for (const line of Object.values<Record<string, unknown>>(record.addresses)) {
    for (const key of ["tags", "original", "feedId"]) delete line[key];
    const entry = String(line["entry"] ?? "");
    if (!entry.startsWith("post:")) delete line["text"];
    if (entry.startsWith("tag:")) for (const key of ["entry", "title"]) delete line[key];
  }
  writeFileSync(bank.kept, JSON.stringify(record));
  await right(bank, "2026-10-02");
  writeFileSync(bank.kept, JSON.stringify(record));
  bank.write({ [third]: post("").replace("Zinsen]", "Sparen]") });
  const { problems } = await bank.release("2026-10-02");
  expect(problems).toMatchObject([{ rule: "vanished", message: expect.stringContaining("/themen/zinsen/ gibt es") }]);
});

test("A note that moves keeps its id", async () => {
  const bank = new Bank();
  await right(bank, "2026-10-01");
  const before = idsIn(bank, "notizen/");
  expect(before).toEqual(["https://example.org/notizen/2024/03/kurz/"]);
  renameSync(join(bank.content, "notes/2024-03-05-kurz.md"), join(bank.content, "notes/2024-03-06-knapp.md"));
  bank.write({
    "site.yaml": `${siteYaml}moved: [{ from: /notizen/2024/03/kurz/, to: /notizen/2024/03/knapp/ }]\n`,
  });
  for (const day of ["02", "03"]) {
    await right(bank, `2026-10-${day}`);
    expect(idsIn(bank, "notizen/")).toEqual(before);
  }
});

test("The feed of a topic that moves keeps its id; that of a topic into which another went keeps its own", async () => {
  const bank = new Bank();
  await right(bank, "2026-10-01");
  bank.write({
    [third]: post("").replace("Zinsen]", "Sparen]"),
    "site.yaml": `${siteYaml}moved: [{ from: /themen/zinsen/, to: /themen/sparen/ }]\n`,
  });
  for (const day of ["02", "03"]) {
    await right(bank, `2026-10-${day}`);
    expect(idOfFeed(bank, "themen/sparen/")).toBe("https://example.org/themen/zinsen/feed.xml");
  }
  bank.write({
    [third]: post("").replace("Zinsen]", "Geld]"),
    "site.yaml": `${siteYaml}moved:\n  - { from: /themen/zinsen/, to: /themen/geld/ }\n  - { from: /themen/sparen/, to: /themen/geld/ }\n`,
  });
  await right(bank, "2026-10-04");
  expect(idOfFeed(bank, "themen/geld/")).toBe("https://example.org/themen/geld/feed.xml");
});

test("The versions of a statement that moves keep their ids; those that come later have ids of its new address", async () => {
  const bank = new Bank();
  await right(bank, "2026-10-01");
  const before = idsIn(bank, "werte/");
  expect(before).toEqual(["tag:example.org,2026-03-01:/werte/", "tag:example.org,2026-01-01:/werte/"]);
  renameSync(join(bank.content, "statements/werte"), join(bank.content, "statements/grundsaetze"));
  bank.write({ "site.yaml": `${siteYaml}moved: [{ from: /werte/, to: /grundsaetze/ }]\n` });
  for (const day of ["02", "03"]) {
    await right(bank, `2026-10-${day}`);
    expect(idsIn(bank, "grundsaetze/")).toEqual(before);
  }
  bank.write({ "statements/grundsaetze/2026-10-04.md": statement("Neu.", "Wir sagen alles.\n") });
  await right(bank, "2026-10-04");
  expect(idsIn(bank, "grundsaetze/")).toEqual(["tag:example.org,2026-10-04:/grundsaetze/", ...before]);
  expect(bank.record.ids["tag:example.org,2026-03-01:/werte/"]).toBe("statement:grundsaetze/2026-03-01");
});

test("Every feed of a site whose language changes keeps its id, and is called what the record says", async () => {
  const corrected = 'corrections: [{ date: 2026-09-01, text: "Es sind 1,5 Prozent." }]\n';
  const bank = new Bank({ [third]: post(corrected) });
  // The language of a version is part of what must not change.
  rmSync(join(bank.content, "statements"), { recursive: true });
  await right(bank, "2026-10-01");
  const folders = ["", "notizen/", "themen/zinsen/", "autoren/mia-muster/", "erklaerungen/", "korrekturen/"];
  const before = folders.map((folder) => idOfFeed(bank, folder));
  const moved = { notizen: "notes", themen: "topics", autoren: "authors", erklaerungen: "statements" };
  const more = { korrekturen: "corrections", archiv: "archive", abonnieren: "subscribe", quellen: "sources" };
  const lines = Object.entries({ ...moved, ...more, suche: "search" }).map(
    ([from, to]) => `  - { from: /${from}/, to: /${to}/ }\n`,
  );
  bank.write({ "site.yaml": `${siteYaml.replace("language: de", "language: en")}moved:\n${lines.join("")}` });
  await right(bank, "2026-10-02");
  const now = ["", "notes/", "topics/zinsen/", "authors/mia-muster/", "statements/", "corrections/"];
  expect(now.map((folder) => idOfFeed(bank, folder))).toEqual(before);
  for (const folder of now) {
    const { feedId } = bank.record.addresses[`/${folder}feed.xml`] ?? {};
    expect(idOfFeed(bank, folder)).toBe(feedId ?? `https://example.org/${folder}feed.xml`);
  }
});
