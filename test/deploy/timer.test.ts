/** The texts for a server's timers, read by the programs that will read them. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cronLine, everyMinute, serviceUnit, type Timed, timerUnit } from "../../src/deploy/timer.ts";
import { emptyFolder, write } from "../support/folder.ts";

const hostile = `die seite "100%" $HOME 'ü' \\n`;

interface Machine extends Timed {
  /** Runs a command of the crontab as cron does; tells whether it started Klartext, and with what. */
  readonly look: (command: string, epoch: number, zone?: string) => string | undefined;
}

/** A machine whose clock stands, with a site's folder and something in place of Node that says what it was asked for. */
function machine(name = hostile): Machine {
  const place = emptyFolder();
  const site = join(place, name);
  mkdirSync(site, { recursive: true });
  write(place, {
    "bin/date": '#!/bin/sh\nexec /bin/date -d "@$STANDS" "$@"\n',
    "node ü": '#!/bin/sh\nfor word; do printf "%s|" "$word" >&2; done\n',
  });
  for (const program of ["bin/date", "node ü"]) chmodSync(join(place, program), 0o755);
  const look = (command: string, epoch: number, zone = "UTC") => {
    const env = { PATH: `${join(place, "bin")}:/usr/bin:/bin`, STANDS: String(epoch), TZ: zone, HOME: "/nowhere" };
    const { stdout, stderr, status } = spawnSync("/bin/sh", ["-c", command], { encoding: "utf8", env });
    expect(status).toBe(0);
    expect(stdout).toBe("");
    return stderr === "" ? undefined : stderr;
  };
  const node = join(place, "node ü");
  return { site, nextChange: join(site, "next-change"), node, program: "/k/klartext.js", user: "root", look };
}

/** What cron hands to the shell. */
function commandOf(line: string): string {
  const [, command] = /^\* \* \* \* \* (.*)\n$/.exec(line) ?? [];
  if (command === undefined || /(?<!\\)%/.test(command)) throw new Error(`No line of a crontab: ${line}`);
  return command.replaceAll("\\%", "%");
}

/** The words of a command in a unit, as systemd hands them on. */
function wordsOf(unit: string, key: string): readonly string[] {
  const [, line = ""] = new RegExp(`^${key}=(.*)$`, "m").exec(unit) ?? [];
  const words = line.match(/"(?:\\.|[^"\\])*"|[^\s"]+/g) ?? [];
  return words.map((word) =>
    word
      .replace(/^"(.*)"$/s, (_, inner: string) => inner.replace(/\\(.)/g, "$1"))
      .replaceAll("%%", "%")
      .replaceAll("$$", "$"),
  );
}

const due = 1_792_890_000;

