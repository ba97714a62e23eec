import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/model/card.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const post = "posts/2024-03-02-zweiter.md";
const front = ["title: Der zweite", "tags: [Geld]"];
/** Longer than what other pages show of it. */
const beginning = `${"Ein Satz über Geld. ".repeat(40)}\n\n`;
const silent = () => false;

function read() {
  const folder = contentFolder(emptyFolder(), { [post]: postFile(front, beginning), "media/haus.jpg": "x" });
  const { site, takeWords } = passed(folder);
  if (!site) throw new Error("The folder could not be read.");
  const { body } = secondIn(site);
  const take = (...paths: readonly string[]) =>
    takeWords(
      paths.map((path) => join(folder, path)),
      silent,
    );
  return { folder, site, body, take };
}

function secondIn({ posts }: Site): Post {
  const found = posts.find(({ id }) => id === "zweiter");
  if (!found) throw new Error("The post could not be read.");
  return found;
}

describe("A new text", () => {
  test("takes the place of the old one in the site that there is", () => {
    const { folder, site, body, take } = read();
    const before = body.digest;
    write(folder, { [post]: postFile(front, `${beginning}Und noch einer.\n`) });

    const taken = take(post);
    expect(taken?.isSame).toBe(true);
    expect(taken?.content.site).toBe(site);
    expect(String(body.html)).toContain("Und noch einer.");
    expect(body.digest).not.toBe(before);
  });

  test.each([
    ["a topic", ["title: Der zweite", "tags: [Haus]"], beginning],
    ["an anchor that others may link to", front, `${beginning}## Neu\n`],
    ["what is warned of", front, `${beginning}[a](/media/fehlt.jpg)\n`],
    ["a mistake", ["title:", "tags: [Geld]"], beginning],
  ])("does not if %s is new, too", (_what, particulars, text) => {
    const { folder, body, take } = read();
    const before = String(body.html);
    write(folder, { [post]: postFile(particulars, text) });

    expect(take(post)).toBeUndefined();
    expect(String(body.html)).toBe(before);
  });

  test("does not if there is something to tell of its file, whose place may have moved", () => {
    const folder = contentFolder(emptyFolder(), { [post]: postFile(front, beginning) });
    const { takeWords } = passed(folder);
    write(folder, { [post]: postFile(front, `${beginning}Mehr.\n`) });

    expect(takeWords([join(folder, post)], (file) => file === `content/${post}`)).toBeUndefined();
  });
});

describe("New words that lists show", () => {
  const wordings = [
    ["a title", ["title: Anders", "tags: [Geld]"], beginning, { title: "Anders" }],
    ["a summary", [...front, "summary: Worum es geht."], beginning, { summary: "Worum es geht." }],
    ["a first sentence", front, `Anders. ${beginning}`, { teaser: expect.stringMatching(/^Anders\. Ein Satz/) }],
  ] as const;

  test.each(wordings)("%s make another post of it, and the same site around it", (_what, particulars, text, shown) => {
    const { folder, site, take } = read();
    write(folder, { [post]: postFile(particulars, text) });

    const after = take(post)?.content;
    expect(after?.site).toBe(after?.readable);
    expect(secondIn(after?.readable ?? site)).toMatchObject(shown);
    expect(after?.site).not.toBe(site);
    expect(outlineOf(after?.readable)).toEqual(outlineOf(passed(folder).readable));
  });

  test("leave every list alone in which the post does not stand", () => {
    const { folder, site, take } = read();
    write(folder, { [post]: postFile(["title: Anders", "tags: [Geld]"], beginning) });

    const after = take(post)?.content.site;
    const alone = site.entriesByTag.get("oekologie");
    expect(alone).toHaveLength(1);
    expect(after?.entriesByTag.get("oekologie")).toBe(alone);
    expect(after?.entriesByTag.get("geld")).not.toBe(site.entriesByTag.get("geld"));
  });

  test("are taken one after the other, and read like that afterwards", () => {
    const { folder, take } = read();
    write(folder, { [post]: postFile(["title: Anders", "tags: [Geld]"], beginning) });
    const first = take(post)?.content;
    write(folder, { [post]: postFile(["title: Wieder anders", "tags: [Geld]"], `${beginning}Mehr.\n`) });
    const second = first?.takeWords([join(folder, post)], silent)?.content;
    write(folder, { [post]: postFile(["title: Wieder anders", "tags: [Geld]"], `${beginning}Mehr davon.\n`) });
    const third = second?.takeWords([join(folder, post)], silent);

    expect(third?.isSame).toBe(true);
    expect(third?.content).toBe(second);
    const expected = passed(folder).readable;
    expect(outlineOf(second?.readable)).toEqual(outlineOf(expected));
    expect(String(secondIn(second?.readable ?? expected).body.html)).toContain("Mehr davon.");
  });

  test("are read again where the schedule names the post", () => {
    const scheduled = ["title: Bald", "date: 2030-01-01"];
    const folder = contentFolder(emptyFolder(), { [post]: postFile(scheduled, beginning) });
    const { takeWords, awaited } = passed(folder, { drafts: true });
    expect(awaited).toMatchObject([{ title: "Bald" }]);
    write(folder, { [post]: postFile(["title: Demnächst", "date: 2030-01-01"], beginning) });

    expect(takeWords([join(folder, post)], silent)).toBeUndefined();
  });
});

