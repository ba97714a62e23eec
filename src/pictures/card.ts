/** Draws the card of a post, without a browser and without a font of the machine. */
import { createRequire } from "node:module";
import { escaped } from "../kernel/html.ts";
import { excerpt } from "../kernel/text.ts";
import { cardHeight, cardWidth } from "../model/picture.ts";
import type { CardWords } from "./card-words.ts";
import { loadSharp } from "./imaging.ts";

/** Raised whenever a card comes out otherwise for the same words. */
export const cardEdition = 1;

/** In pixels, like all that follow. */
const margin = 80;
const lineSize = 34;
/** Where the title may stand. */
const titleTop = 165;
const titleRoom = 310;
/** The first that fits is taken; a title without a place to break it is cut for the last ones. In pixels, and characters. */
const smallest = 38;
const fits = [[76], [66], [56], [46], [smallest], [smallest, 120], [smallest, 50]] as const;

/** Under the SIL Open Font License, which comes with it. */
const font = "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf";

/** A PNG. */
export async function drawnCard({ site, title, by, ground, ink }: CardWords): Promise<Buffer> {
  const sharp = await loadSharp();
  const fontfile = createRequire(import.meta.url).resolve(font);
  const line = (text: string, size: number) => lettering(text, size, ink);
  const big = await largest(title);
  const [top, bottom] = [await line(site, lineSize), await line(by, lineSize)];
  const { width, height } = { width: cardWidth, height: cardHeight };
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([
      { input: top.image, left: margin, top: margin },
      { input: big.image, left: margin, top: titleTop },
      { input: bottom.image, left: margin, top: height - margin - bottom.height },
    ])
    .png({ palette: true })
    .toBuffer();

  async function largest(text: string) {
    const longest = text.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
    let found = await line(text, smallest);
    for (const [size, length] of fits) {
      // Our words are long: none is broken for the sake of a larger letter.
      if (size > smallest && (await line(longest, size)).height > 2 * size) continue;
      found = await line(length === undefined ? text : excerpt(text, length), size);
      if (found.height <= titleRoom) break;
    }
    return found;
  }

  async function lettering(text: string, size: number, colour: string) {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}" fallback="false">${escaped(text)}</span>`,
        font: `Source Serif 4 SemiBold ${size}`,
        fontfile,
        width: cardWidth - 2 * margin,
        // One point is one pixel.
        dpi: 72,
        wrap: "word-char",
        rgba: true,
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });
    return { image: data, height: info.height };
  }
}
