/** Whoever takes the marks of a comparison at their word gets both texts back. */
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { Chance } from "./chance.ts";
import { printed } from "./printed.ts";
import { shapeOf } from "./projection.ts";
import { edited } from "./random-edits.ts";
import { text, written } from "./random-texts.ts";

/** Another one with each run; `SEED=… npx vitest run test/comparison` repeats one. */
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000_000);
const runs = 1000;

describe(`Texts from seed ${seed}`, () => {
  test(`${runs} comparisons hold both texts, block by block and word by word`, () => {
    for (let run = 0; run < runs; run++) {
      const chance = new Chance(seed + run);
      const parts = text(chance);
      const [before, after] = [printed(written(parts)), printed(written(edited(parts, chance)))];
      const merged = comparisonOf(before, after, "de").toString();
      expect(shapeOf(merged, "old"), `the old text, SEED=${seed + run}`).toEqual(shapeOf(before, undefined));
      expect(shapeOf(merged, "new"), `the new text, SEED=${seed + run}`).toEqual(shapeOf(after, undefined));
      expect(movesIn(merged, "here"), `the moves, SEED=${seed + run}`).toEqual(movesIn(merged, "away"));
      if (before === after) expect(merged).not.toMatch(/<ins|<del|moved/);
    }
  }, 300_000);
});

/** The numbers of all moves that are told in their new place or in their old one. */
function movesIn(merged: string, place: "here" | "away"): readonly string[] {
  const notes = merged.matchAll(new RegExp(`moved-${place}"(?: value="\\d+")? data-move="(\\d+)"`, "g"));
  return [...notes].map(([, number = ""]) => number).sort();
}
