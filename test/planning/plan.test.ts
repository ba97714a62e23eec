/** What the editors are told of their rhythm. */
import { describe, expect, test } from "vitest";
import { dayAfter } from "../../src/model/calendar-day.ts";
import type { Entry, Status } from "../../src/model/entry.ts";
import type { Promises } from "../../src/model/settings.ts";
import { planOf } from "../../src/planning/plan.ts";
import { instant, note, post, settings } from "../support/site.ts";

const dated = (day: string, status: Status = "published") => post(`p-${day}`, day, { status });

function planned(entries: readonly Entry[], now: string, promise?: Promises, weeks?: number) {
  const given = { entries, settings: settings(promise && { promise }), now: instant(now) };
  return planOf(weeks === undefined ? given : { ...given, weeks });
}

function rhythm(days: readonly string[], now: string, promise?: number, scheduled: readonly string[] = []) {
  const entries = [...days.map((day) => dated(day)), ...scheduled.map((day) => dated(day, "scheduled"))];
  const [posts] = planned(entries, now, promise === undefined ? undefined : { posts: promise }).rhythms;
  if (posts === undefined) throw new Error("No rhythm of posts.");
  return posts;
}

describe("The weeks", () => {
  test("count what was published, is scheduled and is a draft, each kind by itself", () => {
    const entries = [
      dated("2026-12-28"),
      dated("2027-01-03"),
      dated("2027-01-03", "expired"),
      dated("2027-01-08", "scheduled"),
      dated("2027-01-10", "draft"),
      note("n", "2027-01-04"),
    ];
    const { weeks } = planned(entries, "2027-01-05", undefined, 1);

    expect(
      weeks.map(({ week, monday, sunday, isThisWeek, counts }) => [week, monday, sunday, isThisWeek, counts]),
    ).toEqual([
      ["2026-W53", "2026-12-28", "2027-01-03", false, { posts: counts(3), notes: counts() }],
      ["2027-W01", "2027-01-04", "2027-01-10", true, { posts: counts(0, 1, 1), notes: counts(1) }],
      ["2027-W02", "2027-01-11", "2027-01-17", false, { posts: counts(), notes: counts() }],
    ]);
  });

  test("leave out drafts whose day has passed, and every entry before and after them", () => {
    const entries = [dated("2027-01-04", "draft"), dated("2026-01-01"), dated("2031-01-01", "scheduled")];
    const plan = planned(entries, "2027-01-05", undefined, 0);

    expect(plan.weeks.map((week) => week.counts.posts)).toEqual([counts()]);
    expect(plan.drafts.length).toBe(1);
    expect(plan.scheduled.length).toBe(1);
  });

  test("are eight before and eight after this one where nobody asks for others", () => {
    const { weeks } = planned([], "2026-11-28");

    expect(weeks.length).toBe(17);
    expect(weeks.findIndex(({ isThisWeek }) => isThisWeek)).toBe(8);
    expect([weeks[0]?.week, weeks[16]?.week]).toEqual(["2026-W40", "2027-W03"]);
  });

  function counts(published = 0, scheduled = 0, drafts = 0) {
    return { published, scheduled, drafts };
  }
});

