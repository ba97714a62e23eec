import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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
  const { site, takeTexts } = passed(folder);
  const body = site?.posts.find(({ id }) => id === "zweiter")?.body;
  if (!body) throw new Error("The post could not be read.");
  const take = (...paths: readonly string[]) =>
    takeTexts(
      paths.map((path) => join(folder, path)),
      silent,
    );
  return { folder, body, take };
}

describe("A new text", () => {
  test("takes the place of the old one in the site that there is", () => {
    const { folder, body, take } = read();
    const before = body.digest;
    write(folder, { [post]: postFile(front, `${beginning}Und noch einer.\n`) });

    expect(take(post)).toBe(true);
    expect(String(body.html)).toContain("Und noch einer.");
    expect(body.digest).not.toBe(before);
  });

  test.each([
    ["the title", ["title: Anders", "tags: [Geld]"], beginning],
    ["what lists show of the text", front, `Anders. ${beginning}`],
    ["an anchor that others may link to", front, `${beginning}## Neu\n`],
    ["what is warned of", front, `${beginning}[a](/media/fehlt.jpg)\n`],
  ])("does not if %s is new, too", (_what, particulars, text) => {
    const { folder, body, take } = read();
    const before = String(body.html);
    write(folder, { [post]: postFile(particulars, text) });

    expect(take(post)).toBe(false);
    expect(String(body.html)).toBe(before);
  });

  test("does not if there is something to tell of its file, whose place may have moved", () => {
    const folder = contentFolder(emptyFolder(), { [post]: postFile(front, beginning) });
    const { takeTexts } = passed(folder);
    write(folder, { [post]: postFile(front, `${beginning}Mehr.\n`) });

    expect(takeTexts([join(folder, post)], (file) => file === `content/${post}`)).toBe(false);
  });
});

describe("Beside a new text", () => {
  test.each([
    ["a hidden file", ".swap"],
    ["a name that was never there", "posts/4913"],
  ])("%s may have come and gone", (_what, trace) => {
    const { folder, take } = read();
    write(folder, { [post]: postFile(front, `${beginning}Mehr.\n`), ".swap": "x" });

    expect(take(trace, post)).toBe(true);
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

    expect(take(post, place)).toBe(false);
    expect(String(body.html)).toBe(before);
  });
});
