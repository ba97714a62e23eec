/** Which sizes a picture is made in. */
import { expect, test } from "vitest";
import type { Role } from "../../src/model/picture.ts";
import { choicesFor, originalRecipe } from "../../src/pictures/recipes.ts";

const cases: readonly (readonly [Role, number, number, readonly number[]])[] = [
  ["column", 4000, 3000, [640, 960, 1280]],
  ["column", 1280, 800, [640, 960, 1280]],
  ["column", 1279, 800, [640, 960, 1279]],
  ["column", 700, 800, [640, 700]],
  ["column", 1, 1, [1]],
  ["portrait", 3000, 4000, [96, 192]],
  ["portrait", 4000, 150, [96]],
  ["portrait", 60, 80, [60]],
];

test.each(cases)("a %s of %i × %i pixels has these widths", (role, width, height, widths) => {
  const choices = choicesFor(role, { width, height });
  expect(choices.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
  for (const { recipes } of choices) expect(recipes.map((recipe) => recipe.width)).toEqual(widths);
});

test("the original is never larger than itself, and never larger than anybody sees", () => {
  expect([300, 1920, 5000].map((width) => originalRecipe("jpeg", width).width)).toEqual([300, 1920, 1920]);
});
