/** What people may ask of their data, as the bank answers it: by commands. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { someComment } from "../support/desk.ts";
import { emptyFolder } from "../support/folder.ts";
import { testInbox } from "../support/inbox.ts";
import { klartext, root } from "../support/klartext.ts";
import { copied, peopledInbox } from "../support/peopled-inbox.ts";
import { allSecrets, person, secretsIn } from "../support/secrets.ts";

const cli = join(root, "src", "klartext.js");

describe("inbox export", () => {
  test("tells everything that is kept of an address, and of nobody else", async () => {
    const { inbox, privateKey, own } = await peopledInbox();
    const { code, out } = await klartext([
      "inbox",
      "export",
      "--inbox",
      inbox,
      " Zacharias@QUITTENGELEE.example",
      "--private-key",
      privateKey,
    ]);
    expect(code).toBe(0);
    const { comments } = JSON.parse(out);
    expect(comments.map(({ id, stage, email }: Record<string, unknown>) => [id, stage, email])).toEqual([
      [own[0], "accepted", person.email],
      [own[1], "accepted", person.email],
      [own[2], "waiting", person.email],
    ]);
    expect(comments[0].published.content).toContain(person.name);
    expect(comments[2]).toMatchObject({ name: person.name, website: person.website, post: "gls" });
    expect(out).not.toContain("Erika");
  });

  test("leaves addresses sealed without the key, and refuses a wrong one", async () => {
    const { inbox, folder } = await peopledInbox(4);
    const sealed = await klartext(["inbox", "export", "--inbox", inbox, person.email]);
    expect(JSON.parse(sealed.out).comments[0]).toMatchObject({ hasSealedEmail: true });
    expect(sealed.out).not.toContain("@");
    const other = join(folder, "other.pem");
    execFileSync("openssl", [
      "genpkey",
      "-quiet",
      "-algorithm",
      "RSA",
      "-pkeyopt",
      "rsa_keygen_bits:2048",
      "-out",
      other,
    ]);
    const wrong = await klartext(["inbox", "export", "--inbox", inbox, person.email, "--private-key", other]);
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("does not open");
  });

  test("says by an empty list that nothing is kept", async () => {
    const { inbox } = await peopledInbox(4);
    const { code, out } = await klartext(["inbox", "export", "--inbox", inbox, "nobody@example.org"]);
    expect([code, JSON.parse(out).comments]).toEqual([0, []]);
  });
});

describe("inbox erase", () => {
  test("leaves nothing of a person, takes the address from standard input, and says what is still to be done", async () => {
    const { inbox, folder, comments, own } = await peopledInbox();
    expect(secretsIn(folder)).toEqual(allSecrets.slice(0, 3));
    const child = spawn(process.execPath, [cli, "inbox", "erase", "--inbox", inbox, "-"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(`${person.email}\n`);
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    expect((await once(child, "close"))[0]).toBe(0);
    expect(out).toContain("Erased: 3 rows of the store, 2 files.");
    expect(out).toContain("--forget");
    expect(out).not.toContain("Others name them");
    expect(secretsIn(folder)).toEqual([]);
    expect(existsSync(join(comments, "gls", `${own[0]}.md`))).toBe(false);
    const again = await klartext(["inbox", "erase", "--inbox", inbox, person.email]);
    expect([again.code, again.out]).toEqual([0, "Nothing is kept of that address.\n"]);
  });

  test("tells of answers and commits that name the person, which only people can judge", async () => {
    const { inbox, repository } = await peopledInbox();
    repository.commit("Mia Müller", {
      "gls/2026-11-28-answer00.md": `---\nname: Jo\ndate: 2026-11-28 12:00\n---\n\nGut gesagt, ${person.name.toUpperCase()}!\n`,
    });
    repository.as("Mia Müller", "commit", "--quiet", "--allow-empty", "-m", `Thank ${person.name}`);
    const { code, out } = await klartext(["inbox", "erase", "--inbox", inbox, person.email]);
    expect(code).toBe(0);
    expect(out).toMatch(/Others name them.*\n {2}gls\/2026-11-28-answer00\.md\n {2}commit [0-9a-f]{7,}\n/);
  });

  test.each([
    [["--history", "gone", person.email], 2, "--history is one of"],
    [["erika"], 2, "no address"],
    [[], 2, "Say whose"],
    [["--comment", "gls"], 2, "Say which comment"],
    [["--comment", "gls/2026-11-28-nothere1"], 1, "There is no comment"],
  ])("refuses %j", async (args, code, why) => {
    const { inbox, folder } = await peopledInbox(4);
    const run = await klartext(["inbox", "erase", "--inbox", inbox, ...args]);
    expect([run.code, run.out]).toEqual([code, ""]);
    expect(run.err).toContain(why);
    expect(secretsIn(folder)).toEqual(allSecrets.slice(0, 3));
  });

  const kills = Number(process.env["KLARTEXT_KILLS"] ?? 2);
  test(`killed at any moment (${kills} times) leaves a sound repository, and is ended by the next`, {
    timeout: 30_000 * kills,
  }, async () => {
    const given = await peopledInbox(12);
    const began = performance.now();
    const whole = emptyFolder();
    const copyOf = (folder: string) => join(copied(given.folder, folder), "inbox");
    expect((await klartext(["inbox", "erase", "--inbox", copyOf(whole), person.email])).code).toBe(0);
    const length = performance.now() - began;
    const hits = { midway: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const folder = emptyFolder();
      const inbox = copyOf(folder);
      const child = spawn(process.execPath, [cli, "inbox", "erase", "--inbox", inbox, person.email], {
        detached: true,
        stdio: "ignore",
      });
      const ended = once(child, "close");
      // Spread over the time that it takes, from the start of the work on.
      await wait(length * (0.25 + (0.75 * (kill + ((kill * 7) % 10) / 10)) / kills));
      try {
        process.kill(kill % 2 === 0 ? -(child.pid as number) : (child.pid as number), "SIGKILL");
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe("ESRCH");
      }
      await ended;
      if (existsSync(join(inbox, "erasure.json"))) hits.midway++;
      const again = await klartext(["inbox", "erase", "--inbox", inbox, person.email]);
      expect([again.code, again.err.replace(/^removed .*\n/gm, "")]).toEqual([0, ""]);
      expect(secretsIn(folder)).toEqual([]);
      expect(existsSync(join(inbox, "erasure.json"))).toBe(false);
      const git = (...args: readonly string[]) =>
        execFileSync("git", args, { cwd: join(folder, "comments"), encoding: "utf8" });
      expect(git("fsck", "--full", "--strict", "--no-dangling")).toBe("");
      expect(git("status", "--porcelain")).toBe("");
      expect(git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main\n");
      expect(git("ls-tree", "-r", "--name-only", "HEAD").trim().split("\n")).toHaveLength(10);
      expect(Number(git("rev-list", "--count", "HEAD"))).toBe(13);
    }
    if (kills >= 10) expect(hits.midway).toBeGreaterThan(0);
  });
});

describe("inbox expire", () => {
  test("removes what was kept long enough, and says how much that was", async () => {
    const { inbox } = testInbox();
    const store = await openStore(inbox);
    onTestFinished(() => store.close());
    const [old, young] = [someComment(1), someComment(2)];
    await store.add({ ...old, received: Date.now() - 30 * 86_400_000 - 60_000 });
    await store.add({ ...young, received: Date.now() - 30 * 86_400_000 + 600_000 });
    const { code, out } = await klartext(["inbox", "expire", "--inbox", inbox.folder]);
    expect([code, out]).toEqual([0, "1 waited for more than 30 days, 0 were decided more than 90 days ago.\n"]);
    expect((await store.at("waiting")).map(({ id }) => id)).toEqual([young.id]);
  });
});
