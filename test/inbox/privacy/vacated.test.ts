/** Which comments keep their places when they go. */
import { describe, expect, test } from "vitest";
import { keptPlaces } from "../../../src/inbox/privacy/vacated.ts";

/** `b>a`: b answers a. */
const answers = (...written: readonly string[]) =>
  new Map(written.map((each) => each.split(">") as [string, string | undefined]));
const kept = (given: ReadonlyMap<string, string | undefined>, ...going: readonly string[]) =>
  [...keptPlaces(given, new Set(going))].sort();

describe("A comment that goes", () => {
  test.each([
    ["leaves nothing where nobody has answered", answers("a", "b"), ["a"], []],
    ["keeps its place below an answer of somebody else", answers("a", "b>a"), ["a"], ["a"]],
    ["leaves nothing if all answers go as well", answers("a", "b>a", "c>b"), ["a", "b", "c"], []],
    ["keeps its place for an answer to an answer that goes", answers("a", "b>a", "c>b"), ["a", "b"], ["a", "b"]],
    ["keeps nothing above what it answered itself", answers("a", "b>a", "c>b"), ["c"], []],
    ["frees what it answered only when the last answer has gone", answers("a", "b>a", "c>a"), ["a", "b"], ["a"]],
  ])("%s", (_, given, going, expected) => {
    expect(kept(given, ...going)).toEqual(expected);
  });

  test("may answer itself by a mistake, and answers by the thousand are no matter", () => {
    expect(kept(answers("a>a"), "a")).toEqual(["a"]);
    const ids = Array.from({ length: 20_000 }, (_, index) => `c${index}`);
    const chain = new Map(ids.map((id, index) => [id, ids[index - 1]]));
    expect(keptPlaces(chain, new Set(ids)).size).toBe(0);
  });
});
