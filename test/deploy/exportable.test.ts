import { describe, expect, test } from "vitest";
import { assertExportable, assertWithin } from "../../src/deploy/exportable.ts";
import { updatesIn } from "../../src/deploy/receive.ts";
import { releaseId, secondsOf } from "../../src/deploy/releases.ts";

const file = (path: string, mode = "100644") => ({ path, mode, id: "0".repeat(40) });
const whole = [file("package.json"), file("package-lock.json"), file("src/klartext.js")];

describe("A commit", () => {
  test("that is a whole project can be deployed", () => {
    expect(() => assertExportable([...whole, file("content/ümläut.md")])).not.toThrow();
  });

  test.each([
    [file("vendor/theme", "160000"), "submodule"],
    [file("node_modules/x/index.js"), "git rm"],
    [file("../etc/passwd"), "leads elsewhere"],
    [file("content/.GIT/config"), "leads elsewhere"],
    [file("content/\ufffd.md"), "not UTF-8"],
  ])("with %o cannot", (entry, words) => {
    expect(() => assertExportable([...whole, entry])).toThrow(words);
  });

  test("is told of everything at once", () => {
    expect(() => assertExportable([file("a", "160000"), file("b", "160000")])).toThrow(
      /"a" is another[\s\S]*"b" is another[\s\S]*package\.json is missing[\s\S]*src\/klartext\.js is missing/,
    );
  });
});

describe("A symbolic link", () => {
  test.each(["b", "../b", "../../c/d", "../x/y", "b/c"])("to %s stays within the repository", (target) => {
    expect(() => assertWithin("content/pages/a", target)).not.toThrow();
  });

  // The last one would climb from wherever "b" leads.
  test.each(["/etc/passwd", "../../../x", "", "b/../../c", "../b/../../.."])("to %j does not", (target) => {
    expect(() => assertWithin("content/pages/a", target)).toThrow("not in this repository");
  });
});

describe("The name of a release", () => {
  const commit = "1a2b3c4d5e6f7890";

  test("is its second and its commit", () => {
    const id = releaseId(Date.parse("2024-02-29T23:59:59Z") / 1000, commit, null);
    expect(id).toBe("20240229T235959Z-1a2b3c4d5e6f");
    expect(secondsOf(id)).toBe(Date.parse("2024-02-29T23:59:59Z") / 1000);
  });

  test("is later than all before, also within one second and when the clock is set back", () => {
    const first = releaseId(1_800_000_000, commit, null);
    const second = releaseId(1_800_000_000, commit, first);
    const third = releaseId(1_700_000_000, commit, second);
    expect([first, second, third].toSorted()).toEqual([first, second, third]);
    expect(new Set([first, second, third].map(secondsOf)).size).toBe(3);
  });
});

test("What git tells a hook is read line by line", () => {
  expect(updatesIn("0 1 refs/heads/main\n2 3 refs/tags/mit leerzeichen\n")).toEqual([
    { old: "0", new: "1", ref: "refs/heads/main" },
    { old: "2", new: "3", ref: "refs/tags/mit leerzeichen" },
  ]);
});
