import { describe, expect, test } from "vitest";
import { readRefusals } from "../../src/content/moderation.ts";
import type { Problem } from "../../src/kernel/problem.ts";
import { mergedRefusals, moderationFile } from "../../src/model/moderation.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const site = { "site.yaml": "title: K\nname: K\nurl: https://example.org/\ntimezone: Europe/Berlin\n" };

function read(text: string) {
  const folder = write(emptyFolder(), { "moderation.yaml": text });
  const problems: Problem[] = [];
  const disk = `${folder}/moderation.yaml`;
  const file = { path: "comments/moderation.yaml", file: disk, disk, stamp: undefined };
  return { refused: readRefusals(file, (problem) => problems.push(problem)), problems };
}

describe("What comments/moderation.yaml tells", () => {
  test("is part of the site, by month and reason", () => {
    const folder = write(emptyFolder(), {
      ...site,
      "comments/moderation.yaml": "2025-12: { advertising: 5, insult: 2 }\n2025-11: { hatred: 1, insult: 0 }\n",
    });

    expect(passed(folder).problems).toEqual([]);
    expect(passed(folder).site?.moderation?.refused).toEqual(
      new Map([
        ["2025-12", { advertising: 5, insult: 2 }],
        ["2025-11", { hatred: 1 }],
      ]),
    );
  });

  test("is nothing as long as there is no such file", () => {
    expect(passed(write(emptyFolder(), site)).site?.moderation).toBeUndefined();
  });

  test.each(["", "# nothing yet\n", "{}\n"])("can be an empty file: %j", (text) => {
    const folder = write(emptyFolder(), { ...site, "comments/moderation.yaml": text });

    expect(passed(folder).problems).toEqual([]);
    expect(passed(folder).site?.moderation?.refused).toEqual(new Map());
  });

  test("may name the month that has just begun where the bank is, and none after it", () => {
    const month = (text: string, now: string) => {
      const folder = write(emptyFolder(), { ...site, "comments/moderation.yaml": `${text}: { insult: 1 }\n` });
      const epoch = Date.parse(now);
      const iso = new Date(epoch + 3_600_000).toISOString();
      return passed(folder, { now: () => ({ epoch, iso, day: iso.slice(0, 10), time: undefined }) }).problems.length;
    };

    expect(month("2026-01", "2025-12-31T23:30:00Z")).toBe(0);
    expect(month("2026-02", "2025-12-31T23:30:00Z")).toBe(1);
  });

  test("cannot be told twice for one month", () => {
    expect(read("2025-12: { insult: 1 }\n2025-12: { insult: 2 }\n").problems).toHaveLength(1);
  });
});

describe("A program that writes comments/moderation.yaml", () => {
  test("reads back what it wrote", () => {
    const refused = new Map([
      ["2026-11", { "personal-data": 1, advertising: 5 }],
      ["2008-12", { unreadable: 12 }],
    ] as const);

    expect(read(moderationFile(refused))).toEqual({ refused: new Map([...refused].reverse()), problems: [] });
    expect(read(moderationFile(new Map()))).toEqual({ refused: new Map(), problems: [] });
  });

  test("keeps months that somebody wrote by hand", () => {
    const { refused } = read("2020-01: { hatred: 3 }\n");

    expect(moderationFile(mergedRefusals(refused, new Map([["2026-11", { insult: 1 }]])))).toBe(
      "2020-01: { hatred: 3 }\n2026-11: { insult: 1 }\n",
    );
  });
});
