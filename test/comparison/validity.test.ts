/** Comparisons are valid HTML, whatever has changed. */
import { expect, test } from "vitest";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { faults } from "../support/validity.ts";
import { Chance } from "./chance.ts";
import { printed } from "./printed.ts";
import { edited } from "./random-edits.ts";
import { text, written } from "./random-texts.ts";

const chance = new Chance(2026);

const comparisons = Array.from({ length: 60 }, () => {
  const parts = text(chance);
  const [before, after] = [printed(written(parts)), printed(written(edited(parts, chance)))];
  return `<h2>Was sich geändert hat</h2>\n<div>${comparisonOf(before, after, "de")}</div>`;
});

const page = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Vergleich</title></head><body><main><h1>Vergleiche</h1>
${comparisons.join("\n")}</main></body></html>`;

test("sixty comparisons of texts by chance hold to the standard", async () => {
  expect(page).toMatch(/moved-here/);
  expect(await faults(page)).toEqual([]);
});

test("they have no ids, and no links within the page", () => {
  expect(page).not.toMatch(/\sid="|href="#/);
});
