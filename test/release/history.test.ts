/** The record carries the whole history on. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteYaml } from "../support/content.ts";
import { Bank, statement } from "./releasing.ts";

const third = "posts/2024-03-03-dritter.md";
const day = (release: number) => `2026-11-${String(release).padStart(2, "0")}`;

test("After ten releases, the tenth tells of everything since the first", async () => {
  const bank = new Bank();
  const release = async (number: number) => {
    expect([number, await bank.release(day(number))]).toMatchObject([number, { code: 0, problems: [] }]);
    return bank.record;
  };
  const first = await release(1);
  await release(2);
  bank.write({
    [third]:
      "---\ntitle: Der dritte\ntags: [Zinsen]\nslug: zinsen\naliases: [/blog/2024/03/dritter/]\n---\n\nWir zahlen 1,5 % Zinsen.\n",
  });
  await release(3);
  await release(4);
  bank.write({ "statements/werte/2026-11-05.md": statement("Neu ist alles.", "Wir sagen alles.\n") });
  await release(5);
  await release(6);
  rmSync(join(bank.content, third));
  const gone = (path: string) => `  - { path: ${path}, reason: Verjährt. }\n`;
  bank.write({ "site.yaml": `${siteYaml}gone:\n${gone("/blog/2024/03/zinsen/")}${gone("/themen/zinsen/")}` });
  await release(7);
  // What is gone is remembered, whatever site.yaml says later.
  bank.write({ "site.yaml": siteYaml });
  await release(8);
  await release(9);
  const { addresses, versions, ids } = await release(10);

  const post = first.addresses["/blog/2024/03/dritter/"];
  expect(post?.text).toMatch(/^[0-9a-f]{64}$/);
  expect(addresses["/blog/2024/03/dritter/"]).toMatchObject({
    since: day(1),
    gone: "Verjährt.",
    title: "Der dritte",
    id: true,
  });
  expect(addresses["/blog/2024/03/zinsen/"]).toMatchObject({
    since: day(3),
    gone: "Verjährt.",
    text: post?.text,
    feedId: "https://example.org/blog/2024/03/dritter/",
  });
  expect(addresses["/themen/zinsen/feed.xml"]).toMatchObject({ since: day(1), gone: "Verjährt.", id: true });
  const lost = Object.entries(first.addresses).filter(([address, { passing }]) => !passing && !(address in addresses));
  expect(lost).toEqual([]);
  expect(versions).toMatchObject(first.versions);
  expect(versions["werte/2026-11-05"]).toMatchObject({ since: day(5) });
  expect(ids).toMatchObject(first.ids);
  expect(Object.keys(ids)).toHaveLength(3);

  // And what was published once must never come back as something else without being told.
  bank.write({ "statements/werte/2026-01-01.md": statement(undefined, "Wir sagen nichts.\n") });
  expect((await bank.release(day(11))).problems).toMatchObject([{ rule: "published" }]);
});
