import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/kernel/problem.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const settings = { "site.yaml": "title: K\nurl: https://example.org/\n" };
const text = "---\ntitle: A\n---\nText\n";

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);
}

describe("The content folder", () => {
  test("is read without following symbolic links to files, folders and nowhere", () => {
    const folder = write(emptyFolder(), { ...settings, "posts/2024-01-01-a.md": text });
    mkdirSync(`${folder}/media`);
    symlinkSync("/etc/passwd", `${folder}/media/passwd.txt`);
    symlinkSync("/etc", `${folder}/media/etc`);
    symlinkSync("fehlt", `${folder}/posts/2024-01-02-b.md`);

    const { problems, site } = passed(folder);

    expect(site).toBeUndefined();
    for (const { message } of problems) expect(message.en).toContain("symbolic link");
    expect(told(problems)).toEqual([
      "content/media/etc error place",
      "content/media/passwd.txt error place",
      "content/posts/2024-01-02-b.md error place",
    ]);
  });

  test("holds no two names that differ only by case or composition", () => {
    const folder = write(emptyFolder(), {
      ...settings,
      "posts/2024-01-01-gr\u00fcn.md": text,
      "posts/2024-01-01-gru\u0308n.md": text.replace("---\nText", "slug: anders\n---\nText"),
      "media/Haus.jpg": "",
      "media/haus.jpg": "",
    });

    expect(told(passed(folder).problems)).toEqual([
      "content/media/haus.jpg error address",
      "content/media/haus.jpg error place",
      "content/posts/2024-01-01-gr\u00fcn.md error place",
    ]);
  });

  test("holds no name that forges lines", () => {
    const folder = write(emptyFolder(), { ...settings, "media/a\nb.jpg": "" });

    expect(told(passed(folder).problems)).toEqual(["content/media/a\nb.jpg error place"]);
  });

  test("must be there", () => {
    expect(told(passed(`${emptyFolder()}/fehlt`).problems)).toContain("content error place");
  });

  test("may be empty", () => {
    const { site, problems, files } = passed(emptyFolder());

    expect(told(problems)).toEqual(["content/site.yaml warning settings"]);
    expect(site?.posts).toEqual([]);
    // The one that is missed is counted where it is told of, so it is counted among all.
    expect(files).toBe(1);
  });

  test("ignores what begins with a dot or an underscore", () => {
    const folder = write(emptyFolder(), {
      ...settings,
      ".git/config": "x",
      "_alt/a.md": "x",
      "posts/_b/c.md": "x",
      "posts/.d.md": "x",
    });

    expect(passed(folder)).toMatchObject({ problems: [], files: 1 });
  });

  test("says in which bytes a file is no UTF-8", () => {
    const folder = write(emptyFolder(), { ...settings, "notes/2024-01-01-a.md": Buffer.from([0xff, 0xfe, 0x2d, 0]) });

    expect(passed(folder).problems[0]?.message.en).toContain("the byte 0xFF at offset 0");
  });
});
