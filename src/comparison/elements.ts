/** Which attributes of a text are kept, and which of them readers notice. */
import type { Attributes } from "./blocks.ts";

const ofBlocks = ["class", "lang", "dir", "role", "aria-label", "colspan", "rowspan", "scope", "start", "value"];
const ofFormats = ["class", "lang", "dir", "title", "href", "aria-hidden"];
const ofPictures = ["class", "src", "alt", "width", "height", "loading", "decoding"];
/** A list that counts from elsewhere, and a class that follows from the heading above, are no change of the text. */
const unnoticed: ReadonlySet<string> = new Set(["start", "value", "role", "aria-label", "open"]);

export function attributesOfBlock(tag: string, attributes: Attributes): Attributes {
  return only(tag === "details" ? [...ofBlocks, "open"] : ofBlocks, attributes);
}

export function attributesOfFormat(tag: string, attributes: Attributes): Attributes {
  return only(tag === "img" ? ofPictures : ofFormats, attributes);
}

/** The tag, and whatever else makes two blocks of one text different things to a reader. */
export function signatureOf(tag: string, attributes: Attributes): string {
  const noticed = Object.entries(attributes).filter(([name, value]) => !unnoticed.has(name) && value !== "theses");
  return noticed.length === 0 ? tag : `${tag} ${JSON.stringify(noticed)}`;
}

function only(names: readonly string[], attributes: Attributes): Attributes {
  return Object.fromEntries(names.flatMap((name) => (name in attributes ? [[name, attributes[name] as string]] : [])));
}
