import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { instantAt } from "../../../src/content/instant.ts";
import { Memory } from "../../../src/content/memory.ts";
import { contentFolder, postFile } from "../../support/content.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { passed } from "../gate-cases.ts";

const post = "posts/2024-05-01-a.md";

function version(text: string, changes = "changes: Neu.\n"): string {
  return `---\ntitle: Werte\nkind: values\n${changes}---\n\n${text}`;
}

const first = version("## Thesen\n\n1. **Offen.** Wir sagen es.\n2. **Nah.** Am Markt.\n3. **Klar.** Kurz.\n", "");
const second = version(
  "## Thesen\n\n1. **Klar.** Kurz.\n2. **Neu.** Ja.\n3. **Offen.** Wir sagen es.\n\nSiehe [oben](#these-4).\n",
);
const third = version("## Thesen\n\n1. **Klar.** Kurz.\n2. **Offen.** Wir sagen es.\n");

function folderWith(more: Readonly<Record<string, string>> = {}): string {
  return contentFolder(emptyFolder(), {
    "statements/werte/2020-01-01.md": first,
    "statements/werte/2022-01-01.md": second,
    "statements/werte/2030-01-01.md": third,
    ...more,
  });
}

describe("Every version of a statement", () => {
  const read = () => {
    const { readable, problems } = passed(folderWith());
    const [old, now, coming] = readable.ledgers[0]?.versions ?? [];
    return { old, now, coming, problems };
  };

  test("prints the lasting numbers of its theses, where a list would count otherwise", () => {
    const { old, now } = read();
    const markup = String(now?.body.html);
    expect(markup).toContain(
      '<li id="these-3" value="3"><strong>Klar.</strong> Kurz. <a class="thesis-link" href="#these-3"',
    );
    expect(markup).toContain('<li id="these-4" value="4"><strong>Neu.');
    expect(markup).toContain('<li id="these-1" value="1"><strong>Offen.');
    expect(markup).toContain('aria-label="Link zu These 4"');
    expect(String(old?.body.html)).not.toContain("value=");
  });

  test("tells them, and has the anchors, to which its own text can link", () => {
    const { now, problems } = read();
    expect(now?.body.theses.map(({ number, id }) => [number, id])).toEqual([
      [3, "these-3"],
      [4, "these-4"],
      [1, "these-1"],
    ]);
    expect([...(now?.body.anchors ?? [])]).toEqual(["these-3", "these-4", "these-1", "thesen"]);
    expect(problems).toEqual([]);
  });

  test("has its numbers before it is in force, and whatever day it is", () => {
    expect(read().coming?.body.theses.map(({ number }) => number)).toEqual([3, 1]);
    const late = passed(folderWith(), { now: (zone) => instantAt(Date.parse("2031-01-01T12:00:00Z"), zone) });
    const numbers = ({ readable: site }: typeof late) =>
      site.ledgers[0]?.versions.map(({ body }) => body.theses.map(({ number }) => number));
    expect(numbers(late)).toEqual(numbers(passed(folderWith())));
  });
});

describe("A post that nobody touches", () => {
  const linking = postFile(["title: A"], "Siehe [Nah](these:2), [Offen](these:1) und [Neu](these:4).\n");

  test("leads elsewhere when the theses do, also with all that was remembered", async () => {
    const memory = new Memory();
    const folder = folderWith({ [post]: linking });
    await wait(150);
    const read = () => passed(folder, { memory });
    const links = ({ readable }: ReturnType<typeof read>) =>
      readable.posts.find(({ file }) => file.endsWith("a.md"))?.body.links;
    expect(links(read())).toEqual(["/werte/fassungen/2020-01-01/#these-2", "/werte/#these-1", "/werte/#these-4"]);

    write(folder, {
      "statements/werte/2022-01-01.md": version("## Thesen\n\n1. **Nah.** Am Markt.\n2. **Neu.** Ja.\n"),
    });
    const after = read();
    expect(links(after)).toEqual(["/werte/#these-2", "/werte/fassungen/2020-01-01/#these-1", "/werte/#these-4"]);
    expect(after.problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([["thesis-link", 5, 31]]);
  });

  test("is not wrong about what an older version changes in a later one", async () => {
    const memory = new Memory();
    const folder = folderWith({ [post]: postFile(["title: A"]) });
    await wait(150);
    const body = () => passed(folder, { memory }).readable.statements[0]?.body;
    const before = body();
    expect(before?.theses.map(({ number }) => number)).toEqual([3, 4, 1]);
    write(folder, {
      "statements/werte/2020-01-01.md": version("## Thesen\n\n1. **Offen.** Wir sagen es.\n2. **Klar.** Kurz.\n", ""),
    });
    const after = body();
    expect(after?.theses.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect(after?.digest).not.toBe(before?.digest);
  });
});

test("A preview does not take over the words of a post alone if it refers to another thesis now", () => {
  const folder = folderWith({ [post]: postFile(["title: A"], "Siehe [Offen](these:1).\n") });
  const { takeWords } = passed(folder);
  write(folder, { [post]: postFile(["title: A"], "Siehe [Offen](these:3).\n") });
  expect(takeWords([join(folder, post)], () => false)).toBeUndefined();
});

test("Thousands of theses in three versions, and as many links, are read in reasonable time", () => {
  const theses = (word: string) =>
    Array.from({ length: 5_000 }, (_, index) => `${index + 1}. Das ist ${word} und bleibt Nummer ${index}`).join("\n");
  const links = Array.from({ length: 5_000 }, (_, index) => `[x](these:${index + 1})`).join(" ");
  const folder = contentFolder(emptyFolder(), {
    "statements/werte/2020-01-01.md": version(`## Thesen\n\n${theses("alt")}`, ""),
    "statements/werte/2021-01-01.md": version(`## Thesen\n\n${theses("neu")}`),
    "statements/werte/2022-01-01.md": version(`## Thesen\n\n${theses("neuer")}`),
    [post]: postFile(["title: A"], links),
  });
  const start = performance.now();
  const { problems } = passed(folder);
  expect(problems).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 40_000);
