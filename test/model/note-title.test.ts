/** What to call a note where a title must be. */
import { expect, test } from "vitest";
import { noteTitle } from "../../src/model/entry-title.ts";
import { body, note } from "../support/site.ts";

test("a short note is its own title", () => {
  expect(noteTitle(note("a", "2009-03-01"))).toBe("Notiz a.");
});

test("a long one is cut at a word", () => {
  const title = noteTitle(note("a", "2009-03-01", { body: body("Zinsen ".repeat(40)) }));
  expect(title).toBe(`${"Zinsen ".repeat(11).trim()}…`);
});

test("one without words is called after its link, or else after its day", () => {
  const link = { url: "https://example.com/", title: "Die Studie" };
  expect(noteTitle(note("a", "2009-03-01", { body: body(""), link }))).toBe("Die Studie");
  expect(noteTitle(note("a", "2009-03-01", { body: body("") }))).toBe("2009-03-01");
});
