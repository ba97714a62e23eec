import { describe, expect, test } from "vitest";
import { contrast, oklchOf } from "../../src/kernel/colour.ts";
import { contrastFaults, pairs, readableAccent } from "../../src/model/contrast.ts";
import { paletteOf } from "../../src/model/palette.ts";

const steps = [0, 51, 102, 153, 204, 255];
const accents = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => hex([r, g, b]))));

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

describe("Whatever the accent", () => {
  test("the nearest readable one is readable in all its pairs, light and dark", () => {
    for (const accent of accents) {
      const palette = paletteOf(readableAccent(accent));
      for (const { front, ground, least } of pairs) {
        for (const light of ["light", "dark"] as const) {
          const ratio = contrast(palette[light][front], palette[light][ground]);
          expect(ratio, `${accent}: ${light} ${front} on ${ground}`).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });

  test("only the accent itself can fail, and only on light ground: all other colours follow from it", () => {
    const failing = accents.flatMap((accent) => contrastFaults(paletteOf(accent)));
    expect(new Set(failing.map(({ light, front }) => `${light} ${front}`))).toEqual(
      new Set(["light accent", "light onStage"]),
    );
  });

  test("one that is readable is left alone, and one that is not keeps its hue", () => {
    for (const accent of accents) {
      const readable = readableAccent(accent);
      if (contrastFaults(paletteOf(accent)).length === 0) expect(readable).toBe(accent);
      else if (oklchOf(accent).chroma > 0.05) {
        const turn = Math.abs(oklchOf(readable).hue - oklchOf(accent).hue);
        expect(Math.min(turn, 2 * Math.PI - turn), `${accent} → ${readable}`).toBeLessThan(0.12);
      }
    }
  });
});

test("a palette whose letters fade into their ground is found out, pair by pair", () => {
  const { light, dark } = paletteOf("#00564c");
  const faults = contrastFaults({ light, dark: { ...dark, quiet: dark.line } });
  expect(faults.map((fault) => `${fault.light} ${fault.front} on ${fault.ground}`)).toEqual([
    "dark quiet on paper",
    "dark quiet on tint",
  ]);
});

test("a grey accent makes all neutral colours grey", () => {
  const { paper, ink } = paletteOf("#333333").light;
  for (const colour of [paper, ink]) expect(colour).toMatch(/^#(..)\1\1$/);
});
