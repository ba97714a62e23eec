/** The content folder on disk: which files there are. Reads names, never what a symbolic link leads to. */
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { ascending } from "../kernel/order.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { Listing, type Location } from "./listing.ts";
import { isForbidden, locked, place } from "./odd-files.ts";

export interface ContentFile {
  /** Inside the content folder, with slashes: `posts/2008/2008-12-29-gls.md`. */
  readonly path: string;
  /** As the editor typed it, for messages: `content/posts/2008/2008-12-29-gls.md`. */
  readonly file: string;
  /** Path on disk. */
  readonly disk: string;
  /** Another one means that the file was touched; `undefined` if that cannot be told, because it is too new. */
  readonly stamp: string | undefined;
}

/** A folder on disk, and what messages call it: as the editor typed it. */
export interface Elsewhere {
  readonly folder: string;
  readonly label: string;
}

/**
 * Every plain file of the folder, by path in code units, on every machine alike.
 *
 * Names that begin with `_` or `.` are ignored, except inside pages/, where templates keep their parts.
 *
 * @param label - What messages call the folder: `content`.
 * @param listing - What is known of the folders already.
 * @param comments - Stands for the folder comments/, where that is not in the folder.
 */
export function filesIn(
  folder: string,
  label: string,
  report: Report,
  listing = new Listing(),
  comments?: Elsewhere,
): readonly ContentFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    report({ ...startOf(label), ...noFolder });
    return [];
  }
  const files: ContentFile[] = [];
  walk({ path: "", file: label, disk: folder }, listing, files, report);
  if (comments) {
    if (files.some(({ path }) => path.startsWith("comments/")))
      report({ ...startOf(`${label}/comments`), ...twoFolders(comments.label) });
    else if (statSync(comments.folder, { throwIfNoEntry: false })?.isDirectory())
      walk({ path: "comments", file: comments.label, disk: comments.folder }, listing, files, report);
    else report({ ...startOf(comments.label), ...noFolder, like: "klartext build --comments comments" });
  }
  return files.sort((a, b) => ascending(a.path, b.path));
}

/** The bytes of a file. A link that has taken its place since the walk is not followed but throws. */
export function bytesOf({ disk }: ContentFile): Buffer {
  return readFileSync(disk, { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
}

/** The same; `undefined` for a file that nobody lets us read, which is reported. */
export function bytesIfAllowed(file: ContentFile, report: Report): Buffer | undefined {
  return ifAllowed(file, report, () => bytesOf(file));
}

/** Whether a file can be read whose bytes are not wanted yet; if not, that is reported. */
export function isAllowed(file: ContentFile, report: Report): boolean {
  return ifAllowed(file, report, () => accessSync(file.disk, constants.R_OK) ?? true) ?? false;
}

function ifAllowed<T>({ file }: ContentFile, report: Report, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    report({ ...startOf(file), ...locked });
    return undefined;
  }
}

function walk(folder: Location, listing: Listing, files: ContentFile[], report: Report): void {
  for (const found of listing.in(folder)) {
    if (found.kind === "odd") report({ ...startOf(found.at.file), ...found.mistake });
    else if (found.kind === "folder") walk(found.at, listing, files, report);
    else files.push(found.at);
  }
}

function twoFolders(other: string): Mistake {
  return {
    ...place,
    message: {
      de: `Kommentare liegen hier und in ${other}, das mit --comments genannt ist; gelesen werden können sie nur an einem Ort.`,
      en: `comments lie here and in ${other}, which --comments names; they can be read in one place only.`,
    },
    like: { de: "alle Kommentare in einem der beiden Ordner", en: "all comments in one of the two folders" },
  };
}

const noFolder: Mistake = {
  ...place,
  message: { de: "diesen Ordner gibt es nicht.", en: "there is no such folder." },
  like: "klartext build --content content",
};
