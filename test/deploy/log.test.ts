import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Deployment } from "../../src/deploy/deployment.ts";
import { log, plain } from "../../src/deploy/log.ts";
import { placesIn } from "../../src/deploy/places.ts";
import { emptyFolder } from "../support/folder.ts";

function logging(folder: string, by: string) {
  const told: string[] = [];
  const places = placesIn(folder);
  const deployment = { places, by, clock: () => 0, tell: (line: string) => told.push(line) } as unknown as Deployment;
  return { file: places.log, told, say: (line: string) => log(deployment, line) };
}

describe("The log", () => {
  test("has one line for each event, whatever a name or a message holds", () => {
    const { file, say } = logging(emptyFolder(), "push by mia\n\u001b[31mEvil\r");
    say("1a2b live\nas x");
    expect(readFileSync(file, "utf8")).toBe("1970-01-01T00:00:00.000Z push by mia [31mEvil: 1a2b live as x\n");
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test("is halved at one mebibyte, from the beginning of a line", () => {
    const folder = emptyFolder();
    const { file, say } = logging(folder, "timer");
    writeFileSync(file, `${"x".repeat(99)}\n`.repeat(10_486));
    say("last");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([
      5243,
      "x".repeat(99),
      "1970-01-01T00:00:00.000Z timer: last",
    ]);
  });

  test("that cannot be written stops nothing", () => {
    const { told, say } = logging(join(emptyFolder(), "missing"), "timer");
    say("x");
    expect(told).toEqual([expect.stringContaining("cannot be written")]);
  });

  test("has lines of a bounded length", () => {
    expect(plain("ä".repeat(600))).toHaveLength(500);
  });
});
