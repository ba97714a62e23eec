import { describe, expect, test } from "vitest";
import { namedCorrections } from "../../src/model/correction.ts";
import { instant } from "../support/site.ts";

const correction = (moment: string, text: string) => ({ date: instant(moment), text });
const names = (...corrections: readonly ReturnType<typeof correction>[]) =>
  namedCorrections({ corrections }).map(({ anchor }) => anchor);

describe("The name of a correction", () => {
  const three = correction("2024-03-05", "Es waren drei.");
  const [name = ""] = names(three);

  test("holds its day, and an underscore that no heading's anchor has", () => {
    expect(name).toMatch(/^correction_2024-03-05_[0-9a-f]{6}$/);
  });

  test("stays when corrections come before, after and on the same day, in whatever order they stand", () => {
    const others = [correction("2024-03-05", "Es waren vier."), correction("2024-03-04", "Es waren drei.")];
    expect(names(...others, three).at(-1)).toBe(name);
    expect(names(three, ...others)[0]).toBe(name);
    expect(new Set(names(three, ...others)).size).toBe(3);
  });

  test("stays when the time of day becomes known", () => {
    expect(names(correction("2024-03-05T10:15", "Es waren drei."))).toEqual([name]);
  });

  test("is another for other words or another day", () => {
    expect(names(correction("2024-03-05", "Es waren Drei."))).not.toEqual([name]);
    expect(names(correction("2024-03-06", "Es waren drei."))).not.toEqual([name]);
  });

  test("is unique even where the same words stand twice on one day", () => {
    expect(names(three, three, three)).toEqual([name, `${name}_2`, `${name}_3`]);
  });
});
