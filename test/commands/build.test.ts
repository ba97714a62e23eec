import { once } from "node:events";
import { existsSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext, start } from "../support/klartext.ts";

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

  test("prints nothing but that line when nothing is wrong", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const { out, err } = await build(place);
    expect([out.trim().split("\n").length, err]).toEqual([1, ""]);
  });

  test("with --verbose tells how long each stage took", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const { err } = await build(place, "--verbose");
    expect(
      err
        .replace(/\d+ ms/g, "…")
        .trim()
        .split("\n"),
    ).toEqual(["cache: …", "content: …", "free pages: …", "search: …", "plan: …", "write: …", "keep: …"]);
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
    expect(readdirSync(join(place, "_site.cache"))).toEqual(["cache", "lock", "made", "search"]);
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

  test("begins anew when its folders were removed, and puts aside a site whose cache alone is gone", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    await build(place);
    rmSync(join(place, "_site"), { recursive: true });
    rmSync(join(place, "_site.cache"), { recursive: true });
    expect(await build(place)).toMatchObject({ code: 0, err: expect.not.stringContaining("before-klartext") });
    const site = contentOf(join(place, "_site"));
    rmSync(join(place, "_site.cache"), { recursive: true });
    expect((await build(place)).err).toContain("_site.before-klartext");
    expect(contentOf(join(place, "_site.before-klartext"))).toEqual(site);
  });

  test("keeps its word about foreign files also after a build that failed", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), { "tags.yaml": "[" });
    write(join(place, "_site"), { "urlaub.txt": "Nordsee" });
    expect((await build(place)).code).toBe(1);
    rmSync(join(place, "content/tags.yaml"));
    expect((await build(place)).code).toBe(0);
    expect(contentOf(join(place, "_site.before-klartext"))).toEqual({ "urlaub.txt": "Nordsee" });
  });

  test("leaves nothing unfinished when it fails at the very end", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), { "pages/x.njk": "X" });
    await build(place);
    // A folder where the mark of the made site should be: the swap cannot write it.
    rmSync(join(place, "_site.cache/made"));
    write(join(place, "_site.cache/made"), { x: "" });
    const before = contentOf(join(place, "_site"));
    contentFolder(join(place, "content"), { "pages/x.njk": "Y" });
    const { code } = await build(place);
    expect([code, readdirSync(join(place, "_site.cache")).sort()]).toEqual([3, ["cache", "lock", "made", "search"]]);
    expect(contentOf(join(place, "_site"))).toEqual(before);
  });

  test("does not fail for want of a cache when the site is in its place, and says so", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    write(join(place, "_site.cache/cache.coming"), { x: "" });
    const { code, err } = await build(place);
    expect(code).toBe(0);
    expect(err).toContain("_site.cache");
    expect(contentOf(join(place, "_site"))).toHaveProperty("index.html");
  });

  test("goes on when whoever reads has seen enough", async () => {
    const place = emptyFolder();
    const posts = Array.from({ length: 300 }, (_, i) => [`posts/2024-04-01-${i}.md`, "---\ntitel: X\n---\n"]);
    contentFolder(join(place, "content"), Object.fromEntries(posts));
    const child = start(["check", "--content", join(place, "content")]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    let said = "";
    child.stderr?.on("data", (data) => (said += data));
    const [code] = await once(child, "close");
    expect([code, said]).toEqual([1, ""]);
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

  test("says so as well where the system never says that a folder cannot be made", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const { code, err } = await klartext(["build", "--output", "/proc/neu/_site"], { cwd: place });
    expect([code, err]).toEqual([3, expect.stringContaining("/proc/neu cannot be made")]);
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
    [["build", "--content", ""], "--content is empty."],
    [["build", "--output", ""], "--output is empty."],
    [["new", "post", "Titel", "--content="], "--content is empty."],
    [["build", "--output", "package.json"], "--output package.json is a file."],
    [["build", "--output", "/proc"], "--output /proc is a disk of its own"],
    [["help", "bild"], 'There is no command "bild". Did you mean "build"?'],
    [["serve", "--port", "http"], '--port "http" is not a number'],
  ])("klartext %j exits with 2 and says what to write", async (args, message) => {
    const { code, out, err } = await klartext(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test.each(["gestern", "-1", "999999999999"])("SOURCE_DATE_EPOCH=%s is refused", async (epoch) => {
    const { code, err } = await klartext(["build"], { env: { SOURCE_DATE_EPOCH: epoch } });
    expect([code, err]).toEqual([2, expect.stringContaining("SOURCE_DATE_EPOCH")]);
  });

  test("an output folder is known behind symbolic links, too", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "real/content"));
    symlinkSync(join(place, "real"), join(place, "link"));
    for (const output of ["real", "link", "link/content/new/_site"]) {
      const { code, err } = await klartext(["build", "--content", "link/content", "--output", output], { cwd: place });
      expect([code, err]).toEqual([2, expect.stringContaining("the content folder")]);
    }
  });

  test("the folder beside the output is not for content", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "_site.cache"), { "pages/x.njk": "X" });
    const before = contentOf(place);
    const { code } = await klartext(["build", "--content", "_site.cache"], { cwd: place });
    expect([code, contentOf(place)]).toEqual([2, before]);
  });

  test.each([
    [["--help"]],
    [["help", "build"]],
    [["build", "--help"]],
    [["serve", "--help"]],
    [["check", "--help"]],
    [["verify", "--help"]],
    [["new", "--help"]],
  ])("klartext %j explains itself and exits with 0", async (args) => {
    const { code, out } = await klartext(args);
    expect([code, out]).toEqual([0, expect.stringContaining("klartext")]);
  });
});
