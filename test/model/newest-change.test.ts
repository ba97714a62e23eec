import { expect, test } from "vitest";
import { newestChange } from "../../src/model/newest-change.ts";
import { instant, post } from "../support/site.ts";

test("An empty list has never changed", () => {
  expect(newestChange([])).toBeUndefined();
});

test("A list changed when the latest of its entries did, be it an older one", () => {
  const correction = { date: instant("2011-05-05"), text: "Es waren drei." };
  const entries = [post("neu", "2010-01-01"), post("alt", "2008-01-01", { corrections: [correction] })];
  expect(newestChange(entries)).toEqual(instant("2011-05-05"));
});
