/** Which ids the content folder has already given away. */
import { stemOf } from "../content/dated.ts";
import { bytesIfAllowed, type ContentFile } from "../content/files.ts";
import { type Kind, kindOf } from "../content/places.ts";
import { slug } from "../kernel/slug.ts";
import type { NewKind } from "./request.ts";

const places: Readonly<Record<NewKind, readonly Kind[]>> = {
  post: ["post"],
  note: ["note"],
  statement: ["statement", "statement-version"],
  author: ["author"],
};

/** The file that has an id already, wherever it lies among its kind. */
export function ownerOf(id: string, kind: NewKind, files: readonly ContentFile[]): ContentFile | undefined {
  return files.find((file) => {
    const place = kindOf(file.path);
    return place !== undefined && places[kind].includes(place) && idOf(file, place) === id;
  });
}

function idOf(file: ContentFile, place: Kind): string {
  const stem = stemOf(file.path);
  if (place === "statement-version") return slug(file.path.split("/")[1] as string);
  if (place === "post" || place === "note") return keyOf(file, "slug") ?? slug(withoutDate(stem));
  return slug(stem);
}

function withoutDate(stem: string): string {
  return stem.replace(/^\d{4}-\d{2}-\d{2}-/, "");
}

/** The slug of what a key of front matter says, read line by line: the rest of the file may be broken. */
export function keyOf(file: ContentFile, key: "slug" | "title"): string | undefined {
  // What nobody may read is left to "klartext check".
  const text = bytesIfAllowed(file, () => {})?.toString("utf8") ?? "";
  const frontMatter = text.slice(0, Math.max(0, text.indexOf("\n---")));
  const [, value] = new RegExp(`^${key}:(.*?)(?:\\s#.*)?$`, "m").exec(frontMatter) ?? [];
  return value === undefined ? undefined : slug(value);
}
