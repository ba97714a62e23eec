/**
 * A commit as files, byte by byte as it was committed.
 *
 * The folder is the same each time and what did not change is left as it lies there, so that a build knows it again. What is
 * trusted is a file's inode and ctime, which nobody can set: whatever a build has altered is written anew.
 */
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Bare, readContents, type TreeEntry, treeOf } from "../git/bare.ts";
import { jsonIn, writeDurably } from "./durable.ts";
import { assertComments, assertExportable, assertWithin, isLink } from "./exportable.ts";

/** Which content a file had when it was written, and how the file looked then. */
type Known = Readonly<Record<string, readonly [content: string, stamp: string]>>;

/** A commit of another repository, whose files get into a folder of the first. */
export interface Added {
  readonly bare: Bare;
  readonly commit: string;
  /** `content/comments` */
  readonly below: string;
}

/** Brings the folder to the commit. Only the holder of the lock may call this. */
export async function exportCommit(bare: Bare, commit: string, folder: string, comments?: Added): Promise<void> {
  const own = await treeOf(bare, commit);
  assertExportable(own);
  const added = comments ? await addedBy(comments, own) : [];
  const entries = [...own, ...added];
  const list = `${folder}.json`;
  const known = (jsonIn(list) ?? {}) as Known;
  mkdirSync(folder, { recursive: true });
  const wanted = new Map(entries.map((entry) => [entry.path, entry]));
  const kept = new Set<string>();
  tidy(folder, "", (path) => {
    const entry = wanted.get(path);
    const isSame = entry !== undefined && isAsWritten(known, entry, folder);
    if (isSame) kept.add(path);
    return isSame;
  });
  const write = async (from: Bare, all: readonly TreeEntry[]) => {
    const missing = all.filter(({ path }) => !kept.has(path));
    const ids = missing.map(({ id }) => id);
    await readContents(from, ids, (content, index) => place(folder, missing[index] as TreeEntry, content));
  };
  await write(bare, own);
  if (comments) await write(comments.bare, added);
  writeDurably(list, JSON.stringify(Object.fromEntries(entries.map((entry) => lineOf(entry, folder)))));
}

async function addedBy({ bare, commit, below }: Added, own: readonly TreeEntry[]): Promise<readonly TreeEntry[]> {
  const entries = await treeOf(bare, commit);
  const inTheWay = own.filter(({ path }) => path.startsWith(`${below}/`)).map(({ path }) => path);
  assertComments(entries, inTheWay);
  return entries.map((entry) => ({ ...entry, path: `${below}/${entry.path}` }));
}

/** Removes every file that is not to stay, and every folder that is empty then. */
function tidy(folder: string, below: string, stays: (path: string) => boolean): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const isGone = entry.isDirectory() ? tidy(folder, path, stays) : !stays(path);
    if (isGone) rmSync(join(folder, path), { recursive: true, force: true });
    else isEmpty = false;
  }
  return isEmpty;
}

function place(folder: string, { path, mode }: TreeEntry, content: Buffer): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (isLink(mode)) symlinkSync(linkTarget(path, content), target);
  else writeFileSync(target, content, { flag: "wx", mode: mode === "100755" ? 0o755 : 0o644 });
}

function isAsWritten(known: Known, { path, mode, id }: TreeEntry, folder: string): boolean {
  const [content, stamp] = (Object.hasOwn(known, path) ? known[path] : undefined) ?? [];
  return content === contentName(mode, id) && stamp === stampOf(join(folder, path));
}

function lineOf({ path, mode, id }: TreeEntry, folder: string): readonly [string, Known[string]] {
  return [path, [contentName(mode, id), stampOf(join(folder, path))]];
}

function contentName(mode: string, id: string): string {
  return `${mode} ${id}`;
}

function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** @throws Refusal for a link that would lead out of the repository. */
function linkTarget(path: string, content: Buffer): string {
  const target = content.toString("utf8");
  assertWithin(path, target);
  return target;
}
