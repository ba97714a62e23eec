/** What a push does, and what it does not. */
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/klartext.ts";
import { deskFor, liveServer, server, textIn } from "./support/deploying.ts";

describe("A push to the branch", () => {
  test("is live when git returns, says how far it is, and ends with the address", async () => {
    const on = await server();
    const mia = await deskFor(on);
    const { code, err } = await mia.push({ "content/word.txt": "eins" }, "Über Zinsen — „neu“");
    expect(code).toBe(0);
    expect(on.page("")).toContain("<p>eins</p>");
    expect(on.live()).toMatch(new RegExp(`^\\d{8}T\\d{6}Z-${(await on.head()).slice(0, 12)}$`));
    const lines = err.split("\n").map((line) => line.replace(/^remote: /, "").trim());
    expect(lines[0]).toContain('"Über Zinsen — „neu“"');
    expect(
      lines.filter((line) => /^(?:install|check|build|audit|compress|server \w+|sbom|next) +[\d.]+ s$/.test(line)),
    ).toHaveLength(9);
    expect(lines.filter((line) => line !== "").at(-1)).toBe("Live: https://example.org/");
    expect(textIn(join(on.site, "deploy.log"))).toMatch(/push by mia: \w{12} live as /);
    expect(textIn(join(on.site, "current/sbom.cdx.json"))).toContain("CycloneDX");
    expect(readdirSync(join(on.site, "current/server"))).toEqual(["caddy.conf", "nginx.conf"]);
    expect(readdirSync(join(on.site, "work/prepared"))).toEqual([]);
  });

  test("with problems is refused: the branch and the site are as they were, and the problem is told as the check prints it", async () => {
    const { on, mia } = await liveServer();
    const [head, live] = [await on.head(), on.live()];
    const { code, err } = await mia.push({ "content/pages/erste.txt": "FEHLER", "content/pages/zinsen.txt": "FEHLER" });
    expect(code).toBe(1);
    expect(err).toContain("content/pages/erste.txt:1:1: Fehler [test] gefunden: „FEHLER“, was nicht sein darf.");
    expect(err).toContain("content/pages/zinsen.txt:1:1: Fehler");
    expect(err).toContain("REFUSED: nothing of this push was accepted; the site is as it was.");
    expect(err).not.toMatch(/\n(?:remote: )? +at |node:internal/);
    expect([await on.head(), on.live()]).toEqual([head, live]);
    expect(JSON.parse((await on.deploy("status", "--format", "json")).out).lastFailure.why).toContain("zinsen.txt:1:1");
    expect(await mia.push({ "content/pages/erste.txt": "Gut.", "content/pages/zinsen.txt": "Gut." })).toMatchObject({
      code: 0,
    });
    expect(on.page("erste")).toContain("Gut.");
    expect(JSON.parse((await on.deploy("status", "--format", "json")).out).lastFailure).toBeNull();
  });

  test("is refused where only the finished pages show the fault", async () => {
    const { on, mia } = await liveServer();
    const before = on.live();
    const { code, err } = await mia.push({ "content/pages/erste.txt": "GEHEIM" });
    expect(code).toBe(1);
    expect(err).toContain("erste/index.html:1:1: Fehler [audit-secret]");
    expect(on.live()).toBe(before);
    expect(readdirSync(join(on.site, "releases"))).toEqual([before]);
  });

  test("whose Klartext lacks a command is refused, and never deployed without that step", async () => {
    const { on, mia } = await liveServer();
    const before = on.live();
    const { code, err } = await mia.push({ "content/lacks.txt": "sbom" });
    expect(code).toBe(1);
    expect(err).toContain('does not understand "klartext sbom"');
    expect(on.live()).toBe(before);
  });

  test("that npm cannot install is refused in npm's words", async () => {
    const { on, mia } = await liveServer();
    const before = on.live();
    const wrong = { name: "miniature", version: "1.0.0", dependencies: { missing: "file:./nowhere.tgz" } };
    const { code, err } = await mia.push({ "package.json": JSON.stringify(wrong) });
    expect(code).toBe(1);
    expect(err).toContain("npm ci could not install");
    expect(err).toContain("nowhere.tgz");
    expect(on.live()).toBe(before);
    expect(readdirSync(join(on.site, "installs"))).toHaveLength(1);
  });

  test("of another branch or a tag is accepted, and nothing is published", async () => {
    const { on, mia } = await liveServer();
    const before = on.live();
    await mia.commit({ "content/word.txt": "entwurf" });
    await mia.git("tag", "v1");
    const { code, err } = await mia.git("push", on.repo, "HEAD:entwurf", "v1");
    expect(code).toBe(0);
    expect(err).toContain("nothing is published, because only main is online");
    expect([on.live(), (await on.head("entwurf")).length, (await on.head("v1")).length]).toEqual([before, 40, 40]);
  });

  test("that would delete it is refused", async () => {
    const { on, mia } = await liveServer();
    const { code, err } = await mia.git("push", on.repo, ":main");
    expect(code).toBe(1);
    expect(err).toContain("is what is online and cannot be deleted");
    expect(await on.head()).toHaveLength(40);
  });

  test("carries on nothing that somebody has altered on the server", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "eins" });
    writeFileSync(join(on.site, "current/site/zinsen/index.html"), "Nicht von uns.");
    expect(await mia.push({})).toMatchObject({ code: 0 });
    expect(on.page("zinsen")).toContain("<p>eins</p>");
  });

  test("may be forced, and then what it has is live", async () => {
    const { on, mia } = await liveServer([], { "content/word.txt": "alt" });
    await mia.push({ "content/word.txt": "neu" });
    await mia.git("reset", "--quiet", "--hard", "HEAD~1");
    await mia.commit({ "content/colour.txt": "green" });
    expect(await mia.git("push", "--quiet", "--force", on.repo, "HEAD:main")).toMatchObject({ code: 0 });
    expect(on.page("")).toContain("<p>alt</p>");
    expect(JSON.parse((await on.deploy("status", "--format", "json")).out)).toMatchObject({ isLive: true, faults: [] });
  });

  test("brings every byte as it was committed, whatever .gitattributes says, and nothing from outside", async () => {
    const { on, mia } = await liveServer();
    const files = {
      ".gitattributes": "* export-subst\ncontent/pages/*.txt text eol=crlf ident\ncontent/word.txt export-ignore\n",
      "content/pages/zinsen.txt": "$Format:%H$ $Id$\nzwei\n",
      "content/word.txt": "bleibt",
      "content/pages/ümläut und leer.txt": "Ü",
    };
    expect(await mia.push(files)).toMatchObject({ code: 0 });
    expect(on.page("zinsen")).toContain("$Format:%H$ $Id$\nzwei\n");
    expect(on.page("")).toContain("bleibt");
    const before = on.live();
    symlinkSync("/etc/passwd", join(mia.folder, "content/pages/passwd.txt"));
    const { code, err } = await mia.push({});
    expect(code).toBe(1);
    expect(err).toContain(
      '"content/pages/passwd.txt" is a symbolic link to "/etc/passwd", which is not in this repository',
    );
    expect(on.live()).toBe(before);
  });

  test("needs nothing of the surroundings of whoever pushes", async () => {
    const { on, mia } = await liveServer();
    await mia.commit({ "content/word.txt": "fremd" });
    const folder = (await run("git", ["--exec-path"])).out.trim();
    const bare = [
      "PATH=/usr/bin:/bin",
      `GIT_EXEC_PATH=${folder}`,
      "GIT_INDEX_FILE=/nowhere",
      "NODE_OPTIONS=--require=/nowhere.js",
    ];
    const { code } = await run("env", ["-i", ...bare, "git", "push", "--quiet", on.repo, "HEAD:main"], {
      cwd: mia.folder,
    });
    expect(code).toBe(0);
    expect(on.page("")).toContain("fremd");
    expect(existsSync(join(on.site, "program/bin/node"))).toBe(true);
  });
});

