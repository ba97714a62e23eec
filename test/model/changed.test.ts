/** When an entry last became another. */
import { expect, test } from "vitest";
import { changed, later } from "../../src/model/changed.ts";
import { instant, note, post } from "../support/site.ts";

test("an entry that was never touched again changed when it appeared", () => {
  expect(changed(post("a", "2009-03-01")).day).toBe("2009-03-01");
  expect(changed(note("a", "2009-03-02")).day).toBe("2009-03-02");
});

test("an update counts, but not one from before the post appeared", () => {
  expect(changed(post("a", "2009-03-01", { updated: instant("2010-01-01") })).day).toBe("2010-01-01");
  expect(changed(post("a", "2009-03-01", { updated: instant("2008-01-01") })).day).toBe("2009-03-01");
});

test("the newest correction counts, in whatever order they stand", () => {
  const corrections = ["2009-04-01", "2009-06-01", "2009-05-01"].map((day) => ({ date: instant(day), text: "x" }));
  expect(changed(post("a", "2009-03-01", { updated: instant("2009-05-15"), corrections })).day).toBe("2009-06-01");
});

test("of two equal moments the first is kept", () => {
  const [a, b] = [instant("2009-03-01"), instant("2009-03-01")];
  expect(later(a, b)).toBe(a);
  expect(later(a, instant("2009-03-02")).day).toBe("2009-03-02");
  expect(later(instant("2009-03-02"), a).day).toBe("2009-03-02");
});
