import { describe, expect, test } from "vitest";
import { countsOf, mergedRefusals, moderationFile, sumOf } from "../../src/model/moderation.ts";

describe("The file of what was not published", () => {
  test("is the same whatever the order of months and reasons", () => {
    const one = moderationFile(
      new Map([
        ["2026-11", { advertising: 5, insult: 2 }],
        ["2026-09", { unreadable: 1 }],
      ]),
    );
    const other = moderationFile(
      new Map([
        ["2026-09", { unreadable: 1 }],
        ["2026-11", { insult: 2, advertising: 5 }],
      ]),
    );

    expect(one).toBe("2026-09: { unreadable: 1 }\n2026-11: { insult: 2, advertising: 5 }\n");
    expect(other).toBe(one);
  });

  test("names no reason that was none, but every month in which somebody counted", () => {
    const refused = new Map([
      ["2026-11", { insult: 0, hatred: 1 }],
      ["2026-10", { insult: 0 }],
    ]);

    expect(moderationFile(refused)).toBe("2026-10: {}\n2026-11: { hatred: 1 }\n");
    expect(moderationFile(new Map())).toBe("{}\n");
  });
});

describe("Two accounts of what was not published", () => {
  const byHand = new Map([
    ["2026-01", { insult: 3 }],
    ["2026-02", { insult: 1, hatred: 2 }],
  ]);
  const counted = new Map([
    ["2026-02", { insult: 4, advertising: 1 }],
    ["2026-03", { unreadable: 7 }],
  ]);

  test("make one with the greater of two numbers", () => {
    expect([...mergedRefusals(byHand, counted)]).toEqual([
      ["2026-01", { insult: 3 }],
      ["2026-02", { insult: 4, hatred: 2, advertising: 1 }],
      ["2026-03", { unreadable: 7 }],
    ]);
  });

  test("make the same one however often they are told", () => {
    const once = mergedRefusals(byHand, counted);

    expect(mergedRefusals(once, counted)).toEqual(once);
    expect(moderationFile(mergedRefusals(counted, once))).toBe(moderationFile(once));
  });
});

test("All reasons of a month are added up", () => {
  expect(sumOf({ insult: 2, unreadable: 5 })).toBe(7);
  expect(sumOf({})).toBe(0);
  expect(countsOf((reason) => (reason === "hatred" ? 2 : 0))).toEqual({ hatred: 2 });
});
