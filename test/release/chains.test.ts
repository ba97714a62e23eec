/** What moved twice is found from everywhere it ever was, and the record says nothing that readers do not get. */
import { describe, expect, test } from "vitest";
import { siteYaml } from "../support/content.ts";
import { contentOf } from "../support/folder.ts";
import { Bank } from "./releasing.ts";

const moved = (...lines: readonly string[]) =>
  `${siteYaml}moved:\n${lines.map((line) => `  - { ${line} }\n`).join("")}`;
const note = (front = "") => `---\nauthors: mia-muster\n${front}---\n\nEine kurze Notiz.\n`;
const third = "posts/2024-03-03-dritter.md";
const post = (front: string) => `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\nWir zahlen 1,5 % Zinsen.\n`;

async function right(bank: Bank, now: string): Promise<void> {
  expect(await bank.release(now)).toMatchObject({ code: 0, problems: [] });
  const files = contentOf(bank.output);
  const lines = (files["_redirects"] ?? "").split("\n").filter(Boolean);
  const rules = new Map(lines.map((line) => line.split(" ") as [from: string, to: string]));
  // Whatever is said to lead on does so by a rule, and to a page.
  for (const [address, { to }] of Object.entries(bank.record.addresses))
    expect([address, rules.get(address) ?? rules.get(address.replace(/\/$/, ""))]).toEqual([address, to]);
  for (const to of rules.values()) if (to.endsWith("/")) expect(files).toHaveProperty([`${to.slice(1)}index.html`]);
}

function pageAt(bank: Bank, folder: string): string | undefined {
  return /http-equiv="refresh" content="0; ?url=([^"]+)"/i.exec(
    contentOf(bank.output)[`${folder}index.html`] ?? "",
  )?.[1];
}

describe("An address below a folder that has moved", () => {
  test("goes on leading to a note that moves within that folder", async () => {
    const bank = new Bank({ "site.yaml": moved("from: /kurz/, to: /notizen/") });
    await right(bank, "2026-10-01");
    expect(pageAt(bank, "kurz/2024/03/kurz/")).toBe("/notizen/2024/03/kurz/");

    bank.write({
      "notes/2024-03-05-kurz.md": note("slug: neu\n"),
      "site.yaml": moved("from: /kurz/, to: /notizen/", "from: /notizen/2024/03/kurz/, to: /notizen/2024/03/neu/"),
    });
    for (const day of ["02", "03"]) {
      await right(bank, `2026-10-${day}`);
      expect(pageAt(bank, "kurz/2024/03/kurz/")).toBe("/notizen/2024/03/neu/");
      expect(bank.record.addresses["/kurz/2024/03/kurz/"]).toMatchObject({ to: "/notizen/2024/03/neu/" });
    }
  });

  test("goes on leading to a post that names its last address, and to the feeds of a topic", async () => {
    const bank = new Bank({ "site.yaml": moved("from: /alt/, to: /", "from: /rubriken/, to: /themen/") });
    await right(bank, "2026-10-01");
    bank.write({
      [third]: post("slug: neu\naliases: [/blog/2024/03/dritter/]\n").replace("Zinsen]", "Geld]"),
      "site.yaml": moved(
        "from: /alt/, to: /",
        "from: /rubriken/, to: /themen/",
        "from: /themen/zinsen/, to: /themen/geld/",
      ),
    });
    await right(bank, "2026-10-02");
    expect(pageAt(bank, "alt/blog/2024/03/dritter/")).toBe("/blog/2024/03/neu/");
    expect(bank.record.addresses["/rubriken/zinsen/feed.json"]).toMatchObject({ to: "/themen/geld/feed.json" });
  });

  test("leads to no folder that has two former places by way of the other", async () => {
    const bank = new Bank({ "site.yaml": moved("from: /alt/, to: /", "from: /aelter/, to: /") });
    await right(bank, "2026-10-01");
    expect(bank.record.addresses).toHaveProperty(["/alt/blog/2024/03/dritter/"]);
    expect(Object.keys(bank.record.addresses).filter((address) => /alt.*aelter|aelter.*alt/.test(address))).toEqual([]);
  });
});

test("What the record says leads on does so, also below the old address of a post", async () => {
  const bank = new Bank({
    [third]: post("aliases: [/archiv/2024/alt/]\n"),
    "site.yaml": moved("from: /old/, to: /archiv/"),
  });
  await right(bank, "2026-10-01");
  expect(pageAt(bank, "old/2024/alt/")).toBe("/blog/2024/03/dritter/");
});
