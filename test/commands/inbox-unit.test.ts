/** The unit of systemd for the receiver, read by the program that will read it. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inboxService, type Served } from "../../src/commands/inbox-unit.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { testInbox } from "../support/inbox.ts";
import { klartext } from "../support/klartext.ts";

const hostile = `die bank "100%" $HOME 'ü' \\n`;

const isSystemdHere = spawnSync("systemd-analyze", ["--version"]).status === 0;
if (!isSystemdHere)
  process.stderr.write(
    "\nSKIPPED: the receiver's unit of systemd is not verified, because systemd-analyze is not on this machine.\n\n",
  );

function served(name: string): Served {
  const place = join(emptyFolder(), name);
  mkdirSync(place, { recursive: true });
  return {
    folder: join(place, "inbox"),
    site: join(place, "current/site"),
    node: process.execPath,
    program: "/k/klartext.js",
    user: "root",
    writes: [join(place, "inbox"), join(place, "comments")],
    isAlone: true,
  };
}

describe("The unit of the receiver", () => {
  test("names the inbox, whose it is, and the only folders that it may write to", async () => {
    const { inbox } = testInbox();
    const { code, out } = await klartext(["inbox", "unit", "--inbox", inbox.folder, "--user", "klartext"]);

    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(`^ExecStart=\\S*node\\S* \\S*/src/klartext\\.js inbox serve --inbox ${inbox.folder}$`, "m"),
    );
    expect(out).toContain("\nUser=klartext\n");
    expect(out.match(/^ReadWritePaths=.*$/gm)).toEqual([
      `ReadWritePaths=${inbox.folder}`,
      `ReadWritePaths=${inbox.settings.comments}`,
    ]);
    expect(out).toContain("\nIPAddressDeny=any\n");
  });

  test("lets a commit write to the repository around the comments, and a deployment to its site", async () => {
    const { inbox, folder } = testInbox();
    mkdirSync(join(folder, ".git"));
    const settings = join(inbox.folder, "inbox.yaml");
    const more = "\nafterwards: [klartext, deploy, run, --site, /srv/bank]\n";
    const { readFileSync, writeFileSync } = await import("node:fs");
    writeFileSync(settings, readFileSync(settings, "utf8") + more, { mode: 0o600 });
    const { code, out, err } = await klartext(["inbox", "unit", "--inbox", inbox.folder]);

    expect([code, err]).toEqual([0, ""]);
    expect(out.match(/^ReadWritePaths=.*$/gm)).toEqual([
      `ReadWritePaths=${inbox.folder}`,
      `ReadWritePaths=${folder}`,
      "ReadWritePaths=/srv/bank",
    ]);
    expect(out).not.toContain("IPAddressDeny");
  });

  test("is refused for what is no user, no inbox or no option", async () => {
    const { inbox } = testInbox();
    const refused = async (...args: readonly string[]) => (await klartext(["inbox", "unit", ...args])).code;

    expect(await refused("--inbox", inbox.folder, "--user", "a\nExecStartPre=/bin/true")).toBe(2);
    expect(await refused("--inbox", emptyFolder(), "nobody")).toBe(2);
    expect(await refused()).toBe(2);
  });

  test.skipIf(!isSystemdHere)("is what systemd understands, whatever the folder is called", () => {
    for (const name of ["bank", hostile]) {
      const place = write(emptyFolder(), { "klartext-inbox.service": inboxService(served(name)) });
      const verified = spawnSync("systemd-analyze", ["verify", "--man=no", join(place, "klartext-inbox.service")], {
        encoding: "utf8",
      });
      expect([verified.status, verified.stderr]).toEqual([0, ""]);
    }
  });

  test.skipIf(!isSystemdHere)("lets the service do little", () => {
    const place = write(emptyFolder(), { "klartext-inbox.service": inboxService(served("bank")) });
    const judged = (threshold: number) =>
      spawnSync(
        "systemd-analyze",
        ["security", "--offline=yes", `--threshold=${threshold}`, join(place, "klartext-inbox.service")],
        { encoding: "utf8" },
      );
    // In tenths, from 0 (closed) to 100.
    expect(judged(20).status, judged(20).stdout).toBe(0);
    expect(judged(3).status).not.toBe(0);
  });
});
