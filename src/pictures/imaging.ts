/** The only file that knows sharp. It is loaded by the first picture of which nothing is known. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Sharp, SharpInput } from "sharp";
import { digestOf } from "../kernel/digest.ts";
import type { Format } from "../model/picture-kinds.ts";
import { Fault, mostPixels, noPicture, tooLarge, unreadable } from "./faults.ts";
import type { Recipe } from "./recipes.ts";
import { type Colour, toneOf } from "./tone.ts";

/** What is known of a picture for good: of these bytes nothing else will ever be true. */
export interface Facts {
  /** In pixels, as the picture is shown: turned as the camera was held. */
  readonly width: number;
  readonly height: number;
  /** See `Picture.tone`. */
  readonly tone: string;
  readonly isAnimated: boolean;
  /** Whether it is published as it is. */
  readonly isPassedOn: boolean;
}

/** Raised whenever this folder finds out or makes something else of the same picture. */
const edition = 1;

/** Chosen by measurement: see the decisions in src/README.md. */
const settings = {
  jpeg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9 },
  webp: { quality: 75 },
  avif: { quality: 50, effort: 3, chromaSubsampling: "4:2:0" },
  gif: {},
} as const satisfies Readonly<Record<Format, object>>;

/** @throws Fault if they are no picture, a damaged one, or one that is too large. */
export async function factsOf(bytes: Buffer): Promise<Facts> {
  const open = await opener();
  try {
    const { autoOrient, pages, format } = await open(bytes).metadata();
    const { width, height } = autoOrient;
    if (width * height * (pages ?? 1) > mostPixels) throw tooLarge(width, height);
    const { isOpaque } = await open(bytes).stats();
    const { data } = await open(bytes)
      .resize(1, 1, { fit: "fill" })
      .flatten()
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [r = 0, g = r, b = r] = data;
    const colour: Colour = data.length < 3 ? [r, r, r] : [r, g, b];
    const tone = isOpaque ? toneOf(colour) : "";
    return { width, height, tone, isAnimated: (pages ?? 1) > 1, isPassedOn: format === "gif" && !saysMore(bytes) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw (await isPicture(bytes)) || couldBetray(bytes) ? unreadable() : noPicture();
  }
}

/** Tells whether the file begins as one, even if it is damaged further on. */
async function isPicture(bytes: Buffer): Promise<boolean> {
  const open = await opener();
  try {
    await open(bytes).metadata();
    return true;
  } catch {
    return false;
  }
}

/** Formats that nobody here can read may say who made them, where, as well. */
function couldBetray(bytes: Buffer): boolean {
  return ["Exif", "ftyp", "ns.adobe.com", "II*\0", "MM\0*"].some((sign) => bytes.includes(sign, 0, "latin1"));
}

/** A GIF can hold nothing of a camera but XMP. @see https://developer.adobe.com/xmp/docs/xmp-specifications/ */
function saysMore(gif: Buffer): boolean {
  return gif.includes("XMP Data");
}

/**
 * A picture as a recipe wants it: turned upright, in the colours of the web, and without anything that it says of camera,
 * place and time.
 */
export async function cooked(bytes: Buffer, { format, width, isSquare }: Recipe, isAnimated: boolean): Promise<Buffer> {
  const open = await opener();
  return open(bytes, isAnimated)
    .autoOrient()
    .resize({ width, ...(isSquare && { height: width, fit: "cover" }), withoutEnlargement: true })
    .toFormat(format, settings[format])
    .toBuffer();
}

/** Changes whenever the same picture could come out otherwise. */
export function imagingVersion(): string {
  const description = join(dirname(createRequire(import.meta.url).resolve("sharp")), "../package.json");
  const { version } = JSON.parse(readFileSync(description, "utf8")) as { readonly version: string };
  return digestOf([edition, version, JSON.stringify(settings)]);
}

async function opener(): Promise<(input: SharpInput, isAnimated?: boolean) => Sharp> {
  const sharp = await loadSharp();
  return (input, animated = false) => sharp(input, { animated, failOn: "error", limitInputPixels: false });
}

/** Each picture has one thread, so that its bytes do not depend on how many there are; pictures go side by side. */
export async function loadSharp(): Promise<typeof import("sharp").default> {
  // Read when the first text is drawn: what the machine says of fonts counts for nothing.
  process.env["FONTCONFIG_FILE"] = fileURLToPath(new URL("fonts.conf", import.meta.url));
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
