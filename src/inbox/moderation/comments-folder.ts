/** The folder of accepted comments on the disk: nothing is read or written outside of it. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { settle } from "../durable.ts";
import { InboxRefusal } from "../refusal.ts";
import { isPostId, plainName } from "./names.ts";

/** The path of a comment inside the folder. Both names are held to be plain ones. */
export function placeOf(post: string, id: string): string {
  return `${plainName(post, "post")}/${plainName(id, "comment")}.md`;
}

/** @throws InboxRefusal if the folder is not there. */
export function commentsFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(folder);
  throw new InboxRefusal(
    "failure",
    `${folder}, where accepted comments go, is no folder. Make it, or mend inbox.yaml.`,
  );
}

/**
 * Holds the place of a file to be inside of the folder, before anything is decided that would be written there.
 *
 * @param path - Inside the folder, made by `placeOf`, or the name of a file in it.
 * @throws InboxRefusal where a symbolic link or something else stands in the way.
 */
export function refuseOddPlace(folder: string, path: string): void {
  const file = join(folder, path);
  const below = dirname(file);
  if (exists(below) && !lstatSync(below).isDirectory()) throw refusal(below, "a folder");
  if (exists(file) && !lstatSync(file).isFile()) throw refusal(file, "a plain file");
}

/**
 * Writes a file, whole and on the disk or not at all.
 *
 * @param path - See `refuseOddPlace`.
 * @throws InboxRefusal where it would not be inside of the folder.
 */
export function writeComment(folder: string, path: string, text: string): void {
  refuseOddPlace(folder, path);
  const file = join(folder, path);
  if (!exists(dirname(file))) {
    mkdirSync(dirname(file));
    settle(folder);
  }
  if (textAt(folder, path) !== text) replace(folder, file, text);
}

/** While a file comes, it has one name that no build looks at: what a kill leaves is found, and holds nobody's words for long. */
const coming = ".coming";

function replace(folder: string, file: string, text: string): void {
  const path = join(folder, coming);
  rmSync(path, { force: true });
  const descriptor = openSync(path, "wx", 0o644);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(path, file);
  settle(dirname(file));
}

/** Removes what a kill has left of a file that was coming. */
export function sweepComing(folder: string): void {
  rmSync(join(folder, coming), { force: true });
}

/** The text of a file; `undefined` if there is none. */
export function textAt(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (!exists(file)) return undefined;
  const below = realpathSync(join(file, ".."));
  if (below !== folder && !below.startsWith(`${folder}/`)) throw refusal(file, "inside the folder of comments");
  if (!lstatSync(file).isFile()) throw refusal(file, "a plain file");
  return readFileSync(file, "utf8");
}

/** The posts that have a comment with this id: one, unless somebody has named files by hand. */
export function postsWith(folder: string, id: string): readonly string[] {
  plainName(id, "comment");
  const posts = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && isPostId(entry.name),
  );
  return posts.map(({ name }) => name).filter((post) => exists(join(folder, post, `${id}.md`)));
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function refusal(path: string, wanted: string): InboxRefusal {
  return new InboxRefusal("failure", `${path} is not ${wanted}. Nothing was written there; look at what it is.`);
}
