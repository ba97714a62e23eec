/** Paths as editors write them into links. Pure. */

export interface Destination {
  /** Decoded, without query and fragment. */
  readonly path: string;
  /** As written, with its question mark; `""` if there is none. */
  readonly query: string;
  /** Decoded, without its `#`. */
  readonly fragment: string | undefined;
}

/** Takes a destination apart. */
export function destinationOf(written: string): Destination {
  const [, path = "", query = "", fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  return { path: decoded(path), query, fragment: fragment === undefined ? undefined : decoded(fragment) };
}

/** A fragment as addresses have it: `page=2` stays what it is, as programs other than browsers read it too. */
export function hash(fragment: string | undefined): string {
  if (fragment === undefined) return "";
  return `#${encodeURIComponent(fragment).replace(/%(?:3D|26|2C|3A|2F|3F|40|3B|2B|24)/g, decodeURIComponent)}`;
}

/** Percent signs that encode nothing stay what they are. */
export function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * The path inside the content folder that a relative path means.
 *
 * @param from - Path of the file that holds the link.
 * @returns `undefined` if it leads out of the folder.
 */
export function pathFrom(from: string, path: string): string | undefined {
  const segments = from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/").normalize("NFC");
}
