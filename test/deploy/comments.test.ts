/** Comments that are a repository of their own, deployed with what is pushed. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tryLock } from "../../src/output/lock.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { repository } from "../support/repository.ts";
import { person, secretsIn } from "../support/secrets.ts";
import { deskFor, liveServer, server } from "./support/deploying.ts";

function commented() {
  const made = repository();
  made.commit("Mia", { "gls/one.md": "Erstes Wort.\n", "README.md": "For people.\n" });
  return made;
}

const head = (made: ReturnType<typeof commented>) => made.as("Mia", "rev-parse", "HEAD").trim();

describe("deploy --comments", () => {
  test("publishes what is committed there with each push, and is due once when there is something new", async () => {
    const comments = commented();
    const { on } = await liveServer(["--comments", comments.folder]);
    write(comments.folder, { "gls/two.md": "Nicht committet.\n" });
    expect(on.page("")).toContain("Erstes Wort.");
    expect(on.page("")).not.toContain("Nicht committet.");
    const release = JSON.parse(readFileSync(join(on.site, "current/deploy.json"), "utf8"));
    expect(release.comments).toBe(head(comments));
    expect((await on.deploy("due", "--wait")).out).toBe("Nothing is due, and no change is to come.\n");
    comments.commit("Mia", { "gls/two.md": "Zweites Wort.\n" });
    const { code, out } = await on.deploy("status");
    expect([code, out]).toEqual([3, expect.stringContaining("The comments have a commit that is not live")]);
    expect((await on.deploy("due", "--wait")).out).toBe("Live: https://example.org/\n");
    expect(on.page("")).toContain("Zweites Wort.");
    expect((await on.deploy("due", "--wait")).out).toBe("Nothing is due, and no change is to come.\n");
    const after = await on.deploy("status");
    expect([after.code, after.out]).toEqual([
      0,
      expect.stringContaining(`comments      ${head(comments).slice(0, 12)} (live)`),
    ]);
    comments.as("Mia", "rm", "-q", "gls/one.md");
    comments.as("Mia", "commit", "-q", "-m", "x");
    const lock = tryLock(join(on.site, "deploy.lock"));
    expect((await on.deploy("due")).out).toContain("Another deployment is under way");
    const waiting = on.deploy("due", "--wait");
    setTimeout(() => lock?.release(), 500);
    expect((await waiting).out).toContain("Live:");
    expect(on.page("")).not.toContain("Erstes Wort.");
  });

  test("does not undo a way back that somebody took", async () => {
    const comments = commented();
    const { on, mia } = await liveServer(["--comments", comments.folder]);
    await mia.push({ "content/word.txt": "zwei" });
    await on.deploy("rollback");
    comments.commit("Mia", { "gls/two.md": "Zweites Wort.\n" });
    expect((await on.deploy("due")).out).toContain("Rolled back");
    expect(on.page("")).not.toContain("Zweites Wort.");
  });

  test("takes a bare repository, and one without a commit yet", async () => {
    const bare = join(emptyFolder(), "comments.git");
    repository().as("Mia", "init", "-q", "--bare", "--initial-branch=main", bare);
    const { on } = await liveServer(["--comments", bare]);
    expect((await on.deploy("status")).out).toContain("comments      no commit yet (live)");
    commented().as("Mia", "push", "-q", bare, "main");
    expect((await on.deploy("due")).out).toContain("Live:");
    expect(on.page("")).toContain("Erstes Wort.");
  });

  test.each([
    ["no folder", (folder: string) => join(folder, "none"), "is no folder"],
    ["no repository", (folder: string) => write(folder, { "a.md": "x" }), "is no repository"],
    [
      "a part of one",
      (folder: string) => {
        mkdirSync(folder);
        repository(folder).commit("Mia", { "content/comments/gls/one.md": "x" });
        return join(folder, "content/comments");
      },
      "is a part of another repository",
    ],
  ])("refuses %s", async (_, make, why) => {
    const folder = emptyFolder();
    const comments = make(join(folder, "comments"));
    const where = ["--repo", join(folder, "bank.git"), "--site", join(folder, "bank")];
    const { code, err } = await klartext(["deploy", "init", ...where, "--comments", comments]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(existsSync(join(folder, "bank"))).toBe(false);
  });

  test("refuses comments that are pushed as well, links, and a repository that is gone: the site stays", async () => {
    const comments = commented();
    const { on, mia } = await liveServer(["--comments", comments.folder]);
    const before = on.live();
    expect((await mia.push({ "content/comments/gls/three.md": "Drittes." })).err).toContain("move it there");
    await mia.git("reset", "--quiet", "--hard", "HEAD~1");
    symlinkSync("/etc/passwd", join(comments.folder, "gls/link.md"));
    comments.commit("Mia", {});
    expect(await on.deploy("due")).toMatchObject({ code: 1, err: expect.stringContaining("symbolic link") });
    renameSync(comments.folder, `${comments.folder}-gone`);
    mkdirSync(comments.folder);
    expect(await on.deploy("run")).toMatchObject({ code: 3, err: expect.stringContaining("cannot be read") });
    rmSync(`${comments.folder}-gone`, { recursive: true });
    expect(on.live()).toBe(before);
    expect(on.page("")).toContain("Erstes Wort.");
  });
});

describe("deploy run --forget", () => {
  test("leaves nothing of what was erased in the whole folder of the site, and the site as it is", async () => {
    const comments = commented();
    comments.commit("Mia", { "gls/secret.md": `${person.name} ${person.website} ${person.text} ${person.email}\n` });
    const { on, mia } = await liveServer(["--comments", comments.folder]);
    await mia.push({ "content/word.txt": "zwei" });
    await mia.push({ "content/pages/mistake.txt": `FEHLER` });
    expect(secretsIn(on.site)).not.toEqual([]);
    comments.as("Mia", "rm", "-q", "gls/secret.md");
    comments.as("Mia", "commit", "-q", "-m", "x");
    expect((await on.deploy("due")).out).toContain("Live:");
    expect(secretsIn(on.site)).not.toEqual([]);
    const { code, out } = await on.deploy("run", "--forget");
    expect([code, out]).toEqual([0, expect.stringContaining("The releases before are gone")]);
    expect(secretsIn(on.site)).toEqual([]);
    expect(on.page("")).toContain("Erstes Wort.");
    expect((await on.deploy("list")).out.trim().split("\n")).toHaveLength(1);
    expect(await on.deploy("rollback")).toMatchObject({ code: 2 });
    expect(await on.deploy("status")).toMatchObject({ code: 0 });
    expect((await mia.push({ "content/pages/mistake.txt": "Gut." })).code).toBe(0);
  });

  test("works for a site without comments of their own, and without a release before", async () => {
    const on = await server();
    const mia = await deskFor(on);
    await mia.push({});
    expect((await on.deploy("run", "--forget")).code).toBe(0);
    expect((await on.deploy("list")).out.trim().split("\n")).toHaveLength(1);
  });
});
