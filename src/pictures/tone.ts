/** The colour of a picture's place until the picture is there, as classes of `layouts/styles/28-pictures.css`. Pure. */

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Below this chroma a colour has no hue that anybody would notice. */
const grey = 0.025;
/** Where one hue ends and the next begins, in degrees; red goes on from the last. */
const ends = [50, 105, 160, 220, 285, 345];
/** Where one lightness ends and the next begins, from 0 to 1. */
const steps = [0.33, 0.5, 0.66, 0.82];

/** `hue-2 light-4`, or `light-4` for a grey. */
export function toneOf(colour: Colour): string {
  const { lightness, chroma, hue } = oklch(colour);
  const light = `light-${steps.filter((step) => lightness >= step).length + 1}`;
  return chroma < grey ? light : `hue-${(ends.filter((end) => hue >= end).length % ends.length) + 1} ${light}`;
}

/** @see https://www.w3.org/TR/css-color-4/#ok-lab */
function oklch(colour: Colour) {
  const [r, g, b] = colour.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const green = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(green, blue),
    hue: ((Math.atan2(blue, green) * 180) / Math.PI + 360) % 360,
  };
}

/** One part of a colour as an amount of light. @see https://www.w3.org/TR/css-color-4/#color-conversion-code */
function linear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
