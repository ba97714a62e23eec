/** In which sizes and formats pictures are published. Pure. */
import type { Role } from "../model/picture.ts";
import type { Format } from "../model/picture-kinds.ts";

/** What is made of a picture. */
export interface Recipe {
  readonly format: Format;
  /** In pixels; never more than the picture has. */
  readonly width: number;
  /** Whether its middle is cut out as a square. */
  readonly isSquare: boolean;
}

/** One format of which browsers get to choose the size. */
export interface Choice {
  readonly type: string;
  readonly recipes: readonly Recipe[];
}

/** Of formats that browsers take if they know them, the smallest files first. */
const better = ["avif", "webp"] as const;

/**
 * In pixels. The column is 38 rem wide, which is 608 of them, and as much again on screens with two dots for each;
 * telephones take from the middle.
 */
const columnWidths = [640, 960, 1280];

/** In pixels: portraits are shown at half of it. */
const portraitSide = 192;

/** Nobody sees more on a page, and whoever keeps the only copy of a picture keeps it elsewhere. */
const widestOriginal = 1920;

/** A picture in its own format, under the address that it has had all along. */
export function originalRecipe(format: Format, width: number): Recipe {
  return { format, width: Math.min(width, widestOriginal), isSquare: false };
}

/** What browsers get to choose from: nothing is larger than the picture itself. */
export function choicesFor(role: Role, { width, height }: { readonly width: number; readonly height: number }) {
  const isSquare = role === "portrait";
  const fitting = isSquare ? squareWidths(Math.min(width, height)) : columnWidthsOf(width);
  return better.map(
    (format): Choice => ({
      type: `image/${format}`,
      recipes: fitting.map((each) => ({ format, width: each, isSquare })),
    }),
  );
}

function columnWidthsOf(width: number): readonly number[] {
  const below = columnWidths.filter((step) => step < width);
  return below.length < columnWidths.length ? [...below, width] : below;
}

function squareWidths(side: number): readonly number[] {
  return side >= portraitSide ? [portraitSide / 2, portraitSide] : [Math.min(side, portraitSide / 2)];
}
