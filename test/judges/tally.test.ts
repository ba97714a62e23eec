import { expect, test } from "vitest";
import { tally } from "./tally.ts";

const nothing = { broken: [], undecided: [], kept: [] };
const alt = { id: "image-alt", help: "Images must have alternative text" };

test("A tally counts pages, not places or views, and names the first page", () => {
  const found = tally([
    { ...nothing, path: "/b/", broken: [alt], kept: ["list"] },
    { ...nothing, path: "/a/", broken: [alt] },
    { ...nothing, path: "/a/", broken: [alt, { id: "a-rule", help: "A" }] },
  ]);
  expect(found.violations).toEqual([
    { rule: "a-rule", help: "A", pages: 1, example: "/a/" },
    { rule: "image-alt", help: alt.help, pages: 2, example: "/a/" },
  ]);
});

test("A rule is kept only if it was broken nowhere and left undecided nowhere", () => {
  const found = tally([
    { ...nothing, path: "/a/", kept: ["image-alt", "list", "color-contrast"] },
    { ...nothing, path: "/b/", broken: [alt], undecided: [{ id: "color-contrast" }], kept: ["list"] },
    { ...nothing, path: "/b/", undecided: [{ id: "color-contrast" }] },
  ]);
  expect([found.rulesPassed, found.undecided]).toEqual([1, 1]);
});

test("Nothing found is nothing broken", () => {
  expect(tally([])).toEqual({ rulesPassed: 0, undecided: 0, violations: [] });
});
