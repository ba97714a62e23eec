/** `klartext deploy timer`, until the dispatcher of `deploy` calls it: run as a command of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { deployTimer } from "../../src/commands/deploy-timer.ts";
import { serviceUnit, timerUnit } from "../../src/deploy/timer.ts";
import { emptyFolder, write } from "../support/folder.ts";

function site(name = "die seite"): string {
  const folder = join(emptyFolder(), name);
  return write(folder, { "program/bin/node": "", "program/src/klartext.js": "" });
}

async function printed(...args: readonly string[]): Promise<string> {
  let out = "";
  const ear = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const other = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    expect(await deployTimer.run(args)).toBe(0);
    return out;
  } finally {
    ear.mockRestore();
    other.mockRestore();
  }
}

const timed = (folder: string) => ({
  site: folder,
  nextChange: join(folder, "next-change"),
  node: join(folder, "program/bin/node"),
  program: join(folder, "program/src/klartext.js"),
  user: userInfo().username,
});

describe("klartext deploy timer", () => {
  test("prints a script for systemd that writes both units as they are", async () => {
    const folder = site();
    const script = await printed("systemd", "--site", folder);
    const place = emptyFolder();
    // Where no systemd listens, its two commands are none.
    const harmless = script.replaceAll("/etc/systemd/system", place).replace(/^systemctl/gm, "true");
    expect(spawnSync("/bin/sh", ["-eu", "-c", harmless]).status).toBe(0);
    expect(readFileSync(join(place, "klartext-due.service"), "utf8")).toBe(serviceUnit(timed(folder)));
    expect(readFileSync(join(place, "klartext-due.timer"), "utf8")).toBe(timerUnit(timed(folder)));
  });

  test("prints one unit alone, and of another user", async () => {
    const folder = site();
    expect(await printed("systemd", "--site", folder, "--unit", "timer")).toBe(timerUnit(timed(folder)));
    expect(await printed("systemd", "--site", folder, "--unit", "service", "--user", "web")).toBe(
      serviceUnit({ ...timed(folder), user: "web" }),
    );
  });

  test("prints one line for cron", async () => {
    const line = await printed("cron", "--site", site());
    expect(line).toMatch(
      /^\* \* \* \* \* \{ read -r due <'\/.*next-change'.* deploy due --site '\/.*die seite' >\/dev\/null\n$/,
    );
  });

  test.each([
    [[], /Say for what/],
    [["launchd"], /Say for what/],
    [["cron"], /Which site/],
    [["cron", "--site", "/nirgends"], /is not a folder/],
    [["cron", "--site", "/usr"], /is no folder of a deployed site yet/],
    [["cron", "--site", "/usr", "--unit", "timer"], /--unit/],
    [["systemd", "--site", "/usr", "--user", "a b\nUser=root"], /no name of a user/],
  ])("refuses %j", async (args, message) => {
    expect(existsSync("/nirgends")).toBe(false);
    await expect(deployTimer.run(args)).rejects.toThrow(message);
  });
});
