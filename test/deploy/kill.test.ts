/** Deployments that end in the middle: killed, or because the disk takes no more. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../src/output/file-content.ts";
import { filesOf } from "../../src/release/findings.ts";
import type { ReleaseRecord } from "../../src/release/record.ts";
import { chance as chanceFrom } from "../kernel/random.ts";
import { run } from "../support/klartext.ts";
import { liveServer, type Server } from "./support/deploying.ts";

const kills = Number(process.env["KILLS"] ?? 4);

/** What is wrong with what readers see: every file is there as its release says, and of that release. */
function faultsOf({ site }: Server): readonly string[] {
  const folder = join(site, "current/site");
  if (!existsSync(folder)) return ["there is no site"];
  const files = filesOf(JSON.parse(readFileSync(join(folder, "release.json"), "utf8")) as ReleaseRecord);
  const wrong = [...files].filter(([path, hash]) => hashOf(readFileSync(join(folder, path))) !== hash);
  const words = new Set(
    [...files.keys()].filter((path) => path.endsWith(".html")).map((path) => wordIn(join(folder, path))),
  );
  return [...wrong.map(([path]) => path), ...(words.size === 1 ? [] : [`words: ${[...words].join(", ")}`])];
}

function wordIn(page: string): string {
  return /<p>(.*?)<\/p>/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
}

describe("A deployment that is killed", () => {
  test(`at ${kills} moments by chance leaves a complete release each time, and the next push works`, {
    timeout: 60_000 + kills * 20_000,
  }, async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "w0" });
    const chance = chanceFrom(20_261_127);
    const began = performance.now();
    expect(await mia.push({ "content/word.txt": "w1" })).toMatchObject({ code: 0 });
    const whole = performance.now() - began;
    for (let i = 2; i < kills + 2; i++) {
      await mia.commit({ "content/word.txt": `w${i}` });
      // git, its hooks and all that they start are one group.
      const child = spawn("git", ["push", "--quiet", on.repo, "HEAD:main"], {
        cwd: mia.folder,
        detached: true,
        stdio: "ignore",
      });
      const ended = once(child, "exit");
      await Promise.race([wait(chance() * whole * 1.2), ended]);
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), "SIGKILL");
      await ended;
      expect(faultsOf(on)).toEqual([]);
      const shown = wordIn(join(on.site, "current/site/index.html"));
      expect([`w${i - 1}`, `w${i}`]).toContain(shown);
      if (chance() < 0.5) {
        // The timer comes first: the site shows what the branch has.
        expect(await on.deploy("due")).toMatchObject({ code: 0 });
        const status = JSON.parse((await on.deploy("status", "--format", "json")).out);
        expect([status.isLive, status.live?.commit, status.faults]).toEqual([true, await on.head(), []]);
      }
      await rm(join(on.repo, "refs/heads/main.lock"));
      expect(await mia.push({ "content/word.txt": `w${i}` })).toMatchObject({ code: 0 });
      expect(faultsOf(on)).toEqual([]);
      expect(wordIn(join(on.site, "current/site/index.html"))).toBe(`w${i}`);
    }
    expect(readdirSync(join(on.site, "work/making"))).toEqual([]);
    expect(readdirSync(join(on.site, "work/prepared"))).toEqual([]);
    expect(readdirSync(on.site).filter((name) => name.endsWith(".coming"))).toEqual([]);
    expect(readdirSync(join(on.site, "installs"))).toHaveLength(1);
  });
});

/** git's own lock, which a killed git leaves. */
async function rm(file: string): Promise<void> {
  await run("rm", ["-f", file]);
}

describe("A deployment for which there is no room", () => {
  test("leaves the site as it was and says why, and the next one works", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    const before = on.live();
    await mia.commit({ "content/word.txt": "zwei", "content/pages/gross.txt": "x".repeat(40_000) });
    const limited = `ulimit -f 16; trap '' XFSZ; exec git push --quiet "$0" HEAD:main`;
    const { code, err } = await run("sh", ["-c", limited, on.repo], { cwd: mia.folder });
    expect(code).not.toBe(0);
    expect(err).toMatch(/A file may not become so large|EFBIG|file too large/i);
    expect(err).not.toMatch(/\n(?:remote: )? +at /);
    expect([on.live(), faultsOf(on)]).toEqual([before, []]);
    expect(await mia.git("push", "--quiet", on.repo, "HEAD:main")).toMatchObject({ code: 0 });
    expect(on.page("")).toContain("<p>zwei</p>");
  });
});
