/** Looks at a folder without trusting anything in it: no link is followed, nothing but a plain file is opened. */
import { isUtf8 } from "node:buffer";
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import type { Wording } from "../kernel/problem.ts";
import type { Published } from "./published.ts";

/** Something in a folder that no server can send, or should. */
export interface Odd {
  readonly path: string;
  readonly why: Wording;
}

export interface AuditedFolder extends Omit<Published, "site"> {
  /** The bytes of a file, in memory that the next file takes over. */
  readonly passing: (path: string) => Buffer;
  /** So many bytes of a file from one on; fewer at its end. */
  readonly part: (path: string, start: number, bytes: number) => Buffer;
  readonly odd: readonly Odd[];
}

/** A pipe that took a file's place must not be waited for. */
const asItLies = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** For the first file, in bytes; doubled by one that is larger. */
const leastRoom = 256 * 1024;

/** @throws Error of the file system if the folder itself cannot be read. */
export function auditedFolder(folder: string): AuditedFolder {
  const sizes: [string, number][] = [];
  const odd: Odd[] = [];
  walk(folder, "", sizes, odd, true);
  return {
    files: new Map(sizes.sort(([a], [b]) => (a < b ? -1 : 1))),
    odd,
    read: (path) => readFileSync(`${folder}/${path}`, { flag: asItLies }),
    passing: (path) => passingBytes(`${folder}/${path}`),
    part: (path, start, bytes) => partOf(join(folder, path), start, bytes),
  };
}

function walk(folder: string, inside: string, sizes: [string, number][], odd: Odd[], isTop = false): void {
  for (const entry of entriesOf(folder, inside, odd, isTop)) {
    const path = inside + (isUtf8(entry.name) ? entry.name.toString() : entry.name.toString("latin1"));
    if (!isUtf8(entry.name)) odd.push({ path, why: noText });
    else if (entry.isDirectory()) walk(folder, `${path}/`, sizes, odd);
    else if (entry.isSymbolicLink()) odd.push({ path, why: link });
    else if (!entry.isFile()) odd.push({ path, why: noFile });
    else addFile(join(folder, path), path, sizes, odd);
  }
}

function addFile(file: string, path: string, sizes: [string, number][], odd: Odd[]): void {
  try {
    accessSync(file, constants.R_OK);
    sizes.push([path, lstatSync(file).size]);
  } catch (error) {
    odd.push({ path, why: unreadable(error) });
  }
}

function entriesOf(folder: string, inside: string, odd: Odd[], isTop: boolean): readonly Dirent<Buffer>[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    if (isTop) throw error;
    odd.push({ path: inside.slice(0, -1), why: unreadable(error) });
    return [];
  }
}

let passing: Buffer = Buffer.alloc(0);

/** Making room for every file anew costs as much as reading it. */
function passingBytes(file: string): Buffer {
  const descriptor = openSync(file, asItLies);
  try {
    let length = 0;
    for (;;) {
      if (length === passing.length) passing = Buffer.concat([passing], Math.max(2 * length, leastRoom));
      const read = readSync(descriptor, passing, length, passing.length - length, null);
      if (read === 0) return passing.subarray(0, length);
      length += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function partOf(file: string, start: number, bytes: number): Buffer {
  const descriptor = openSync(file, asItLies);
  try {
    const buffer = Buffer.allocUnsafe(bytes);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, start));
  } finally {
    closeSync(descriptor);
  }
}

/** Why a file or folder could not be read. */
export function unreadable(error: unknown): Wording {
  const { code, message } = error as NodeJS.ErrnoException;
  return {
    de: `kann nicht gelesen werden (${code ?? message}) und wurde nicht geprüft.`,
    en: `it cannot be read (${code ?? message}) and was not checked.`,
  };
}

const noText: Wording = {
  de: "der Name ist kein UTF-8; kein Server kann die Datei unter einer Adresse anbieten.",
  en: "the name is not UTF-8; no server can offer the file at an address.",
};
const link: Wording = {
  de: "ist eine symbolische Verknüpfung und könnte morgen woandershin führen.",
  en: "it is a symbolic link, and may lead somewhere else tomorrow.",
};
const noFile: Wording = {
  de: "ist weder Datei noch Ordner, sondern etwa eine Pipe oder ein Socket.",
  en: "it is neither a file nor a folder, but something like a pipe or a socket.",
};
