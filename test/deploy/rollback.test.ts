/** The way back, and what follows from it. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Run } from "../support/klartext.ts";
import { liveServer, type Server, textIn } from "./support/deploying.ts";

describe("A rollback", () => {
  test("shows the release before without a build, is not undone by the timer, and ends with the next push", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    await mia.push({ "content/word.txt": "zwei", "content/next.txt": "2020-01-01T00:00:00Z" });
    expect(await on.deploy("rollback")).toMatchObject({ code: 0, err: "" });
    expect(on.page("")).toContain("<p>eins</p>");
    const due = await on.deploy("due", "--now", "2030-01-01T00:00:00Z");
    expect(due).toMatchObject({ code: 0, out: "Rolled back: nothing changes by itself until the next push.\n" });
    expect(on.page("")).toContain("<p>eins</p>");
    expect((await on.deploy("status")).out).toMatch(/\(rolled back\)[\s\S]*rolled back +\d{4}-/);
    await mia.push({ "content/word.txt": "drei" });
    expect(on.page("")).toContain("<p>drei</p>");
    // What readers saw before "drei" was "eins".
    await on.deploy("rollback");
    expect(on.page("")).toContain("<p>eins</p>");
  });

  test("ends with deploy run, which brings live what the branch has", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    await mia.push({ "content/word.txt": "zwei" });
    await on.deploy("rollback");
    expect(await on.deploy("run")).toMatchObject({ code: 0, out: "Live: https://example.org/\n" });
    expect(on.page("")).toContain("<p>zwei</p>");
    expect(JSON.parse((await on.deploy("status", "--format", "json")).out)).toMatchObject({
      rolledBack: null,
      isLive: true,
    });
  });

  test("forgets no address that was published: the next push may not drop it", async () => {
    const { on, mia } = await liveServer();
    await mia.push({ "content/pages/kurz.txt": "Kurz online." });
    await on.deploy("rollback");
    expect(on.page("kurz")).toBeUndefined();
    await mia.git("rm", "--quiet", "content/pages/kurz.txt");
    const { code, err } = await mia.push({});
    expect(code).toBe(1);
    expect(err).toContain("/kurz/ antwortet nicht mehr.");
  });

  test("forgets none either when the file that says what was live is damaged", async () => {
    const { on, mia } = await liveServer();
    await mia.push({ "content/pages/kurz.txt": "Kurz online." });
    await on.deploy("rollback");
    writeFileSync(join(on.site, "state.json"), "{");
    await mia.git("rm", "--quiet", "content/pages/kurz.txt");
    expect((await mia.push({})).err).toContain("/kurz/ antwortet nicht mehr.");
    expect(readdirSync(join(on.site, "releases"))).toHaveLength(2);
    // Nobody knows any more that somebody went back on purpose.
    const { code, out } = await on.deploy("status");
    expect([code, out]).toEqual([3, expect.stringContaining("What the branch has is not live")]);
  });

  test("names the release to go to, and says which there are if it cannot", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    const first = on.live() ?? "";
    expect(await on.deploy("rollback")).toMatchObject({ code: 2 });
    await mia.push({ "content/word.txt": "zwei" });
    await mia.push({ "content/word.txt": "drei" });
    const wrong = await on.deploy("rollback", "--to", "2019");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(first);
    expect(await on.deploy("rollback", "--to", first)).toMatchObject({ code: 0 });
    expect(on.page("")).toContain("<p>eins</p>");
    const list = (await on.deploy("list")).out.trim().split("\n");
    expect(list.map((line) => line.startsWith("live"))).toEqual([false, false, true]);
  });
});

describe("A rollback during a deployment", () => {
  const slow = { "content/word.txt": "eins", "content/slow.txt": "1500" };

  /** Rolls back while the other command builds. */
  async function amid(on: Server, other: Promise<Run>): Promise<Run> {
    const building = () =>
      existsSync(join(on.site, "work/making")) && readdirSync(join(on.site, "work/making")).length > 0;
    for (let i = 0; i < 200 && !building(); i++) await wait(20);
    expect(await on.deploy("rollback")).toMatchObject({ code: 0 });
    return other;
  }

  test("that nobody asked for is not undone by it", async () => {
    const { on, mia } = await liveServer([], slow);
    await mia.push({ "content/word.txt": "zwei", "content/next.txt": "2040-01-01T00:00:00Z" });
    const due = await amid(on, on.deploy("due", "--now", "2041-01-01T00:00:00Z"));
    expect([due.code, due.err]).toEqual([3, expect.stringContaining("Somebody has rolled back meanwhile")]);
    expect(on.page("")).toContain("<p>eins</p>");
  });

  test("that was pushed shows the release before until the push is ready", async () => {
    const { on, mia } = await liveServer([], slow);
    await mia.push({ "content/word.txt": "zwei" });
    expect(await amid(on, mia.push({ "content/word.txt": "drei" }))).toMatchObject({ code: 0 });
    expect(on.page("")).toContain("<p>drei</p>");
    await on.deploy("rollback");
    expect(on.page("")).toContain("<p>eins</p>");
  });
});