describe("A rhythm", () => {
  test("of an empty blog promises nothing that could break", () => {
    expect(rhythm([], "2026-11-28", 14)).toEqual({
      kind: "posts",
      promise: 14,
      last: undefined,
      next: undefined,
      due: [],
      gaps: [],
      longest: undefined,
      lastYear: { kept: 0, intervals: 0 },
    });
  });

  test("of one post is due so many days after it", () => {
    const { due, gaps, longest, lastYear } = rhythm(["2026-11-20"], "2026-11-28", 14);

    expect(due).toEqual([{ by: "2026-12-04", daysLeft: 6, scheduled: undefined }]);
    expect(gaps).toEqual([]);
    expect(longest).toEqual({ from: "2026-11-20", to: "2026-11-28", days: 8, goesOn: true });
    expect(lastYear).toEqual({ kept: 0, intervals: 0 });
  });

  test("is in time on the day itself and late on the day after it", () => {
    expect(rhythm(["2026-11-14"], "2026-11-28", 14).due[0]?.daysLeft).toBe(0);
    expect(rhythm(["2026-11-13"], "2026-11-28", 14).due[0]?.daysLeft).toBe(-1);
  });

  test("counts a leap day, and days on which clocks are changed, like any other", () => {
    expect(rhythm(["2028-02-20"], "2028-02-21", 14).due[0]?.by).toBe("2028-03-05");
    expect(rhythm(["2027-02-20"], "2027-02-21", 14).due[0]?.by).toBe("2027-03-06");
    expect(rhythm(["2026-03-28", "2026-04-11"], "2026-04-11", 14).gaps).toEqual([]);
    expect(rhythm(["2026-10-24", "2026-11-07"], "2026-11-07", 14).lastYear).toEqual({ kept: 1, intervals: 1 });
  });

  test("has a gap wherever a silence was longer than promised, the newest first", () => {
    const { gaps, lastYear, longest } = rhythm(
      ["2026-01-01", "2026-02-01", "2026-02-15", "2026-03-02"],
      "2026-03-03",
      14,
    );

    expect(gaps).toEqual([
      { from: "2026-02-15", to: "2026-03-02", days: 15, goesOn: false, over: 1 },
      { from: "2026-01-01", to: "2026-02-01", days: 31, goesOn: false, over: 17 },
    ]);
    expect(lastYear).toEqual({ kept: 1, intervals: 3 });
    expect(longest?.days).toBe(31);
  });

  test("counts a silence that goes on as broken as soon as it is, and as the longest if it is", () => {
    const { gaps, lastYear, longest } = rhythm(["2026-01-01", "2026-01-10"], "2026-06-01", 14);

    expect(gaps).toEqual([]);
    expect(lastYear).toEqual({ kept: 1, intervals: 2 });
    expect(longest).toEqual({ from: "2026-01-10", to: "2026-06-01", days: 142, goesOn: true });
  });

  test("judges only what ended within the last 365 days", () => {
    const days = ["2024-12-01", "2025-06-01", "2025-12-02", "2025-12-10"];

    expect(rhythm(days, "2026-06-01", 14).lastYear).toEqual({ kept: 1, intervals: 3 });
    expect(rhythm(days, "2026-06-02", 14).lastYear).toEqual({ kept: 1, intervals: 3 });
    expect(rhythm(days, "2026-12-02", 14).lastYear).toEqual({ kept: 1, intervals: 2 });
  });

  test("takes several posts of one day for one, and what expired for published", () => {
    const entries = [dated("2026-11-01"), post("zweiter", "2026-11-01T18:00"), dated("2026-11-10", "expired")];
    const [posts] = planned(entries, "2026-11-11", { posts: 14 }).rhythms;

    expect(posts?.last).toBe("2026-11-10");
    expect(posts?.lastYear).toEqual({ kept: 1, intervals: 1 });
  });

  test("is due only where what is scheduled ends, or comes too late", () => {
    const scheduled = ["2026-12-01", "2026-12-10", "2027-02-01"];

    expect(rhythm(["2026-11-20"], "2026-11-28", 14, scheduled).due).toEqual([
      { by: "2026-12-24", daysLeft: 26, scheduled: "2027-02-01" },
      { by: "2027-02-15", daysLeft: 79, scheduled: undefined },
    ]);
  });

  test("is kept by what is scheduled for the last day that is in time", () => {
    expect(rhythm(["2026-11-20"], "2026-11-28", 14, ["2026-12-04"]).due.map(({ by }) => by)).toEqual(["2026-12-18"]);
    expect(rhythm(["2026-11-20"], "2026-11-28", 14, ["2026-12-05"]).due.map(({ by }) => by)).toEqual([
      "2026-12-04",
      "2026-12-19",
    ]);
  });

  test("begins with the first that is scheduled where nothing is published", () => {
    expect(rhythm([], "2026-11-28", 14, ["2026-12-24"]).due).toEqual([
      { by: "2027-01-07", daysLeft: 40, scheduled: undefined },
    ]);
  });

  test("takes no draft for a promise, whatever its day", () => {
    const entries = [dated("2026-11-20"), dated("2026-12-01", "draft")];
    const [posts] = planned(entries, "2026-11-28", { posts: 14 }).rhythms;

    expect([posts?.next, posts?.due[0]?.by]).toEqual([undefined, "2026-12-04"]);
  });

  test("without a promise has a longest silence and nothing else to tell", () => {
    const { due, gaps, longest, lastYear } = rhythm(["2008-12-29", "2026-11-01"], "2026-11-28");

    expect([due, gaps, lastYear]).toEqual([[], [], undefined]);
    expect(longest?.days).toBe(6516);
  });

  test("names the newest of the longest silences", () => {
    expect(rhythm(["2026-01-01", "2026-01-11", "2026-01-21"], "2026-01-22").longest?.from).toBe("2026-01-11");
  });

  test("of a hundred times as many posts costs about a hundred times as much", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => dated(dayAfter("1900-01-01", index % 45_000)));
    const seconds = (entries: readonly Entry[]) => {
      const times = Array.from({ length: 5 }, () => {
        const begun = performance.now();
        planned(entries, "2026-11-28", { posts: 1, notes: 1 }, 520);
        return performance.now() - begun;
      });
      return Math.min(...times);
    };
    seconds(many(1_000));
    const [few, most] = [seconds(many(2_000)), seconds(many(200_000))];

    // Sorting is a little more than linear; a quadratic step would take ten thousand times as long.
    expect(most / Math.max(few, 1)).toBeLessThan(1_000);
  });
});
