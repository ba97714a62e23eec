/** The colour of a picture's place, roughly. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Colour, toneOf } from "../../src/pictures/tone.ts";

test.each([
  ["black", [0, 0, 0], "light-1"],
  ["grey", [120, 120, 122], "light-3"],
  ["white", [255, 255, 255], "light-5"],
  ["brick", [170, 60, 50], "hue-1 light-3"],
  ["sand", [230, 200, 140], "hue-2 light-5"],
  ["grass", [70, 130, 50], "hue-3 light-3"],
  ["the sea", [40, 140, 150], "hue-4 light-3"],
  ["the sky", [100, 150, 220], "hue-5 light-4"],
  ["plum", [130, 50, 130], "hue-6 light-2"],
  ["rose", [240, 150, 170], "hue-1 light-4"],
] as readonly (readonly [string, Colour, string])[])("%s has classes of its own", (_name, colour, classes) => {
  expect(toneOf(colour)).toBe(classes);
});

test("every class is in the style sheet", () => {
  const style = readFileSync("layouts/styles/28-pictures.css", "utf8");
  const parts = [0, 90, 180, 255];
  const colours = parts.flatMap((r) => parts.flatMap((g) => parts.map((b): Colour => [r, g, b])));
  const classes = new Set(colours.flatMap((colour) => toneOf(colour).split(" ")));
  expect(classes.size).toBe(11);
  for (const name of classes) expect(style).toContain(`.${name} {`);
});
