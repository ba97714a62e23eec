/** What changes by itself. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/klartext.ts";
import { deskFor, liveServer, server, textIn } from "./support/deploying.ts";

const planned = { "content/shows-now.txt": "ja", "content/next.txt": "2040-03-01T08:00:00Z" };
const epoch = Date.parse("2040-03-01T08:00:00Z") / 1000;

describe("klartext deploy due", () => {
  test("does nothing before the moment, and deploys the same commit when it has come, once for all that was missed", async () => {
    const { on } = await liveServer([], planned);
    const before = on.live();
    expect(textIn(join(on.site, "next-change"))).toBe(`${epoch}\n`);
    expect(await on.deploy("due", "--now", "2040-03-01T07:59:59Z")).toMatchObject({
      code: 0,
      out: "Nothing is due before 2040-03-01T08:00:00Z.\n",
    });
    expect(on.live()).toBe(before);
    expect(await on.deploy("due", "--now", "2040-03-01T08:00:00Z")).toMatchObject({
      code: 0,
      out: "Live: https://example.org/\n",
    });
    expect(on.page("")).toContain("2040-03-01T08:00:00Z");
    expect(on.live()?.slice(-12)).toBe(before?.slice(-12));
    expect(textIn(join(on.site, "next-change"))).toBe("253402300799\n");
    expect(await on.deploy("due", "--now", "2041-01-01T00:00:00Z")).toMatchObject({
      out: "Nothing is due, and no change is to come.\n",
    });
  });

  test("is missed by the status, if nobody asks for it", async () => {
    const { on } = await liveServer([], planned);
    expect(await on.deploy("status", "--now", "2040-03-01T08:10:00Z")).toMatchObject({ code: 0 });
    const { code, out } = await on.deploy("status", "--now", "2040-03-01T08:10:01Z");
    expect([code, out]).toEqual([3, expect.stringContaining("planned for 2040-03-01T08:00:00Z has not come")]);
  });

  test("is told when to look by a file that a shell compares", async () => {
    const { on } = await liveServer([], planned);
    const guard = (now: number) =>
      run("sh", ["-c", `[ ${now} -lt "$(cat ${on.site}/next-change)" ] && echo wait || echo look`]);
    expect([(await guard(epoch - 1)).out, (await guard(epoch)).out]).toEqual(["wait\n", "look\n"]);
  });

  test("brings live what the branch has and the site has not, because something was killed in between", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    await mia.commit({ "content/word.txt": "zwei" });
    const hook = join(on.repo, "hooks/post-receive");
    const text = textIn(hook) ?? "";
    rmSync(hook);
    expect(await mia.git("push", "--quiet", on.repo, "HEAD:main")).toMatchObject({ code: 0 });
    expect(on.page("")).toContain("<p>eins</p>");
    expect(textIn(join(on.site, "next-change"))).toBe("0\n");
    const { code: watched, out: status } = await on.deploy("status");
    expect([watched, status]).toEqual([3, expect.stringContaining("post-receive is not the hook that deploys")]);
    expect(status).toContain("What the branch has is not live");
    const { code, err } = await on.deploy("due");
    expect([code, err]).toEqual([0, expect.not.stringContaining("preparing")]);
    expect(on.page("")).toContain("<p>zwei</p>");
    expect(await on.deploy("init", "--repo", on.repo)).toMatchObject({ code: 0 });
    expect(textIn(hook)).toBe(text);
    expect(await on.deploy("status")).toMatchObject({ code: 0 });
  });

  test("does not try again at once what has failed, and leaves the site", async () => {
    const on = await server();
    const mia = await deskFor(on);
    for (const name of ["pre-receive", "post-receive"]) rmSync(join(on.repo, "hooks", name));
    await mia.push({ "content/pages/erste.txt": "FEHLER" });
    expect(await on.deploy("due")).toMatchObject({
      code: 1,
      err: expect.stringContaining("content/pages/erste.txt:1:1"),
    });
    expect(await on.deploy("due")).toMatchObject({ code: 0, out: expect.stringContaining("The last attempt failed") });
    await mia.push({ "content/pages/erste.txt": "Gut." });
    expect(await on.deploy("due")).toMatchObject({ code: 0, out: "Live: https://example.org/\n" });
  });

  test("says that nothing is there before the first push", async () => {
    const on = await server();
    expect(await on.deploy("due")).toMatchObject({ code: 0, out: "The branch main has no commit yet.\n" });
    expect(await on.deploy("run")).toMatchObject({ code: 2 });
    expect(await on.deploy("status")).toMatchObject({ code: 0, out: expect.stringContaining("nothing yet") });
    expect(await on.deploy("list")).toMatchObject({ code: 0, out: "Nothing was deployed yet.\n" });
  });
});
