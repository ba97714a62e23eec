import { rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Content } from "../../src/content/gate.ts";
import { Memory } from "../../src/content/memory.ts";
import type { Post } from "../../src/model/post.ts";
import { postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed, told } from "./gate-cases.ts";

const post = "posts/2024-03-01-a.md";
const other = "posts/2024-03-02-b.md";
const text = (title: string) => postFile([`title: ${title}`, "date: 2024-03-01 10:15"]);

/** A folder with two posts, and what was read of it. */
function laid(more: Readonly<Record<string, string>> = {}) {
  const folder = write(emptyFolder(), { "site.yaml": siteYaml, [post]: text("Eins"), [other]: text("Noch"), ...more });
  const memory = new Memory();
  return { folder, memory, read: () => passed(folder, { memory }) };
}

function postIn({ readable }: Content, path = post): Post {
  return readable.posts.find(({ file }) => file === `content/${path}`) as Post;
}

/** The particulars that were made once are the same object as long as nobody parses them again. */
function isParsedAgain(before: Content, after: Content, path = post): boolean {
  return postIn(before, path).date !== postIn(after, path).date;
}

/** A file that was written just now could be written once more at the same time. */
function oldEnough(): Promise<void> {
  return wait(150);
}

describe("A file of content", () => {
  test("that was not touched is not parsed again", async () => {
    const { read } = laid();
    await oldEnough();
    expect(isParsedAgain(read(), read())).toBe(false);
  });

  test("that was touched but says the same is not parsed again", async () => {
    const { folder, read } = laid();
    await oldEnough();
    const before = read();
    write(folder, { [post]: text("Eins") });
    expect(isParsedAgain(before, read())).toBe(false);
    await oldEnough();
    expect(isParsedAgain(before, read())).toBe(false);
  });

  test("that says something else is parsed again, and no other", async () => {
    const { folder, read } = laid();
    await oldEnough();
    const before = read();
    write(folder, { [post]: text("Zwei") });
    const after = read();
    expect(postIn(after).title).toBe("Zwei");
    expect(isParsedAgain(before, after, other)).toBe(false);
  });

  test("that changes twice within a moment, to the same length, is read each time", () => {
    const { folder, read } = laid();
    for (const title of ["Zwei", "Drei", "Vier"].flatMap((each) =>
      Array.from({ length: 9 }, (_, i) => `${each}${i}`),
    )) {
      write(folder, { [post]: text(title) });
      expect(postIn(read()).title).toBe(title);
    }
  });

  test("that has another text of the same length under the same time is read again", async () => {
    const { folder, read } = laid();
    await oldEnough();
    read();
    const { atime, mtime } = statSync(join(folder, post));
    write(folder, { [post]: text("Zwei") });
    utimesSync(join(folder, post), atime, mtime);
    await oldEnough();
    expect(postIn(read()).title).toBe("Zwei");
  });

  test("that is too new has no stamp, and two without a stamp are not the same", () => {
    const memory = new Memory();
    const file = { path: post, file: post, disk: post, stamp: undefined };
    memory.keep(file, { stamp: undefined, digest: "a", bodyLine: 1, problems: [], fields: {} });
    memory.forgetOthers();
    expect(memory.untouched(file)).toBeUndefined();
    expect(memory.unchanged(file, "a")).toBeDefined();
  });

  test("that is gone is forgotten", async () => {
    const { folder, memory, read } = laid();
    await oldEnough();
    const before = read();
    rmSync(join(folder, post));
    read();
    expect([...memory.entries()].map(([path]) => path)).toEqual([other]);
    write(folder, { [post]: text("Eins") });
    expect(isParsedAgain(before, read())).toBe(true);
  });

  test("is parsed again when the site has other settings", async () => {
    const { folder, read } = laid();
    await oldEnough();
    const before = read();
    write(folder, { "site.yaml": siteYaml.replace("Europe/Berlin", "America/New_York") });
    const after = read();
    expect(isParsedAgain(before, after)).toBe(true);
    expect(postIn(after).date.iso).toBe("2024-03-01T10:15:00-05:00");
  });
});

describe("What is wrong with a file", () => {
  const faulty = postFile(
    ["title: A", "x-a: 1", "date: 2024-10-27 02:30"],
    "# Oben\n\n[x](/y) ![](/media/z.jpg)[^1]\n",
  );
  const broken = postFile(["title: B", "draft: nein"]);

  test("is told again with every build, in the same order", async () => {
    const { read } = laid({ "posts/2024-10-27-c.md": faulty, "posts/2024-01-01-d.md": broken });
    const first = told(read().problems, "de");
    expect(first.split("\n").length).toBeGreaterThan(10);
    await oldEnough();
    for (let i = 0; i < 3; i++) expect(told(read().problems, "de")).toBe(first);
  });

  test("is told no more when it has been mended", async () => {
    const { folder, read } = laid({ "posts/2024-01-01-d.md": broken });
    await oldEnough();
    expect(read().problems.map(({ rule }) => rule)).toContain("type");
    write(folder, { "posts/2024-01-01-d.md": broken.replace("nein", "true") });
    expect(read().problems.map(({ rule }) => rule)).not.toContain("type");
  });

  test("comes with the same guesses whether its text is remembered or not, however many there are", async () => {
    const links = (name: string) => Array.from({ length: 2_500 }, (_, i) => `[x](post:${name}${i})`).join("\n");
    const many = Array.from({ length: 220 }, (_, i) => [`posts/2023-01-01-beitrag-${i}.md`, text("Viele")] as const);
    const { folder, read } = laid({
      ...Object.fromEntries(many),
      [post]: postFile(["title: A"], `${links("beitragg-")}\n[wandert](post:b)\n`),
      [other]: text("B"),
      "posts/2024-03-03-c.md": postFile(["title: C"], `${links("beitragge-")}\n`),
    });
    await oldEnough();
    read();
    write(folder, { [other]: text("B").replace("2024-03-01", "2024-04-01") });
    expect(told(read().problems, "de") === told(passed(folder).problems, "de")).toBe(true);
  });
});
