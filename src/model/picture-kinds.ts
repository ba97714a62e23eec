/** What a file of media/ is, by the end of its name. Pure. */
import type { Site } from "./site.ts";

/** In which format a picture is published under its own address. */
export type Format = "jpeg" | "png" | "webp" | "avif" | "gif";

export type Kind = Format | "svg" | "unshown";

const kinds: Readonly<Record<string, Kind>> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  avif: "avif",
  gif: "gif",
  svg: "svg",
  // Browsers do not show these, or only some do, and they tell where they were taken like all others.
  tif: "unshown",
  tiff: "unshown",
  heic: "unshown",
  heif: "unshown",
  bmp: "unshown",
};

/**
 * The kind of picture; `undefined` for what is none.
 *
 * @param url - As media have it: in lower case.
 */
export function kindOf(url: string): Kind | undefined {
  return kinds[url.slice(url.lastIndexOf(".") + 1)];
}

/** Tells whether there is anything to be done. */
export function hasPictures({ media, settings }: Site): boolean {
  return settings.cards || media.some(({ url }) => kindOf(url));
}