describe("Kept releases", () => {
  test("are the last ones; style sheets of older pages stay as long as one of them needs them, and nothing else does", async () => {
    const { on, mia } = await liveServer(["--keep", "2"], { "content/colour.txt": "red" });
    const sheets = () => readdirSync(join(on.site, "earlier/assets")).filter((name) => name.endsWith(".css"));
    const first = on.live() ?? "";
    const [red] = sheets();
    await mia.push({ "content/colour.txt": "green" });
    expect(sheets()).toHaveLength(2);
    expect(existsSync(join(on.site, "current/site/assets", red ?? ""))).toBe(false);
    expect(existsSync(join(on.site, "earlier/assets", `${red}.gz`))).toBe(true);
    // A refused one leaves nothing there.
    await mia.push({ "content/colour.txt": "blue", "content/pages/erste.txt": "GEHEIM" });
    expect(sheets()).toHaveLength(2);
    await mia.push({ "content/colour.txt": "black", "content/pages/erste.txt": "Gut." });
    expect(readdirSync(join(on.site, "releases"))).toHaveLength(2);
    expect(existsSync(join(on.site, "releases", first))).toBe(false);
    expect(sheets()).toHaveLength(2);
    expect(sheets()).not.toContain(red);
    expect(readdirSync(join(on.site, "earlier"))).toEqual(["assets"]);
  });

  test("never lack the live one, however long ago it was made", async () => {
    const { on, mia } = await liveServer(["--keep", "2"], { "content/word.txt": "eins" });
    for (const word of ["zwei", "drei"]) await mia.push({ "content/word.txt": word });
    await on.deploy("rollback");
    const live = on.live();
    expect(on.page("")).toContain("<p>zwei</p>");
    await mia.push({ "content/word.txt": "vier" });
    await on.deploy("rollback");
    expect([on.live(), on.page("")]).toEqual([live, expect.stringContaining("<p>zwei</p>")]);
  });
});

describe("The command that reloads the server", () => {
  test("runs when the files for servers have changed, and only then", async () => {
    const { on, mia } = await liveServer(["--reload", "echo mal >> reloads"]);
    const count = () => (textIn(join(on.site, "reloads")) ?? "").split("\n").length - 1;
    expect(count()).toBe(1);
    await mia.push({ "content/word.txt": "andere" });
    expect(count()).toBe(1);
    await mia.push({ "content/redirects.txt": "/a /b" });
    expect(count()).toBe(2);
    await on.deploy("rollback");
    expect(count()).toBe(3);
  });

  test("leaves the site switched when it fails, and says so until it succeeds", async () => {
    const { on, mia } = await liveServer(["--reload", "test -e server-is-well || { echo kaputt >&2; false; }"]);
    const { code, err } = await mia.push({ "content/word.txt": "da", "content/redirects.txt": "/a /b" });
    expect(code).toBe(0);
    expect(err).toContain("ATTENTION: the site is live, but the server did not read its new files");
    expect(on.page("")).toContain("da");
    const status = await on.deploy("status");
    expect([status.code, status.out]).toEqual([3, expect.stringContaining("kaputt")]);
    await mia.commit({ "server-is-well": "" });
    await on.deploy("init", "--repo", on.repo, "--reload", "true");
    await mia.push({ "content/word.txt": "wieder" });
    expect(await on.deploy("status")).toMatchObject({ code: 0 });
  });
});
