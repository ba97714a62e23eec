/** Finds out what has to be known of a picture, unless it is remembered. */
import { constants, readFileSync } from "node:fs";
import { digest } from "../kernel/digest.ts";
import type { Media } from "../model/media.ts";
import { type Format, kindOf } from "../model/picture-kinds.ts";
import { notOnlyDrawing, unshown } from "./faults.ts";
import { type Facts, factsOf } from "./imaging.ts";
import type { PictureStore } from "./store.ts";
import { drawing } from "./vector.ts";

/** A picture that was looked at. */
export interface Looked {
  readonly media: Media;
  /** Of the file. */
  readonly digest: string;
  /** `undefined` for a drawing. */
  readonly format: Format | undefined;
  /** `undefined` for a drawing that does not say how large it is. */
  readonly facts: Facts | undefined;
}

/** @throws Fault if it cannot be published. */
export async function look(media: Media, store: PictureStore): Promise<Looked> {
  const kind = kindOf(media.url);
  if (kind === "unshown") throw unshown();
  const name = digestOfFile(media, store);
  const known = store.recall<Facts | "drawing">("pictures", name);
  const facts = known ?? (kind === "svg" ? drawn(bytesOf(media)) : await factsOf(bytesOf(media)));
  store.remember("pictures", name, facts);
  return {
    media,
    digest: name,
    format: kind === "svg" ? undefined : kind,
    facts: facts === "drawing" ? undefined : facts,
  };
}

/** @throws Fault if there is more in it than a drawing. */
function drawn(bytes: Buffer): Facts | "drawing" {
  const { size, fault } = drawing(bytes);
  if (fault) throw notOnlyDrawing(fault);
  return size ? { ...size, tone: "", isAnimated: false, isPassedOn: true } : "drawing";
}

/** A file that nobody has touched is not read again. */
function digestOfFile(media: Media, store: PictureStore): string {
  const known = store.recall<readonly [string, string]>("files", media.file);
  if (known && media.stamp !== undefined && known[0] === media.stamp) return known[1];
  const name = digest(bytesOf(media));
  store.remember("files", media.file, [media.stamp ?? "", name]);
  return name;
}

/** A symbolic link may have taken the file's place since it was listed; it could lead anywhere. */
export function bytesOf({ path }: Media): Buffer {
  return readFileSync(path, { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
}
