import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { NewComment } from "../../../src/inbox/comment.ts";
import { accept, reject } from "../../../src/inbox/moderation/decide.ts";
import { remove } from "../../../src/inbox/moderation/remove.ts";
import { reply } from "../../../src/inbox/moderation/reply.ts";
import { noon, testDesk } from "../../support/desk.ts";
import { contentOf } from "../../support/folder.ts";

const mia = "Mia Müller";

const unpublishable: readonly Partial<NewComment>[] = [
  { post: ".git" },
  { post: "../outside" },
  { post: "--upload-pack=x" },
  { post: ":(top)x" },
  { post: "" },
  { post: "nobody-sees-it" },
  { post: "moved" },
  { post: "a".repeat(5000) },
  { website: "javascript:alert(1)" },
  { name: "  " },
  { text: " \n" },
];

describe("An accepted comment", () => {
  test("is a file that is committed, and nothing of it stays in the store", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const id = await receive({ name: "Erika: Beispiel", text: "Erste Zeile.\n\n---\nname: x\n---\nZweite." });
    await accept(desk, id, mia);
    expect(readFileSync(join(comments, "gls", `${id}.md`), "utf8")).toBe(`---
name: "Erika: Beispiel"
date: 2026-11-28T11:43:21+01:00
website: https://example.org/1
---

Erste Zeile.

---
name: x
---
Zweite.
`);
    expect(repository?.as(mia, "status", "--porcelain")).toBe("");
    expect(repository?.as(mia, "log", "-1", "--format=%an|%ae|%cn|%s%n%b")).toBe(
      `Mia Müller|inbox@klartext.invalid|Klartext inbox|Publish comment ${id} on gls\n\n`,
    );
    expect(await desk.store.find(id)).toMatchObject({
      stage: "accepted",
      name: "",
      text: "",
      decision: { by: mia, at: noon },
    });
    expect(existsSync(join(desk.inbox.folder, "work.json"))).toBe(false);
  });

  test("leaves alone what others have staged and changed", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    writeFileSync(join(comments, "staged.txt"), "x");
    repository?.as(mia, "add", "staged.txt");
    writeFileSync(join(comments, "README.txt"), "changed");
    await accept(desk, await receive(), mia);
    expect(repository?.as(mia, "status", "--porcelain")).toBe(" M README.txt\nA  staged.txt\n");
  });

  test.each(["part", "none"] as const)("is written where the folder is %s of a repository", async (git) => {
    const { desk, comments, repository, receive } = await testDesk({ git });
    const id = await receive();
    await accept(desk, id, mia);
    expect(readdirSync(join(comments, "gls"))).toEqual([`${id}.md`]);
    expect((await desk.store.find(id))?.stage).toBe("accepted");
    if (git === "part")
      expect(repository?.as(mia, "show", "--name-only", "--format=")).toBe(`content/comments/gls/${id}.md\n`);
  });

  test("is the first commit of a repository without any", async () => {
    const { desk, comments, receive } = await testDesk({ git: "none" });
    const { repository } = await import("../../support/repository.ts");
    const fresh = repository(comments);
    await accept(desk, await receive(), mia);
    expect(fresh.as(mia, "rev-list", "--count", "HEAD")).toBe("1\n");
  });

  test("is only written where git has been told to leave the folder out", async () => {
    const { desk, repository, receive } = await testDesk({ git: "part" });
    repository?.commit(mia, { ".gitignore": "content/comments/\n" });
    await accept(desk, await receive(), mia);
    expect(repository?.as(mia, "rev-list", "--count", "HEAD")).toBe("2\n");
  });

  test("answers only what readers see", async () => {
    const { desk, comments, receive } = await testDesk();
    const first = await receive();
    const second = await receive({ replyTo: first });
    const third = await receive({ replyTo: "2026-11-01-gone0000" });
    for (const id of [first, second, third]) await accept(desk, id, mia);
    expect(readFileSync(join(comments, "gls", `${second}.md`), "utf8")).toContain(`replyTo: ${first}\n`);
    expect(readFileSync(join(comments, "gls", `${third}.md`), "utf8")).not.toContain("replyTo");
  });

  test("runs no hook and no program that the repository names", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const hook = join(comments, ".git", "hooks", "pre-commit");
    writeFileSync(hook, "#!/bin/sh\ntouch ran\nexit 1\n", { mode: 0o755 });
    repository?.as(mia, "config", "commit.gpgSign", "true");
    repository?.as(mia, "config", "gpg.program", "/bin/false");
    await accept(desk, await receive(), mia);
    expect(existsSync(join(comments, "ran"))).toBe(false);
  });

  test("is refused where nothing could be published, and nothing is written", async () => {
    const { desk, folder, repository, receive } = await testDesk();
    const before = contentOf(join(folder, "repository"));
    for (const comment of unpublishable) {
      const id = await receive(comment);
      await expect(accept(desk, id, mia), JSON.stringify(comment)).rejects.toThrow(/\.$|: \S/);
      expect((await desk.store.find(id))?.stage).toBe("waiting");
    }
    expect(contentOf(join(folder, "repository"))).toEqual(before);
    expect(repository?.as(mia, "rev-list", "--count", "HEAD")).toBe("1\n");
  });

  test("is not found by what is no id", async () => {
    const { desk } = await testDesk({ git: "none" });
    for (const id of ["../../x", "--force", ".hidden", "a..b", "a b", "a/b", "a\u202eb", "", "x".repeat(300)])
      await expect(accept(desk, id, mia), id).rejects.toThrow(/is no id of a comment/);
  });

  test("is not written through symbolic links", async () => {
    const { desk, folder, comments, receive } = await testDesk();
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(comments, "gls"));
    const id = await receive();
    await expect(accept(desk, id, mia)).rejects.toThrow(/is not a folder/);
    expect((await desk.store.find(id))?.stage).toBe("waiting");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
  });

  test("is accepted once", async () => {
    const { desk, receive } = await testDesk();
    const id = await receive();
    const outcomes = await Promise.allSettled([accept(desk, id, "A"), accept(desk, id, "B")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("A comment that is not published", () => {
  test("is forgotten and counted", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    writeFileSync(join(comments, "moderation.yaml"), "2026-10: { insult: 1 }\n2026-11: { insult: 1, hatred: 2 }\n");
    const ids = [await receive(), await receive(), await receive()];
    await reject(desk, ids[0] as string, mia, "insult");
    await reject(desk, ids[1] as string, mia, "insult");
    await reject(desk, ids[2] as string, mia, "advertising");
    expect(readFileSync(join(comments, "moderation.yaml"), "utf8")).toBe(
      "2026-10: { insult: 1 }\n2026-11: { insult: 2, hatred: 2, advertising: 1 }\n",
    );
    const stored = await desk.store.find(ids[0] as string);
    expect(stored).toMatchObject({ stage: "rejected", name: "", text: "", decision: { by: mia, reason: "insult" } });
    expect(stored?.address).toBeUndefined();
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe("Count a comment that was not published in 2026-11\n");
    expect(repository?.as(mia, "status", "--porcelain")).toBe("");
  });

  test("is counted in the month of the site's zone", async () => {
    const { desk, comments, receive } = await testDesk();
    const newYear = { ...desk, clock: () => Date.parse("2026-12-31T23:30:00Z") };
    await reject(newYear, await receive(), mia, "off-topic");
    expect(readFileSync(join(comments, "moderation.yaml"), "utf8")).toBe("2027-01: { off-topic: 1 }\n");
  });

  test("waits on while what was counted by hand has mistakes", async () => {
    const { desk, comments, receive } = await testDesk();
    writeFileSync(join(comments, "moderation.yaml"), "2026-10: { insult: 1 }\n2026-13: { insult: 1 }\n");
    const id = await receive();
    await expect(reject(desk, id, mia, "insult")).rejects.toThrow(/moderation\.yaml:2:1: .*month that does not exist/);
    expect((await desk.store.find(id))?.stage).toBe("waiting");
  });
});

describe("A reply of the bank", () => {
  test("is published with the comment that waits, in one commit", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const to = await receive();
    const { id, accepted } = await reply(desk, { to, as: "mia", text: "Danke!\r\n" }, mia);
    expect(accepted).toBe(true);
    expect(readFileSync(join(comments, "gls", `${id}.md`), "utf8")).toBe(`---
name: Mia Müller
date: 2026-11-28T12:00:00+01:00
replyTo: ${to}
staff: mia
---

Danke!
`);
    expect(repository?.as(mia, "show", "--name-only", "--format=%s")).toBe(
      `Publish comment ${to} on gls with reply ${id}\n\n${[`gls/${id}.md`, `gls/${to}.md`].sort().join("\n")}\n`,
    );
  });

  test("is published below one that readers see", async () => {
    const { desk, repository, receive } = await testDesk();
    const to = await receive();
    await accept(desk, to, mia);
    const first = await reply(desk, { to, as: "mia", text: "Danke!" }, mia);
    const second = await reply(desk, { to: `gls/${first.id}`, as: "mia", text: "Und noch etwas." }, mia);
    expect(first.accepted).toBe(false);
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe(`Reply ${second.id} to comment ${first.id} on gls\n`);
  });

  test("is refused where it cannot be published, and what it answers waits on", async () => {
    const { desk, comments, receive } = await testDesk({ git: "none" });
    const id = await receive();
    for (const [change, message] of [
      [{ as: "erika" }, /no author "erika"\. There are: mia/],
      [{ as: "../mia" }, /no author/],
      [{ text: " \n" }, /empty/],
      [{ text: "a\u001b[2J" }, /U\+001B/],
      [{ to: "2026-01-01-aaaaaaaa" }, /no published comment/],
      [{ to: "gls/../../x" }, /no published comment/],
    ] as const)
      await expect(reply(desk, { to: id, as: "mia", text: "Danke!", ...change }, mia)).rejects.toThrow(message);
    expect((await desk.store.find(id))?.stage).toBe("waiting");
    expect(existsSync(join(comments, "gls"))).toBe(false);
  });
});

describe("A comment that is taken down", () => {
  test("leaves a sign with the rule, by which the site counts it, and is not counted as refused", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const id = await receive();
    await accept(desk, id, mia);
    await remove(desk, `gls/${id}`, mia, "insult");
    expect(readFileSync(join(comments, "gls", `${id}.md`), "utf8")).toBe(`---
name: Erika 1
date: 2026-11-28T11:43:21+01:00
removed: { date: 2026-11-28, rule: Beleidigung }
---
`);
    expect(existsSync(join(comments, "moderation.yaml"))).toBe(false);
    expect(repository?.as(mia, "show", "--name-only", "--format=%s")).toBe(
      `Remove comment ${id} on gls\n\ngls/${id}.md\n`,
    );
    await expect(remove(desk, id, mia, "insult")).rejects.toThrow(/was taken down on 2026-11-28/);
  });
});
