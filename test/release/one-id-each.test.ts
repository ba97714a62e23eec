/** An id in feeds names one thing, whatever has been renamed before; and corrections are told once. */
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { postFile, siteYaml } from "../support/content.ts";
import { contentOf } from "../support/folder.ts";
import { Bank, statement } from "./releasing.ts";

const third = "posts/2024-03-03-dritter.md";
const post = (front: string) => `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\nWir zahlen 1,5 % Zinsen.\n`;
const moved = (from: string, to: string) => ({ "site.yaml": `${siteYaml}moved: [{ from: ${from}, to: ${to} }]\n` });
const asBefore = { "site.yaml": siteYaml };

/** Every id in every feed, as the feed itself and as entries have it: no feed is called like another, no entry twice. */
async function right(bank: Bank, now: string): Promise<void> {
  expect(await bank.release(now)).toMatchObject({ code: 0, problems: [] });
  const feeds = Object.entries(contentOf(bank.output)).filter(([path]) => path.endsWith("feed.xml"));
  const own = feeds.map(([, text]) => idsOf(text)[0]);
  expect(new Set(own).size).toBe(own.length);
  for (const [path, text] of feeds) expect([path, new Set(idsOf(text)).size]).toEqual([path, idsOf(text).length]);
}

function idsOf(feed: string): readonly string[] {
  return [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id = ""]) => id);
}

function idsIn(bank: Bank, folder: string): readonly string[] {
  return idsOf(contentOf(bank.output)[`${folder}feed.xml`] ?? "");
}

describe("Of two that would be called the same", () => {
  test("a topic that is back at its address has its feed's id, and the one that had it has its own, for good", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    bank.write({ [third]: post("").replace("Zinsen]", "Sparen]"), ...moved("/themen/zinsen/", "/themen/sparen/") });
    await right(bank, "2026-10-02");
    expect(idsIn(bank, "themen/sparen/")[0]).toBe("https://example.org/themen/zinsen/feed.xml");
    bank.write({ "posts/2024-03-09-neu.md": postFile(["title: Neu", "tags: [Zinsen]"]), ...asBefore });
    for (const day of ["03", "04"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank, "themen/zinsen/")[0]).toBe("https://example.org/themen/zinsen/feed.xml");
      expect(idsIn(bank, "themen/sparen/")[0]).toBe("https://example.org/themen/sparen/feed.xml");
    }
  });

  test("the post that was called so goes on, and one to which the old address leads now has its own", async () => {
    const first = "https://example.org/blog/2024/03/dritter/";
    const corrected = 'corrections: [{ date: 2026-09-01, text: "Es sind 1,5 Prozent." }]\n';
    const bank = new Bank({ [third]: post(corrected) });
    await right(bank, "2026-10-01");
    const [, correction = ""] = idsIn(bank, "korrekturen/");
    bank.write({ [third]: post(`slug: y\naliases: [/blog/2024/03/dritter/]\n${corrected}`) });
    await right(bank, "2026-10-02");
    bank.write({
      [third]: post(`slug: y\n${corrected}`),
      "posts/2024-03-09-z.md": `---\ntitle: Z\naliases: [/blog/2024/03/dritter/]\n${corrected}---\n\nAndere Worte.\n`,
    });
    for (const day of ["03", "04"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank, "themen/zinsen/")).toContain(first);
      expect(idsIn(bank, "")).toContain("https://example.org/blog/2024/03/z/");
      expect(idsIn(bank, "korrekturen/").slice(1).toSorted()).toEqual(
        [correction, correction.replace("dritter", "z")].toSorted(),
      );
      expect(bank.record.ids[correction]).toBe("post:y");
    }
  });

  test("a statement that is back at its address has the ids of its feed and of its versions", async () => {
    const bank = new Bank();
    await right(bank, "2026-10-01");
    renameSync(join(bank.content, "statements/werte"), join(bank.content, "statements/leitbild"));
    bank.write(moved("/werte/", "/leitbild/"));
    await right(bank, "2026-10-02");
    bank.write({
      "statements/werte/2026-03-01.md": statement(undefined, "Das ist etwas anderes.\n"),
      ...moved("/werte/fassungen/2026-01-01/", "/leitbild/fassungen/2026-01-01/"),
    });
    for (const day of ["03", "04"]) {
      await right(bank, `2026-10-${day}`);
      expect(idsIn(bank, "werte/")).toEqual([
        "https://example.org/werte/feed.xml",
        "tag:example.org,2026-03-01:/werte/",
      ]);
      expect(idsIn(bank, "leitbild/")).toEqual([
        "https://example.org/leitbild/feed.xml",
        "tag:example.org,2026-03-01:/leitbild/",
        "tag:example.org,2026-01-01:/werte/",
      ]);
    }
  });
});

describe("A correction keeps its id when its post", () => {
  const corrected = 'corrections: [{ date: 2026-09-01, text: "Es sind 1,5 Prozent." }]\n';
  const ways = {
    "is led on by site.yaml": ["slug: neu\n", moved("/blog/2024/03/dritter/", "/blog/2024/03/neu/")],
    "names the file among its aliases": ["slug: neu\naliases: [/blog/2024/03/dritter/index.html]\n", {}],
    "names the address in other letters": ["slug: neu\naliases: [/Blog/2024/03/DRITTER]\n", {}],
  } as const;

  for (const [way, [front, more]] of Object.entries(ways))
    test(`${way}, also one that is renamed again, and one that comes later is named by what the post is called then`, async () => {
      const bank = new Bank({ [third]: post(corrected) });
      await right(bank, "2026-10-01");
      const before = idsIn(bank, "korrekturen/");
      expect(before[1]).toContain(":dritter:");
      bank.write({ [third]: post(front + corrected), ...more });
      for (const day of ["02", "03"]) {
        await right(bank, `2026-10-${day}`);
        expect(idsIn(bank, "korrekturen/")).toEqual(before);
      }
      const twice = `${corrected.replace(" }]", ' }, { date: 2026-10-02, text: "Oder zwei." }]')}`;
      bank.write({ [third]: post(front + twice) });
      await right(bank, "2026-10-04");
      const [, second, first] = idsIn(bank, "korrekturen/");
      expect([first, second?.split(":")[2]]).toEqual([before[1], "neu"]);

      rmSync(join(bank.content, third));
      bank.write({
        [third]: post(`slug: neuer\naliases: [/blog/2024/03/dritter/, /blog/2024/03/neu/]\n${twice}`),
        ...asBefore,
      });
      await right(bank, "2026-10-05");
      expect(idsIn(bank, "korrekturen/").slice(1)).toEqual([second, first]);
    });
});