/** What lists know of the entries, list by list. */
function outlineOf(site: Site | undefined) {
  if (!site) throw new Error("There is no site.");
  const known = (entries: readonly Entry[]) => entries.map((entry) => [cardOf(entry), entry.body.digest, entry.digest]);
  return [
    known(site.posts),
    known(site.listed),
    Array.from(site.entriesByTag, ([tag, entries]) => [tag, known(entries)]),
    Array.from(site.entriesByAuthor, ([author, entries]) => [author, known(entries)]),
    site.digest,
  ];
}

describe("Beside a new text", () => {
  test.each([
    ["a hidden file", ".swap"],
    ["a name that was never there", "posts/4913"],
  ])("%s may have come and gone", (_what, trace) => {
    const { folder, take } = read();
    write(folder, { [post]: postFile(front, `${beginning}Mehr.\n`), ".swap": "x" });

    expect(take(trace, post)?.isSame).toBe(true);
  });

  test.each([
    ["a file that is gone", "media/haus.jpg"],
    ["a folder that is gone", "media"],
    ["something outside the content folder, such as a style sheet that is gone", "../styles.css"],
    ["a new file", "posts/2024-04-01-neu.md"],
  ])("nothing else may have happened: %s", (_what, place) => {
    const { folder, body, take } = read();
    const before = String(body.html);
    rmSync(join(folder, "media"), { recursive: true });
    write(folder, { [post]: postFile(front, `${beginning}Mehr.\n`), "posts/2024-04-01-neu.md": "x" });

    expect(take(post, place)).toBeUndefined();
    expect(String(body.html)).toBe(before);
  });

  test("no link may have come, wherever it leads", () => {
    const { folder, take } = read();
    symlinkSync("nirgends", join(folder, "posts/neu.md"));
    expect(take("posts/neu.md")).toBeUndefined();
  });

  test.each(["pages/.eleventyignore", "pages"])(
    "nothing may have happened to what says which free pages there are: %s",
    (place) => {
      expect(read().take(place)).toBeUndefined();
    },
  );
});

describe("A post that is no plain file any more", () => {
  test.each([
    ["a link", (disk: string) => symlinkSync("2024-03-01-erster.md", disk)],
    ["a folder", (disk: string) => mkdirSync(disk)],
  ])("because it has become %s is left to those who read everything", (_what, put) => {
    const { folder, take } = read();
    rmSync(join(folder, post));
    put(join(folder, post));
    expect(take(post)).toBeUndefined();
  });
});
