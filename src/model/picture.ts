/** What is known of the pictures of a site when its pages are printed. Pure. */
import type { Body, Image } from "./body.ts";
import type { Site } from "./site.ts";

/** How a page shows a picture: as wide as its text, or small and square beside a name. */
export type Role = "column" | "portrait";

/** One file that a picture is published as. */
export interface PictureFile {
  /** Site-absolute. */
  readonly url: string;
  /** Path on disk. */
  readonly path: string;
  /** Changes whenever the bytes do. */
  readonly digest: string;
}

/** One size in one format. */
export interface PictureSize extends PictureFile {
  /** In pixels. */
  readonly width: number;
}

/** All sizes in one format, the smallest first. */
export interface PictureSource {
  readonly type: string;
  readonly sizes: readonly PictureSize[];
}

export interface Picture {
  /** Changes whenever the file in media/ does. */
  readonly madeOf?: string;
  /** In its own format, without metadata, under the address that it has had all along. */
  readonly original: PictureFile;
  /** In pixels, as the original is shown. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Classes of the style sheet that colour its place until it is there; `""` for a picture that one can see through. */
  readonly tone: string;
  /** The best format first, for every role in which pages show the picture; none for what browsers scale by themselves. */
  readonly sources: ReadonlyMap<Role, readonly PictureSource[]>;
  /** Changes whenever anything of the above does. */
  readonly digest: string;
}

/** By the address of the original. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Of a post's card, in pixels: what others ask for. @see https://developers.facebook.com/docs/sharing/webmasters/images */
export const cardWidth = 1200;
export const cardHeight = 630;

/** What a page's key has to know of a picture: nothing of one that is not ours. */
export function pictureKey({ pictures }: Pick<Site, "pictures">, image: Image | undefined): string {
  return (image && pictures.get(image.url)?.digest) ?? "";
}

/** What a page's key has to know of a text: what it says, and how its pictures look. */
export function textKey(site: Pick<Site, "pictures">, { digest, pictures }: Body): string {
  if (pictures.length === 0) return digest;
  return [digest, ...pictures.map((url) => site.pictures.get(url)?.digest ?? "")].join(" ");
}

/** Every file of all pictures, each once. */
export function filesOfPicture({ original, sources }: Picture): readonly PictureFile[] {
  const sizes = [...sources.values()].flat().flatMap((source) => source.sizes);
  return [...new Map([original, ...sizes].map((file) => [file.url, file])).values()];
}
