/** The addresses of a tag. Pure. */
import { candidates } from "../html/pictures.ts";
import type { Tag } from "../published.ts";

export interface TagAddress {
  /** Of the attribute. */
  readonly name: string;
  readonly address: string;
  /** Whether a reader follows it; everything else is fetched, or read by programs. */
  readonly isForReaders: boolean;
}

const single: ReadonlySet<string> = new Set(
  "href xlink:href src poster data action formaction background longdesc".split(" "),
);
const several: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);
const inMeta =
  /^(?:og:(?:url|image|audio|video)(?::(?:url|secure_url))?|twitter:(?:image|player)|msapplication-TileImage)$/i;

/** In the order of the tag. */
export function addressesOf({ name: element, attributes }: Tag): readonly TagAddress[] {
  const found: TagAddress[] = [];
  for (const [name, value] of attributes) {
    if (name === "data" && element !== "object") continue;
    const isForReaders = (element === "a" || element === "area") && name.endsWith("href");
    if (single.has(name)) found.push({ name, address: value, isForReaders });
    else if (several.has(name))
      for (const { address } of candidates(value)) found.push({ name, address, isForReaders: false });
    else if (name === "content" && element === "meta")
      for (const address of metaAddress(attributes)) found.push({ name, address, isForReaders: false });
  }
  return found;
}

function metaAddress(attributes: ReadonlyMap<string, string>): readonly string[] {
  const content = attributes.get("content") ?? "";
  const property = attributes.get("property");
  if (property !== undefined) return inMeta.test(property) ? [content] : [];
  if (/^refresh$/i.test(attributes.get("http-equiv") ?? "")) {
    const address = /^[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1];
    return address === undefined ? [] : [address.trim()];
  }
  return inMeta.test(attributes.get("name") ?? "") ? [content] : [];
}
