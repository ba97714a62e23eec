/**
 * The pictures that were made before, in a folder beside the output: `<what was made>.<digest of its bytes>`, so that one
 * that is damaged or foreign is noticed, and one that a killed build has left is of use.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../kernel/digest.ts";
import { type Known, knownFrom, nothingKnown, printed, saysTheSame } from "./known.ts";

export interface Stored {
  /** Path on disk. */
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
}

const knownName = "known";

export class PictureStore {
  readonly #folder: string;
  readonly #files = new Map<string, string>();
  /** What was asked for or added since the beginning: all else is of no use any more. */
  readonly #used = new Set<string>();
  readonly #before: Known;
  readonly #now: Known = nothingKnown();

  /**
   * @param folder - May be missing.
   * @param version - Of whatever makes pictures: what another one has found out is no use.
   */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#before = knownFrom(textOf(join(folder, knownName)), version);
    this.#now.version = version;
    for (const name of namesIn(folder)) this.#files.set(name.slice(0, name.lastIndexOf(".")), name);
  }

  /** What is remembered of something, by its name; `undefined` if it is nothing. */
  recall<Fact>(kind: keyof Known["facts"], name: string): Fact | undefined {
    const fact = this.#before.facts[kind][name];
    if (fact !== undefined) this.#now.facts[kind][name] = fact;
    return fact as Fact | undefined;
  }

  /** Remembers something for the next build. */
  remember(kind: keyof Known["facts"], name: string, fact: unknown): void {
    this.#now.facts[kind][name] = fact;
  }

  /** What was made before, as long as nobody has touched it or its bytes are still the same; what is damaged is removed. */
  find(name: string): Stored | undefined {
    const file = this.#files.get(name);
    if (file === undefined) return undefined;
    const path = join(this.#folder, file);
    const stored = { path, digest: file.slice(name.length + 1) };
    const stamp = stampOf(path);
    const isRight = stamp !== undefined && (this.#before.stamps[file] === stamp || digestAt(path) === stored.digest);
    if (!isRight) {
      rmSync(path, { recursive: true, force: true });
      return undefined;
    }
    this.#use(file, stamp);
    return stored;
  }

  /** Keeps what was made; whoever looks meanwhile finds all of it or nothing. */
  add(name: string, bytes: Buffer): Stored {
    const bytesName = digest(bytes);
    const file = `${name}.${bytesName}`;
    const path = join(this.#folder, file);
    this.#write(path, bytes);
    this.#files.set(name, file);
    this.#use(file, stampOf(path) ?? "");
    return { path, digest: bytesName };
  }

  /** Leaves to the next build what is known now. */
  close(): void {
    if (saysTheSame(this.#before, this.#now)) return;
    this.#write(join(this.#folder, knownName), Buffer.from(printed(this.#now)));
  }

  /** Removes what nothing asked for. Only right after a build for which everything was asked. */
  prune(): void {
    for (const name of namesIn(this.#folder)) {
      if (!this.#used.has(name) && name !== knownName)
        rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  #use(file: string, stamp: string): void {
    this.#used.add(file);
    this.#now.stamps[file] = stamp;
  }

  #write(path: string, bytes: Buffer): void {
    mkdirSync(dirname(path), { recursive: true });
    const coming = join(this.#folder, `coming.${process.pid}`);
    writeFileSync(coming, bytes);
    // A folder in its place is nobody's but ours.
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    renameSync(coming, path);
  }
}

/** Of a plain file: another one means that it was touched; `undefined` for anything else. */
function stampOf(path: string): string | undefined {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isFile() ? `${facts.size} ${facts.mtimeMs} ${facts.ctimeMs} ${facts.ino}` : undefined;
}

function digestAt(path: string): string {
  return digest(readFileSync(path));
}

function textOf(path: string): string {
  return stampOf(path) === undefined ? "" : readFileSync(path, "utf8");
}

function namesIn(folder: string): readonly string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
