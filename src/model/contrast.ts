/** Which colours meet on the pages, and whether everybody can tell them apart. */
import { contrast, hexOf, oklchOf } from "../kernel/colour.ts";
import { type Palette, paletteOf, type Scheme } from "./palette.ts";

/** Text has to stand out from its ground by this. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const forText = 4.5;
/** Edges of controls and large letters, by this. @see https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const forShapes = 3;

interface Pair {
  readonly front: keyof Scheme;
  readonly ground: keyof Scheme;
  readonly least: number;
}

const text = (front: keyof Scheme, ground: keyof Scheme): Pair => ({ front, ground, least: forText });

/** Every pair that the style sheets use. Dividing lines carry no meaning and are not among them. */
export const pairs: readonly Pair[] = [
  text("accent", "paper"),
  text("accent", "tint"),
  text("onStage", "stage"),
  text("ink", "paper"),
  text("ink", "tint"),
  text("quiet", "paper"),
  text("quiet", "tint"),
  text("warning", "paper"),
  text("warning", "tint"),
];

/** A pair that is too close. */
export interface Fault extends Pair {
  readonly light: "light" | "dark";
  readonly ratio: number;
}

/** The pairs of a palette that some people cannot tell apart. */
export function contrastFaults(palette: Palette): readonly Fault[] {
  return (["light", "dark"] as const).flatMap((light) =>
    pairs
      .map((pair) => ({ ...pair, light, ratio: contrast(palette[light][pair.front], palette[light][pair.ground]) }))
      .filter(({ ratio, least }) => ratio < least),
  );
}

/** The accent itself or, of the same hue, the next darker one with which everything can be read. */
export function readableAccent(accent: string): string {
  const chosen = oklchOf(accent);
  let hex = accent;
  for (let lightness = chosen.lightness; contrastFaults(paletteOf(hex)).length > 0; lightness -= 0.0025) {
    if (lightness < 0) return "#000000";
    hex = hexOf({ ...chosen, lightness });
  }
  return hex;
}