describe("Two pushes at once", () => {
  test("leave the site with what the branch has, and whoever was slower is told to pull", async () => {
    const { on, mia } = await liveServer([], { "content/slow.txt": "700" });
    const tom = await on.clone();
    await mia.commit({ "content/pages/von-mia.txt": "Mia" });
    await tom.commit({ "content/pages/von-tom.txt": "Tom" });
    const both = await Promise.all([mia, tom].map(({ git }) => git("push", on.repo, "HEAD:main")));
    const [won, lost] = both.toSorted((a, b) => Number(a.code) - Number(b.code));
    expect([won?.code, lost?.code]).toEqual([0, 1]);
    expect(lost?.err).toContain("Somebody else has pushed to main meanwhile");
    const status = JSON.parse((await on.deploy("status", "--format", "json")).out);
    expect(status).toMatchObject({ isLive: true, live: { commit: await on.head() } });
    expect(readdirSync(join(on.site, "releases"))).toHaveLength(2);
    const slower = both[0] === lost ? mia : tom;
    await slower.git("pull", "--quiet", "--no-rebase", "--no-edit", on.repo, "main");
    expect(await slower.git("push", "--quiet", on.repo, "HEAD:main")).toMatchObject({ code: 0 });
    expect([on.page("von-mia"), on.page("von-tom")].every((page) => page !== undefined)).toBe(true);
  });
});
