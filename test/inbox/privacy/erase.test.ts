/** Erasure: afterwards nobody finds a byte, wherever they look, and everything else is as it was. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accept } from "../../../src/inbox/moderation/decide.ts";
import { lookupOf } from "../../../src/inbox/privacy/address.ts";
import { type EraseWish, erase } from "../../../src/inbox/privacy/erase.ts";
import { isErasing } from "../../../src/inbox/privacy/erasure.ts";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { someComment, testDesk } from "../../support/desk.ts";
import { contentOf } from "../../support/folder.ts";
import { changeSettings, deskAt, peopledInbox } from "../../support/peopled-inbox.ts";
import { repository } from "../../support/repository.ts";
import { allSecrets, person, secretsIn } from "../../support/secrets.ts";

/** Two published comments of one person between those of others, and one that waits. */
async function given(settings = "") {
  const made = await peopledInbox(4);
  changeSettings(made.inbox, (text) => text + settings);
  const desk = await deskAt(made.inbox);
  const ids = [0, 1, 2, 3].map((number) => someComment(number).id);
  return { ...made, desk, ids, wish: wishFor(lookupOf(person.email, desk.inbox.keys)) };
}

/** The same where comments are no repository of their own. */
async function elsewhere(git: "part" | "none") {
  const table = await testDesk({ git });
  const lookup = lookupOf(person.email, table.desk.inbox.keys);
  const { email, ...words } = person;
  const id = await table.receive({ ...words, address: { sealed: Buffer.from(email), lookup } });
  await accept(table.desk, id, "Mia Müller");
  return { ...table, wish: wishFor(lookup) };
}

