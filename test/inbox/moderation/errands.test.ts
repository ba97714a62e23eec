import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accept } from "../../../src/inbox/moderation/decide.ts";
import { type Desk, inTurn } from "../../../src/inbox/moderation/desk.ts";
import { pending, runErrands } from "../../../src/inbox/moderation/errands.ts";
import { recover } from "../../../src/inbox/moderation/perform.ts";
import { statusOf } from "../../../src/inbox/moderation/status.ts";
import { writeWork } from "../../../src/inbox/moderation/work.ts";
import { noon, type TestDesk, testDesk } from "../../support/desk.ts";
import { emptyFolder } from "../../support/folder.ts";
import { repository } from "../../support/repository.ts";

const mia = "Mia Müller";

interface Pushing extends TestDesk {
  /** The bare repository that is pushed to. */
  readonly bare: string;
  /** Subjects of the branch there, newest first. */
  readonly subjects: () => readonly string[];
  /** What somebody else commits and pushes there. */
  readonly others: (file: string) => void;
}

async function pushing(): Promise<Pushing> {
  const bare = join(emptyFolder(), "bare.git");
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", bare]);
  const at = await testDesk({ settings: { push: { remote: "origin", branch: "main" } } });
  at.repository?.as(mia, "remote", "add", "origin", bare);
  at.repository?.as(mia, "push", "--quiet", "origin", "main");
  return {
    ...at,
    bare,
    subjects: () =>
      execFileSync("git", ["log", "--format=%s", "main"], { cwd: bare, encoding: "utf8" }).trim().split("\n"),
    others: (file) => {
      const clone = repository();
      clone.as(mia, "fetch", "--quiet", bare, "main");
      clone.as(mia, "reset", "--quiet", "--hard", "FETCH_HEAD");
      clone.commit("Berta", { [file]: "Of others.\n" });
      clone.as("Berta", "push", "--quiet", bare, "HEAD:main");
    },
  };
}

/** The same desk, some minutes later. */
function later(desk: Desk, minutes: number): Desk {
  return { ...desk, clock: () => noon + minutes * 60_000 };
}

describe("What was committed", () => {
  test("is pushed", async () => {
    const { desk, receive, subjects } = await pushing();
    const id = await receive();
    await accept(desk, id, mia);
    await runErrands(desk, "now");
    expect(subjects()).toEqual([`Publish comment ${id} on gls`, "x"]);
    expect(pending(desk.inbox.folder, "push")).toBeUndefined();
  });

  test("is put onto what others have pushed", async () => {
    const { desk, receive, subjects, others, repository } = await pushing();
    others("other.txt");
    const id = await receive();
    await accept(desk, id, mia);
    await runErrands(desk, "now");
    expect(subjects()).toEqual([`Publish comment ${id} on gls`, "x", "x"]);
    expect(repository?.as(mia, "log", "-1", "--format=%an")).toBe("Mia Müller\n");
    expect(repository?.as(mia, "status", "--porcelain")).toBe("");
  });

  test("stays, is told and tried again later where the other side is away", async () => {
    const { desk, told, bare, receive, subjects, repository } = await pushing();
    renameSync(bare, `${bare}.away`);
    const id = await receive();
    await accept(desk, id, mia);
    await runErrands(desk, "now");
    expect(told.join("\n")).toMatch(/Committed, but not pushed to origin: .*does not/);
    expect((await statusOf(desk)).faults.join()).toContain("1 attempts in 0 hours");
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe(`Publish comment ${id} on gls\n`);
    renameSync(`${bare}.away`, bare);
    await runErrands(desk, "due");
    expect(subjects()).toEqual(["x"]);
    await runErrands(later(desk, 2), "due");
    expect(subjects()).toEqual([`Publish comment ${id} on gls`, "x"]);
    expect((await statusOf(desk)).faults).toEqual([]);
  });

  test("waits for people where both have changed the same, and nothing is lost", async () => {
    const { desk, told, receive, others, subjects, repository } = await pushing();
    const id = await receive();
    others(`gls/${id}.md`);
    await accept(desk, id, mia);
    await runErrands(desk, "now");
    expect(told.join("\n")).toContain("Committed, but not pushed");
    expect(subjects()).toEqual(["x", "x"]);
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe(`Publish comment ${id} on gls\n`);
    expect(repository?.as(mia, "status")).toMatch(/^On branch main\n/);
  });

  test("is not put onto anything where an editor has committed here as well", async () => {
    const { desk, told, receive, others, repository } = await pushing();
    others("other.txt");
    repository?.commit("Carl", { "carl.txt": "x" });
    await accept(desk, await receive(), mia);
    const before = repository?.as(mia, "rev-parse", "HEAD");
    await runErrands(desk, "now");
    expect(told.join("\n")).toContain("somebody else has committed here as well");
    expect(repository?.as(mia, "rev-parse", "HEAD")).toBe(before);
  });

  test("is free again where a rebase of ours was killed", async () => {
    const { desk, receive, others, repository, subjects } = await pushing();
    const id = await receive();
    others(`gls/${id}.md`);
    await accept(desk, id, mia);
    repository?.as(mia, "fetch", "--quiet", "origin", "main");
    expect(() => repository?.as(mia, "rebase", "FETCH_HEAD")).toThrow();
    writeWork(desk.inbox.folder, { by: "", message: "Put commits onto those of others", rebasing: true, files: [] });
    await inTurn(desk, () => recover(desk));
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe(`Publish comment ${id} on gls\n`);
    expect(subjects()).toEqual(["x", "x"]);
  });
});

describe("The program that runs afterwards", () => {
  test("gets its words as they are, without a shell", async () => {
    const at = emptyFolder();
    const script = join(at, "script.js");
    writeFileSync(script, "require('fs').writeFileSync(process.argv[2], JSON.stringify(process.argv.slice(3)))");
    const out = join(at, "out");
    const words = ["$(touch x)", "; rm -rf /", "a b", "*"];
    const { desk, receive, comments } = await testDesk({
      git: "none",
      settings: { afterwards: [process.execPath, script, out, ...words] },
    });
    await accept(desk, await receive(), mia);
    await runErrands(desk, "now");
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(words);
    expect(existsSync(join(comments, "x"))).toBe(false);
  });

  test.each([
    [["/nowhere/klartext"], /ENOENT/],
    [[process.execPath, "-e", "process.exit(3)"], /it ended with 3/],
  ])("is told of where it fails, and what was published stays so", async (afterwards, message) => {
    const { desk, told, receive } = await testDesk({ git: "none", settings: { afterwards } });
    const id = await receive();
    await accept(desk, id, mia);
    await runErrands(desk, "now");
    expect(told.join("\n")).toMatch(message);
    expect((await desk.store.find(id))?.stage).toBe("accepted");
    expect(pending(desk.inbox.folder, "afterwards")).toMatchObject({ attempts: 1, next: noon + 60_000 });
  });
});
