/** All colours of a site, from the one that it has chosen. */
import { contrast, hexOf, type Oklch, oklchOf } from "../kernel/colour.ts";

/** Colours for one kind of light, each `#rrggbb`. */
export interface Scheme {
  /** The ground of the page. */
  readonly paper: string;
  /** The ground of boxes. */
  readonly tint: string;
  /** Lines that only divide. */
  readonly line: string;
  /** What stands beside the text, and the edges of controls. */
  readonly quiet: string;
  readonly ink: string;
  /** Links, marks, the focus. */
  readonly accent: string;
  /** Grounds in the colour of the house, and what is written on them. */
  readonly stage: string;
  readonly onStage: string;
  /** What readers must not overlook. */
  readonly warning: string;
}

export interface Palette {
  readonly light: Scheme;
  readonly dark: Scheme;
}

/** Neutral colours have a breath of the accent's hue. A dark accent is as far from its ground as the light one. */
export function paletteOf(accent: string): Palette {
  const chosen = oklchOf(accent);
  const neutral = (lightness: number, chroma: number) =>
    hexOf({ lightness, chroma: Math.min(chroma, chosen.chroma), hue: chosen.hue });
  const paper = neutral(0.988, 0.003);
  const dark = { paper: neutral(0.2, 0.012), tint: neutral(0.25, 0.016) };
  return {
    light: {
      paper,
      tint: neutral(0.958, 0.01),
      line: neutral(0.86, 0.014),
      quiet: neutral(0.43, 0.02),
      ink: neutral(0.22, 0.014),
      accent,
      stage: accent,
      onStage: paper,
      warning: "#8a3b00",
    },
    dark: {
      ...dark,
      line: neutral(0.4, 0.02),
      quiet: neutral(0.79, 0.016),
      ink: neutral(0.93, 0.008),
      accent: lit(chosen, dark.tint, Math.max(contrast(accent, paper), 7)),
      stage: neutral(0.33, 0.06),
      onStage: neutral(0.96, 0.02),
      warning: "#f2b27c",
    },
  };
}

/** The hue of a colour, light enough to stand out from a dark ground. */
function lit({ lightness, chroma, hue }: Oklch, ground: string, ratio: number): string {
  for (let light = lightness; light < 1; light += 0.01) {
    const hex = hexOf({ lightness: light, chroma: Math.min(chroma, 0.13), hue });
    if (contrast(hex, ground) >= Math.min(ratio, 10)) return hex;
  }
  return "#ffffff";
}
