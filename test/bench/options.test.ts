/** The benchmark refuses what it does not understand. */
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/failure.ts";
import { optionsFrom } from "./options.ts";

describe("The options of the benchmark", () => {
  test("have defaults", () => {
    expect(optionsFrom([])).toMatchObject({
      sizes: [100, 1_000, 10_000],
      rounds: 3,
      edits: 20,
      parts: ["cold", "warm", "serve"],
    });
  });

  test("name sizes and a part", () => {
    expect(optionsFrom(["--sizes", "10,20", "--only", "warm"])).toMatchObject({ sizes: [10, 20], parts: ["warm"] });
  });

  test.each([["--size", "100"], ["--sizes", "100,"], ["--rounds", "0"], ["--only", "hot"], ["100"]])(
    "do not include %s %s",
    (...args) => {
      expect(() => optionsFrom(args)).toThrow(UsageError);
    },
  );
});
