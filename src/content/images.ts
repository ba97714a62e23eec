/** Pictures in particulars. */
import type { Image } from "../model/body.ts";
import { type Document, placeOf } from "./document.ts";
import type { Resolver } from "./links/resolver.ts";
import { present } from "./present.ts";

interface ImageFields {
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
}

/** The picture that `image` names; `undefined` if there is none, or it leads nowhere or lacks words, which is reported. */
export function imageOf(
  document: Document,
  fields: ImageFields | null | undefined,
  resolver: Resolver,
): Image | undefined {
  if (fields?.src === undefined) return undefined;
  const url = resolver.picture(fields.src, placeOf(document, ["image", "src"]));
  return url === undefined || fields.alt === undefined
    ? undefined
    : present({ url, alt: fields.alt, caption: fields.caption, credit: fields.credit });
}
