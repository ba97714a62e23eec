/** Making a server's folder, and what is left alone by it. */
import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hookText } from "../../src/deploy/hooks.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext, run } from "../support/klartext.ts";
import { server, textIn } from "./support/deploying.ts";

describe("klartext deploy init", () => {
  test("makes a bare repository, the folder, two hooks and a program of their own, and says what comes next", async () => {
    const folder = join(emptyFolder(), "Bänke & it's");
    mkdirSync(folder);
    const [repo, site] = [join(folder, "bank.git"), join(folder, "bank")];
    const { code, out } = await klartext(["deploy", "init", "--repo", repo, "--site", site]);
    expect(code).toBe(0);
    expect(out).toContain(`git remote add live USER@SERVER:${repo}`);
    for (const hook of ["pre-receive", "post-receive"])
      expect(statSync(join(repo, "hooks", hook)).mode & 0o111).toBe(0o111);
    const hook = join(repo, "hooks/pre-receive");
    expect(await run("sh", ["-n", hook])).toMatchObject({ code: 0 });
    // It finds its program although the folder has quotes and blanks in its name.
    const { err } = await run("sh", ["-c", `echo "0 1 refs/heads/other" | "$0"`, hook]);
    expect(err).toContain("only main is online");
    expect(existsSync(join(site, "program/src/klartext.js"))).toBe(true);
  });

  test("leaves a program that needs no package to deploy, and says what the other commands need", async () => {
    const on = await server();
    const [node, program] = [join(on.site, "program/bin/node"), join(on.site, "program/src/klartext.js")];
    expect(await run(node, [program, "deploy", "list", "--site", on.site])).toMatchObject({ code: 0 });
    const { code, err } = await run(node, [program, "check"]);
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/Cannot find package .*Run npm ci in .*take a copy of the project/),
    ]);
  });

  test("may be run again: nothing changes but what is asked for", async () => {
    const on = await server(["--keep", "7"]);
    const files = ["bank/deploy.json", "bank/next-change", "bank.git/hooks/pre-receive", "bank.git/hooks/post-receive"];
    const now = () => [
      ...files.map((file) => textIn(join(on.site, "..", file))),
      readlinkSync(join(on.site, "program")),
    ];
    const before = now();
    expect(await on.deploy("init", "--repo", on.repo)).toMatchObject({ code: 0 });
    expect(now()).toEqual(before);
    expect(await on.deploy("init", "--repo", on.repo, "--reload", "true")).toMatchObject({ code: 0 });
    expect(JSON.parse(textIn(join(on.site, "deploy.json")) ?? "")).toMatchObject({
      keep: 7,
      reload: "true",
      branch: "main",
    });
  });

  test("adopts a bare repository with commits and other hooks", async () => {
    const folder = emptyFolder();
    await run("git", ["init", "--quiet", "--bare", "bank.git"], { cwd: folder });
    write(join(folder, "bank.git/hooks"), { update: "#!/bin/sh\n" });
    const { code, out } = await klartext([
      "deploy",
      "init",
      "--repo",
      join(folder, "bank.git"),
      "--site",
      join(folder, "bank"),
    ]);
    expect([code, out.startsWith("Using the repository")]).toEqual([0, true]);
    expect(textIn(join(folder, "bank.git/hooks/update"))).toBe("#!/bin/sh\n");
  });

  test.each([
    [
      "a hook of somebody else",
      "is a hook of somebody else",
      (repo: string) => write(repo, { "hooks/pre-receive": "#!/bin/sh\n" }),
    ],
    [
      "hooks elsewhere",
      "core.hooksPath",
      (repo: string) => run("git", ["--git-dir", repo, "config", "core.hooksPath", "/etc/hooks"]),
    ],
    [
      "files of somebody else in the folder",
      "holds files of somebody else",
      (_: string, site: string) => write(site, { "index.html": "alt" }),
    ],
    ["a file in the folder's place", "is a file", (_: string, site: string) => writeFileSync(site, "")],
  ])("refuses %s, and touches nothing", async (_name, words, arrange) => {
    const folder = emptyFolder();
    const [repo, site] = [join(folder, "bank.git"), join(folder, "bank")];
    await run("git", ["init", "--quiet", "--bare", repo]);
    await arrange(repo, site);
    const before = contentOf(folder);
    const { code, err } = await klartext(["deploy", "init", "--repo", repo, "--site", site]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(contentOf(folder)).toEqual(before);
  });

  test("refuses a repository that somebody works in, and one within the other", async () => {
    const folder = emptyFolder();
    await run("git", ["init", "--quiet", "work"], { cwd: folder });
    const inside = await klartext(["deploy", "init", "--repo", join(folder, "work"), "--site", join(folder, "bank")]);
    expect([inside.code, inside.err]).toEqual([2, expect.stringContaining("somebody works in")]);
    const within = await klartext([
      "deploy",
      "init",
      "--repo",
      join(folder, "a.git"),
      "--site",
      join(folder, "a.git/site"),
    ]);
    expect([within.code, within.err]).toEqual([2, expect.stringContaining("beside each other")]);
    expect(existsSync(join(folder, "a.git"))).toBe(false);
  });

  test("refuses what is no name of a branch, and makes nothing", async () => {
    const folder = emptyFolder();
    const named = ["--repo", join(folder, "bank.git"), "--site", join(folder, "bank"), "--branch", "a b"];
    const { code, err } = await klartext(["deploy", "init", ...named]);
    expect([code, err]).toEqual([2, expect.stringContaining("--branch a b is no name of a branch.")]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is what every other command asks for where it was never run", async () => {
    const { code, err } = await klartext(["deploy", "status", "--site", emptyFolder()]);
    expect([code, err]).toEqual([2, expect.stringContaining("klartext deploy init --repo")]);
  });
});

describe("A hook", () => {
  test("whose program is gone refuses the push and says what to do", async () => {
    const on = await server();
    rmSync(join(on.site, "programs"), { recursive: true });
    const { code, err } = await run("sh", [join(on.repo, "hooks/pre-receive")]);
    expect([code, err]).toEqual([1, expect.stringContaining("Run klartext deploy init again.")]);
    expect(await on.deploy("status")).toMatchObject({
      code: 3,
      out: expect.stringContaining("program/bin/node is missing"),
    });
  });

  test("holds no word that a shell would read otherwise", () => {
    const text = hookText("pre-receive", { program: "/srv/$(reboot)/`x`/program", folder: "/srv/a'b" });
    expect(text).toContain("'/srv/$(reboot)/`x`/program/bin/node'");
    expect(text).toContain(`--site '/srv/a'\\''b'`);
  });
});
