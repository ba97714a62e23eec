/** The content folder on disk: which files there are. Reads names, never what a symbolic link leads to. */
import { constants, type Dirent, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { ascending } from "../kernel/order.ts";
import { controlCharacter } from "./decode.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";

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

/**
 * Every plain file of the folder, by path in code units, on every machine alike.
 *
 * Names that begin with `_` or `.` are ignored, except inside pages/, where templates keep their parts.
 *
 * @param label - What messages call the folder: `content`.
 */
export function filesIn(folder: string, label: string, report: Report): readonly ContentFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    report({ ...startOf(label), ...noFolder });
    return [];
  }
  const files: ContentFile[] = [];
  walk({ path: "", file: label, disk: folder }, files, report);
  return files.sort((a, b) => ascending(a.path, b.path));
}

/** The bytes of a file. A link that has taken its place since the walk is not followed but throws. */
export function bytesOf({ disk }: ContentFile): Buffer {
  return readFileSync(disk, { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
}

type Location = Omit<ContentFile, "stamp">;

function walk(folder: Location, files: ContentFile[], report: Report): void {
  const disk = join(folder.disk, sep);
  for (const each of readdirSync(folder.disk, { withFileTypes: true })) {
    const path = folder.path === "" ? each.name : `${folder.path}/${each.name}`;
    if (isIgnored(each.name, path)) continue;
    const entry = { path, file: `${folder.file}/${each.name}`, disk: disk + each.name };
    const mistake = mistakeOf(each);
    if (mistake) report({ ...startOf(entry.file), ...mistake });
    else if (each.isDirectory()) walk(entry, files, report);
    else files.push({ ...entry, stamp: stampOf(entry.disk) });
  }
}

/** Clocks of file systems tick: within that time a second change can leave the same stamp. In milliseconds. */
const tick = 100;

function stampOf(disk: string): string | undefined {
  const facts = lstatSync(disk, { throwIfNoEntry: false });
  if (!facts || Date.now() - facts.ctimeMs < tick) return undefined;
  return `${facts.size} ${facts.mtimeMs} ${facts.ctimeMs} ${facts.ino}`;
}

function isIgnored(name: string, path: string): boolean {
  return name.startsWith(".") || (name.startsWith("_") && !path.startsWith("pages/"));
}

function mistakeOf(entry: Dirent): Mistake | undefined {
  if (controlCharacter.test(entry.name) || entry.name.includes("\n") || entry.name.includes("\t")) return oddName;
  if (entry.name.includes("\ufffd")) return notUtf8;
  if (entry.isSymbolicLink()) return link;
  return entry.isFile() || entry.isDirectory() ? undefined : special;
}

const place = { severity: "error", rule: "place" } as const;
const oddName: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Steuerzeichen im Namen der Datei, das kein Mensch sehen kann.",
    en: "found a control character in the name of the file, which nobody can see.",
  },
  like: "media/haus.jpg",
};
const notUtf8: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Name, der nicht in UTF-8 geschrieben ist.",
    en: "found a name that is not written in UTF-8.",
  },
  like: "media/gruenes-haus.jpg",
};
const link: Mistake = {
  ...place,
  message: {
    de: "gefunden: eine symbolische Verknüpfung; ihr folgen wir nicht, weil sie aus dem Ordner hinausführen kann.",
    en: "found a symbolic link, which is not followed, because it can lead out of the folder.",
  },
  like: { de: "eine Kopie der Datei", en: "a copy of the file" },
};
const special: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Gerät oder eine Pipe, das ist keine gewöhnliche Datei.",
    en: "found a device or a pipe, which is not a plain file.",
  },
  like: { de: "eine gewöhnliche Datei", en: "a plain file" },
};
const noFolder: Mistake = {
  ...place,
  message: { de: "diesen Ordner gibt es nicht.", en: "there is no such folder." },
  like: "klartext build --content content",
};
