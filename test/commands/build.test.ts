import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const now = ["--now", "2026-01-01T12:00:00+01:00"];

function build(place: string, ...more: readonly string[]) {
  return klartext(["build", "--content", join(place, "content"), "--output", join(place, "_site"), ...now, ...more]);
}

describe("klartext build", () => {
  test("writes the site and ends with one line", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const { code, out } = await build(place);
    expect(code).toBe(0);
    expect(out.trim().split("\n").at(-1)).toMatch(/^\d+ Seiten in \d+,\d+ s, 0 Warnungen: /);
    expect(contentOf(join(place, "_site"))).toHaveProperty("blog/2024/03/erster/index.html");
  });

  test("with --quiet prints nothing when nothing is wrong", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    expect(await build(place, "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  test("with a mistake in the content leaves the old site as it was, and exits with 1", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    await build(place);
    const before = contentOf(join(place, "_site"));
    write(join(place, "content"), {
      "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "date: 2024-02-30"]),
    });
    const { code, out } = await build(place);
    expect(code).toBe(1);
    expect(out).toContain("posts/2024-03-03-dritter.md:3:7: Fehler [date]");
    expect(out).not.toMatch(/^\s+at /m);
    expect(contentOf(join(place, "_site"))).toEqual(before);
  });

  test("removes the page of a post that is gone", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), { "posts/2024-03-03-dritter.md": postFile(["title: Der dritte"]) });
    await build(place);
    expect(existsSync(join(place, "_site/blog/2024/03/dritter/index.html"))).toBe(true);
    rmSync(join(place, "content/posts/2024-03-03-dritter.md"));
    await build(place);
    expect(existsSync(join(place, "_site/blog/2024/03/dritter"))).toBe(false);
  });

  test("leaves nothing beside the output but its cache folder", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    await build(place);
    expect(readdirSync(place).sort()).toEqual(["_site", "_site.cache", "content"]);
    expect(readdirSync(join(place, "_site.cache"))).toEqual(["lock"]);
  });

  test("makes files that a web server may read, whatever the umask", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const before = process.umask(0o077);
    try {
      await build(place);
    } finally {
      process.umask(before);
    }
    expect(statSync(join(place, "_site/index.html")).mode & 0o777).toBe(0o644);
    expect(statSync(join(place, "_site")).mode & 0o777).toBe(0o755);
  });

  test("two at once on one folder both end well, one after the other", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const runs = await Promise.all([build(place), build(place), build(place)]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const alone = emptyFolder();
    contentFolder(join(alone, "content"));
    await build(alone);
    expect(contentOf(join(place, "_site"))).toEqual(contentOf(join(alone, "_site")));
  });

  test("prints only JSON on standard output when asked for JSON", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), {
      "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "datum: 2024-03-03"]),
    });
    const { code, out } = await build(place, "--format", "json");
    const problems = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(code).toBe(1);
    expect(problems).toMatchObject([{ line: 3, column: 1, severity: "error", rule: "unknown-key" }]);
  });

  test("moves files away that Klartext had not made, and says so", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    write(join(place, "_site"), { "urlaub.txt": "Nordsee" });
    const { err } = await build(place);
    expect(err).toContain(join(place, "_site.before-klartext"));
    expect(contentOf(join(place, "_site.before-klartext"))).toEqual({ "urlaub.txt": "Nordsee" });
  });

  test("says in a sentence that it cannot write, and exits with 3", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    write(place, { file: "" });
    const { code, err } = await klartext([
      "build",
      "--content",
      join(place, "content"),
      "--output",
      join(place, "file/_site"),
    ]);
    expect([code, err.split("\n").length]).toEqual([3, 2]);
  });
});

describe("A wrong command line", () => {
  test.each([
    [["bild"], 'There is no command "bild". Did you mean "build"?'],
    [["build", "--contents", "x"], "There is no option --contents. Did you mean --content?"],
    [["build", "--content", "no-such-folder"], "--content no-such-folder is not a folder."],
    [["build", "--now", "2024-02-30"], "--now"],
    [["build", "--format", "xml"], "--format is one of text, json, github"],
    [["build", "--output", "."], "--output . would replace the content folder."],
    [["build", "--output", "content/_site"], "--output content/_site lies within the content folder."],
    [["build", "content"], 'Unexpected "content".'],
    [["serve", "--port", "http"], '--port "http" is not a number'],
  ])("klartext %j exits with 2 and says what to write", async (args, message) => {
    const { code, out, err } = await klartext(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("an unreadable SOURCE_DATE_EPOCH is refused", async () => {
    const { code, err } = await klartext(["build"], { env: { SOURCE_DATE_EPOCH: "gestern" } });
    expect([code, err]).toEqual([2, expect.stringContaining("SOURCE_DATE_EPOCH")]);
  });

  test.each([[["--help"]], [["build", "--help"]], [["serve", "--help"]], [["check", "--help"]], [["new", "--help"]]])(
    "klartext %j explains itself and exits with 0",
    async (args) => {
      const { code, out } = await klartext(args);
      expect([code, out]).toEqual([0, expect.stringContaining("klartext")]);
    },
  );
});