function wishFor(...lookups: readonly string[]): EraseWish {
  return { lookups, comments: [], history: "rewrite", by: "Mia Müller" };
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function isSound({ comments }: { readonly comments: string }): void {
  expect(git(comments, "fsck", "--full", "--strict")).toBe("");
  expect(git(comments, "status", "--porcelain")).toBe("");
}

/** Addresses are sealed from the beginning. */
const clear = allSecrets.slice(0, 3);

describe("Erasing what is kept of an address", () => {
  test("leaves no byte of name, website, text or address in the store, the files and the objects of the repository", async () => {
    const table = await given();
    expect(secretsIn(table.folder)).toEqual(clear);
    const erased = await erase(table.desk, table.wish);
    expect(erased).toMatchObject({ rows: 3, stones: [], repository: "own", elsewhere: undefined });
    expect(erased?.files).toEqual([table.ids[1], table.ids[3]].map((id) => `gls/${id}.md`));
    expect(secretsIn(table.folder)).toEqual([]);
    isSound(table);
    expect(isErasing(table.desk.inbox.folder)).toBe(false);
  });

  test("keeps the comments of others, and every commit with its author, its time and its words", async () => {
    const table = await given();
    const history = () => git(table.comments, "log", "--format=%an %ae %at %cn %ct %s", "--skip=1");
    const before = git(table.comments, "log", "--format=%an %ae %at %cn %ct %s");
    const others = [table.ids[0], table.ids[2]].map((id) => readFileSync(join(table.comments, `gls/${id}.md`), "utf8"));
    await erase(table.desk, table.wish);
    expect(history()).toBe(before);
    expect(
      [table.ids[0], table.ids[2]].map((id) => readFileSync(join(table.comments, `gls/${id}.md`), "utf8")),
    ).toEqual(others);
    expect(await table.desk.store.find(table.ids[0] as string)).toBeDefined();
  });

  test("leaves a stone without name, website and text where somebody has answered, and an answer that still hangs below it", async () => {
    const table = await given();
    const answer = await table.desk.receive({ replyTo: table.ids[1] as string, text: "Das sehe ich auch so." });
    await accept(table.desk, answer, "Mia Müller");
    const erased = await erase(table.desk, table.wish);
    expect(erased?.stones).toEqual([`gls/${table.ids[1]}.md`]);
    expect(readFileSync(join(table.comments, `gls/${table.ids[1]}.md`), "utf8")).toBe(`---
name: Name gelöscht
date: 2026-11-28T10:00:01+01:00
removed: { date: 2026-11-28, rule: "auf Wunsch der Person, die ihn schrieb" }
---
`);
    expect(readFileSync(join(table.comments, `gls/${answer}.md`), "utf8")).toContain(`replyTo: ${table.ids[1]}`);
    expect(secretsIn(table.folder)).toEqual([]);
    isSound(table);
    const once = git(table.comments, "rev-parse", "HEAD");
    expect(await erase(table.desk, table.wish)).toBeUndefined();
    expect(git(table.comments, "rev-parse", "HEAD")).toBe(once);
  });

  test("takes along what still waits, and finds files whose post has another name by now", async () => {
    const table = await given();
    table.repository.move("Mia Müller", "gls", "gls-bank");
    const erased = await erase(table.desk, table.wish);
    expect(erased).toMatchObject({ rows: 3 });
    expect(erased?.files).toEqual([table.ids[1], table.ids[3]].map((id) => `gls-bank/${id}.md`));
    expect(secretsIn(table.folder)).toEqual([]);
    isSound(table);
  });

  test("says that there is nothing, and changes nothing", async () => {
    const table = await given();
    const before = contentOf(table.comments);
    expect(await erase(table.desk, wishFor("nobody's"))).toBeUndefined();
    expect(contentOf(table.comments)).toEqual(before);
  });

  test("takes one comment by its name, also one that was written by hand", async () => {
    const table = await given();
    table.repository.commit("Mia Müller", {
      "gls/2009-01-15-zacharias.md": `---\nname: ${person.name}\ndate: 2009-01-15 10:00\n---\n\n${person.text}\n`,
    });
    const wish = { ...table.wish, comments: ["gls/2009-01-15-zacharias"] };
    expect((await erase(table.desk, wish))?.files).toHaveLength(3);
    expect(secretsIn(table.folder)).toEqual([]);
  });

  test("refuses what is no name of a comment, and what there is none of", async () => {
    const table = await given();
    for (const meant of ["gls", "gls/a/b", "../etc/passwd", "gls/../../x", "gls/2026-11-28-nothere1"])
      await expect(erase(table.desk, { ...table.wish, lookups: [], comments: [meant] }), meant).rejects.toThrow(
        InboxRefusal,
      );
    expect(secretsIn(table.folder)).toEqual(clear);
  });
});

describe("The repository", () => {
  test("may hold branches, tags, logs and packs with the comment: they are rewritten and emptied as well", async () => {
    const table = await given();
    git(table.comments, "branch", "older", "HEAD~1");
    git(table.comments, "tag", "light", "HEAD~1");
    table.repository.as("Mia Müller", "tag", "-a", "heavy", "-m", "x", "HEAD~1");
    git(table.comments, "gc", "--quiet");
    git(table.comments, "update-ref", "ORIG_HEAD", "HEAD");
    await erase(table.desk, table.wish);
    expect(secretsIn(table.folder)).toEqual([]);
    expect(git(table.comments, "for-each-ref", "--format=%(refname)").trim().split("\n")).toEqual([
      "refs/heads/main",
      "refs/heads/older",
      "refs/tags/heavy",
      "refs/tags/light",
    ]);
    isSound(table);
  });

  test("keeps what others have staged and not committed yet", async () => {
    const table = await given();
    writeFileSync(join(table.comments, "README.txt"), "Staged.\n");
    git(table.comments, "add", "README.txt");
    await erase(table.desk, table.wish);
    expect(git(table.comments, "status", "--porcelain")).toBe("A  README.txt\n");
    expect(secretsIn(table.folder)).toEqual([]);
  });

  test.each([
    [
      "a stash",
      (folder: string) => {
        writeFileSync(join(folder, "README.txt"), "Mine.\n");
        git(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "stash", "--include-untracked");
      },
      "git stash",
    ],
    ["no branch", (folder: string) => void git(folder, "switch", "--detach", "--quiet"), "git switch"],
    [
      "another working tree",
      (folder: string) => void git(folder, "worktree", "add", "--quiet", "-b", "w", join(folder, "..", "other")),
      "worktree",
    ],
    [
      "a merge in the middle",
      (folder: string) => writeFileSync(join(folder, ".git", "MERGE_HEAD"), git(folder, "rev-parse", "HEAD")),
      "merge",
    ],
  ])("with %s is left as it is, and says what to do", async (_, change, like) => {
    const table = await given();
    change(table.comments);
    await expect(erase(table.desk, table.wish)).rejects.toThrow(like);
    expect(isErasing(table.desk.inbox.folder)).toBe(false);
    expect(secretsIn(table.folder)).toEqual(clear);
  });

  test("of something else is not rewritten, but the comment can go by a commit", async () => {
    const table = await elsewhere("part");
    await expect(erase(table.desk, table.wish)).rejects.toThrow("--history keep");
    expect(secretsIn(table.comments)).toEqual(clear);
    const erased = await erase(table.desk, { ...table.wish, history: "keep" });
    expect(erased).toMatchObject({ repository: "part", history: "keep" });
    expect(secretsIn(table.comments)).toEqual([]);
    expect(secretsIn(table.desk.inbox.folder)).toEqual([]);
    expect(git(table.comments, "status", "--porcelain")).toBe("");
  });

  test("may be missing", async () => {
    const table = await elsewhere("none");
    expect(await erase(table.desk, table.wish)).toMatchObject({ rows: 1, repository: "none" });
    expect(secretsIn(table.folder)).toEqual([]);
  });
});

describe("The repository that comments are pushed to", () => {
  async function pushed() {
    const table = await given("push: { remote: origin, branch: main }\n");
    const remote = join(table.folder, "remote.git");
    mkdirSync(remote);
    git(remote, "init", "--quiet", "--bare", "--initial-branch=main");
    git(table.comments, "remote", "add", "origin", remote);
    git(table.comments, "push", "--quiet", "origin", "HEAD:refs/heads/main");
    return { ...table, remote };
  }

  test("gets the new history, and nothing leads to the old one there", async () => {
    const table = await pushed();
    expect(await erase(table.desk, table.wish)).toMatchObject({ elsewhere: undefined });
    expect(git(table.remote, "rev-parse", "main")).toBe(git(table.comments, "rev-parse", "HEAD"));
    // What the guide says to do there.
    git(table.remote, "reflog", "expire", "--expire=now", "--all");
    git(table.remote, "gc", "--quiet", "--prune=now");
    expect(secretsIn(table.folder)).toEqual([]);
  });

  test("is not overwritten where others have committed", async () => {
    const table = await pushed();
    const other = repository(join(table.folder, "clone-of-others", ".."));
    other.as("Jo", "pull", "--quiet", table.remote, "main");
    other.commit("Jo", { "gls/2026-01-01-jo.md": "---\nname: Jo\ndate: 2026-01-01 10:00\n---\n\nHello\n" });
    other.as("Jo", "push", "--quiet", table.remote, "HEAD:main");
    const there = git(table.remote, "rev-parse", "main");
    await expect(erase(table.desk, table.wish)).rejects.toThrow("pull --rebase");
    expect(git(table.remote, "rev-parse", "main")).toBe(there);
    expect(isErasing(table.desk.inbox.folder)).toBe(false);
  });

  test("that is away gets it later; until then the erasure is not at its end", async () => {
    const table = await pushed();
    git(table.comments, "remote", "set-url", "origin", join(table.folder, "away.git"));
    expect((await erase(table.desk, table.wish))?.elsewhere).toBeDefined();
    expect(isErasing(table.desk.inbox.folder)).toBe(true);
    git(table.comments, "remote", "set-url", "origin", table.remote);
    expect(await erase(table.desk, wishFor())).toMatchObject({ elsewhere: undefined });
    expect(git(table.remote, "rev-parse", "main")).toBe(git(table.comments, "rev-parse", "HEAD"));
    expect(isErasing(table.desk.inbox.folder)).toBe(false);
  });
});