describe("A line of a crontab", () => {
  test("starts Klartext from the second on at which something is due, and then with the right words", () => {
    const each = machine();
    const command = commandOf(cronLine(each));
    write(each.site, { "next-change": `${due}\n` });
    expect(each.look(command, due - 1)).toBeUndefined();
    expect(each.look(command, due)).toBe(`/k/klartext.js|deploy|due|--site|${each.site}|`);
    // The machine was off when it was due.
    expect(each.look(command, due + 86_400 * 40)).toBeDefined();
  });

  test.each([
    ["at once", "0\n", true],
    ["in the year 9999", "253402300799\n", false],
    ["nobody knows when, because the file is damaged", "morgen\n", true],
    ["nobody knows when, because the file is empty", "", true],
  ])("is asked about what is due %s", (_, text, starts) => {
    const each = machine();
    write(each.site, { "next-change": text });
    expect(each.look(commandOf(cronLine(each)), due) !== undefined).toBe(starts);
  });

  test("starts Klartext where no file says anything", () => {
    const each = machine();
    expect(each.look(commandOf(cronLine(each)), due)).toBeDefined();
  });

  test.each([
    // The hour from 2 to 3 is skipped, and comes twice.
    ["Europe/Berlin", "2027-03-28T01:00:00Z"],
    ["Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["Europe/Berlin", "2026-10-25T01:30:00Z"],
    ["America/New_York", "2027-03-14T07:00:00Z"],
    ["America/New_York", "2026-11-01T05:30:00Z"],
    ["America/New_York", "2026-11-01T06:30:00Z"],
  ])("does not care that the clocks of %s change around %s", (zone, instant) => {
    const each = machine("seite");
    const epoch = Date.parse(instant) / 1000;
    write(each.site, { "next-change": `${epoch}\n` });
    const command = commandOf(cronLine(each));
    const started = [-3600, -60, -1, 0, 1, 60, 3600].filter((seconds) => each.look(command, epoch + seconds, zone));
    expect(started).toEqual([0, 1, 60, 3600]);
  });

  test("may end in a folder that is gone: Klartext says so, not the shell", () => {
    const each = machine("seite");
    rmSync(each.site, { recursive: true });
    expect(each.look(commandOf(cronLine(each)), due)).toBe(`/k/klartext.js|deploy|due|--site|${each.site}|`);
  });
});

const isSystemdHere = spawnSync("systemd-analyze", ["--version"]).status === 0;
if (!isSystemdHere)
  process.stderr.write(
    "\nSKIPPED: units of systemd are not verified, because systemd-analyze is not on this machine.\n\n",
  );

describe("The units of systemd", () => {
  test("hand on the same guard and the same words", () => {
    const each = machine();
    const unit = serviceUnit(each);
    const [shell, option, script = "", ...words] = wordsOf(unit, "ExecCondition");
    expect([shell, option, words]).toEqual(["/bin/sh", "-c", ["due", each.nextChange]]);
    expect(wordsOf(unit, "ExecStart")).toEqual([each.node, each.program, "deploy", "due", "--site", each.site]);
    expect(wordsOf(unit, "ReadWritePaths")).toEqual([each.site]);

    write(each.site, { "next-change": `${due}\n` });
    const env = { PATH: `${join(each.site, "..", "bin")}:/usr/bin:/bin` };
    const codes = [due - 1, due, due + 1].map(
      (epoch) => spawnSync("/bin/sh", ["-c", script, ...words], { env: { ...env, STANDS: String(epoch) } }).status,
    );
    // With 1 to 254 the service is skipped, and has not failed.
    expect(codes).toEqual([1, 0, 0]);
  });

  test.skipIf(!isSystemdHere)("are what systemd understands, whatever the folder is called", () => {
    for (const name of ["seite", hostile]) {
      const each = machine(name);
      const place = write(emptyFolder(), {
        "klartext-due.service": serviceUnit(each),
        "klartext-due.timer": timerUnit(each),
      });
      const verified = spawnSync(
        "systemd-analyze",
        ["verify", "--man=no", join(place, "klartext-due.service"), join(place, "klartext-due.timer")],
        { encoding: "utf8" },
      );
      expect([verified.status, verified.stderr]).toEqual([0, ""]);
    }
  });

  test.skipIf(!isSystemdHere)("let the service do little", () => {
    const place = write(emptyFolder(), { "klartext-due.service": serviceUnit(machine("seite")) });
    const unit = join(place, "klartext-due.service");
    const judged = (threshold: number) =>
      spawnSync("systemd-analyze", ["security", "--offline=yes", `--threshold=${threshold}`, unit], {
        encoding: "utf8",
      });
    // In tenths, from 0 (closed) to 100.
    expect(judged(20).status, judged(20).stdout).toBe(0);
    expect(judged(5).status).not.toBe(0);
  });

  test.skipIf(!isSystemdHere)("look once in every minute there is, and in none that there is not", () => {
    for (const [zone, start] of [
      ["Europe/Berlin", "2026-10-24 23:58:30 UTC"],
      ["Europe/Berlin", "2027-03-28 00:58:30 UTC"],
      ["America/New_York", "2026-11-01 04:58:30 UTC"],
      ["Australia/Lord_Howe", "2027-04-03 14:28:30 UTC"],
    ] as const) {
      const minutes = 130;
      const { stdout } = spawnSync(
        "systemd-analyze",
        ["calendar", `--base-time=${start}`, `--iterations=${minutes}`, everyMinute],
        { encoding: "utf8", env: { ...process.env, TZ: zone, LC_ALL: "C" } },
      );
      const looks = Array.from(stdout.matchAll(/\(in UTC\): \w{3} ([\d-]+) ([\d:]+) UTC/g), ([, day, time]) =>
        Date.parse(`${day}T${time}Z`),
      );
      const first = Date.parse(start.replace(" ", "T").replace(" UTC", "Z")) + 30_000;
      expect(looks).toEqual(Array.from({ length: minutes }, (_, minute) => first + minute * 60_000));
    }
  });
});
