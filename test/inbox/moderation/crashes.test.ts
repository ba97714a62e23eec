import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accept, reject } from "../../../src/inbox/moderation/decide.ts";
import { type Desk, inTurn } from "../../../src/inbox/moderation/desk.ts";
import { recover } from "../../../src/inbox/moderation/perform.ts";
import { reply } from "../../../src/inbox/moderation/reply.ts";
import { statusOf } from "../../../src/inbox/moderation/status.ts";
import type { Store } from "../../../src/inbox/store/store.ts";
import { testDesk } from "../../support/desk.ts";

const mia = "Mia Müller";

/** A desk whose store is gone before or after it has done something, as if the power had failed. */
function failing(desk: Desk, method: keyof Store, when: "before" | "after"): Desk {
  const broken = async (...args: never[]) => {
    if (when === "after") await (desk.store[method] as (...args: never[]) => Promise<unknown>)(...args);
    throw new Error("power failed");
  };
  return { ...desk, store: { ...desk.store, [method]: broken } };
}

describe("What was cut off", () => {
  test.each([
    ["accept", "before"],
    ["accept", "after"],
    ["finish", "before"],
    ["finish", "after"],
  ] as const)("is ended where the store failed to %s, %s it had", async (method, when) => {
    const { desk, comments, repository, receive } = await testDesk();
    const to = await receive();
    const replying = reply(failing(desk, method, when), { to, as: "mia", text: "Danke!" }, mia);
    await expect(replying).rejects.toThrow("power failed");
    expect((await statusOf(desk)).faults.join()).toContain("is not ended");
    await inTurn(desk, () => recover(desk));
    expect(repository?.as(mia, "rev-list", "--count", "HEAD", "--", "gls")).toBe("1\n");
    expect(repository?.as(mia, "status", "--porcelain")).toBe("");
    expect(readFileSync(join(comments, "gls", `${to}.md`), "utf8")).toContain("Text number 1");
    expect((await desk.store.find(to))?.stage).toBe("accepted");
    expect((await statusOf(desk)).faults).toEqual([]);
  });

  test.each(["before", "after"] as const)("is counted once where the store failed %s it had rejected", async (when) => {
    const { desk, comments, repository, receive } = await testDesk();
    const id = await receive();
    await expect(reject(failing(desk, "reject", when), id, mia, "insult")).rejects.toThrow("power failed");
    await inTurn(desk, () => recover(desk));
    expect(readFileSync(join(comments, "moderation.yaml"), "utf8")).toBe("2026-11: { insult: 1 }\n");
    expect(repository?.as(mia, "rev-list", "--count", "HEAD")).toBe("2\n");
    expect((await desk.store.find(id))?.name).toBe("");
  });

  test("is ended where the store knows of a decision and nothing else does", async () => {
    const { desk, repository, receive } = await testDesk();
    const id = await receive();
    await desk.store.accept(id, { by: mia, at: 0 });
    await accept(desk, await receive(), mia);
    expect(repository?.as(mia, "log", "--format=%s", "--reverse").split("\n")[1]).toBe(`Publish comment ${id} on gls`);
  });

  test("is not published again where an editor has changed the file since it was committed", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const id = await receive();
    await expect(accept(failing(desk, "finish", "before"), id, mia)).rejects.toThrow("power failed");
    const file = join(comments, "gls", `${id}.md`);
    const corrected = readFileSync(file, "utf8").replace("Text", "Corrected text");
    repository?.commit(mia, { [`gls/${id}.md`]: corrected });
    await inTurn(desk, () => recover(desk));
    expect(readFileSync(file, "utf8")).toBe(corrected);
    expect((await desk.store.find(id))?.stage).toBe("accepted");
  });

  test("is given up where its author has been erased since, with what answers it", async () => {
    const { desk, repository, receive } = await testDesk();
    const to = await receive();
    await expect(reply(failing(desk, "accept", "after"), { to, as: "mia", text: "Danke!" }, mia)).rejects.toThrow(
      "power failed",
    );
    await desk.store.erase([to]);
    await inTurn(desk, () => recover(desk));
    expect(repository?.as(mia, "rev-list", "--count", "HEAD")).toBe("1\n");
  });

  test("is ended where a killed git has left its locks", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    const id = await receive();
    for (const lock of ["index.lock", "HEAD.lock", "refs/heads/main.lock", "next-index-1.lock"])
      writeFileSync(join(comments, ".git", lock), "");
    await expect(accept(desk, id, mia)).rejects.toThrow(/kept, but not committed yet/);
    expect((await desk.store.find(id))?.text).not.toBe("");
    await inTurn(desk, () => recover(desk));
    expect(repository?.as(mia, "log", "-1", "--format=%s")).toBe(`Publish comment ${id} on gls\n`);
  });

  test("is told of where no branch is checked out, or an object is gone", async () => {
    const { desk, comments, repository } = await testDesk();
    repository?.as(mia, "checkout", "--quiet", "--detach");
    expect((await statusOf(desk)).faults).toEqual([expect.stringMatching(/No branch is checked out/)]);
    repository?.as(mia, "checkout", "--quiet", "main");
    const tree = repository?.as(mia, "rev-parse", "HEAD^{tree}").trim() ?? "";
    rmSync(join(comments, ".git", "objects", tree.slice(0, 2), tree.slice(2)));
    expect((await statusOf(desk)).faults).toEqual([expect.stringMatching(/is damaged: .*tree/)]);
  });

  test("waits while an editor is in the middle of a rebase, and leaves that alone", async () => {
    const { desk, comments, repository, receive } = await testDesk();
    repository?.as(mia, "checkout", "-q", "-b", "other");
    repository?.commit(mia, { "README.txt": "One.\n" });
    repository?.as(mia, "checkout", "-q", "main");
    repository?.commit(mia, { "README.txt": "Two.\n" });
    expect(() => repository?.as(mia, "rebase", "other")).toThrow();
    const id = await receive();
    for (const _ of [1, 2]) await expect(accept(desk, id, mia)).rejects.toThrow(/rebase/);
    execFileSync("git", ["rebase", "--abort"], { cwd: comments, stdio: "ignore" });
    await inTurn(desk, () => recover(desk));
    expect(repository?.as(mia, "log", "--format=%s")).toBe(`Publish comment ${id} on gls\nx\nx\n`);
  });
});
