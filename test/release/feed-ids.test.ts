/** Whoever subscribes is shown nothing twice: what moves keeps its id in feeds, for ever. */
import { renameSync, rmSync } from "node:fs";
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
