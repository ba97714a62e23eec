import { describe, expect, test } from "vitest";
import { contrast, hexOf, oklchOf } from "../../src/kernel/colour.ts";

const steps = [0, 17, 64, 128, 201, 255];
const every = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])));
const colours = every.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

test("every colour comes back from lightness, chroma and hue as it was", () => {
  for (const colour of colours) expect(hexOf(oklchOf(colour))).toBe(colour);
});

test.each([
  ["#ff0000", 0.628, 0.258, 29.2],
  ["#00ff00", 0.866, 0.295, 142.5],
  ["#0000ff", 0.452, 0.313, 264.1],
])("%s has the lightness, chroma and hue that CSS gives it", (colour, lightness, chroma, degrees) => {
  const { hue, ...found } = oklchOf(colour);
  expect(found.lightness).toBeCloseTo(lightness, 3);
  expect(found.chroma).toBeCloseTo(chroma, 3);
  expect(((hue * 180) / Math.PI + 360) % 360).toBeCloseTo(degrees, 1);
});

test("what no screen can show becomes paler, not another hue", () => {
  const { hue } = oklchOf("#00564c");
  const shown = oklchOf(hexOf({ lightness: 0.7, chroma: 0.4, hue }));
  expect(shown.chroma).toBeLessThan(0.2);
  expect(shown.lightness).toBeCloseTo(0.7, 2);
  expect(Math.abs(shown.hue - hue)).toBeLessThan(0.05);
});

describe("The contrast of", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#aabbcc", "#aabbcc", 1],
  ])("%s and %s is %d, whichever comes first", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});
