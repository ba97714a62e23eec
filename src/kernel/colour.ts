/** Colours as screens mix them and as eyes see them, and the contrast that WCAG asks for. Pure. */

/** Lightness 0 to 1, chroma 0 to about 0.37, hue in radians. @see https://www.w3.org/TR/css-color-4/#ok-lab */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** @param hex - `#rrggbb` */
export function oklchOf(hex: string): Oklch {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bee = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, bee), hue: Math.atan2(bee, a) };
}

/** The colour as `#rrggbb`; one that screens cannot show loses as much chroma as it must. */
export function hexOf(colour: Oklch): string {
  let { chroma } = colour;
  let mixed = mixOf(colour);
  while (chroma > 0 && mixed.some((part) => part < -tolerance || part > 1 + tolerance)) {
    chroma = Math.max(0, chroma - 0.002);
    mixed = mixOf({ ...colour, chroma });
  }
  return `#${mixed
    .map((part) => Math.round(255 * gamma(Math.min(1, Math.max(0, part)))))
    .map(twoDigits)
    .join("")}`;
}

/**
 * How far two colours stand apart, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Less than half a step of 255. */
const tolerance = 0.0005;

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue as amounts of light, from 0 to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function linear(hex: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function mixOf({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function gamma(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function twoDigits(part: number): string {
  return part.toString(16).padStart(2, "0");
}
