/** Writes what was found into the files of the editors: nothing but that, and all of it or nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fileText, particulars } from "./file-text.ts";
import type { Alias, Mend, Move } from "./mends.ts";
import type { Replacement } from "./replace-files.ts";
import { lineOf, withItem, withValue, written, writtenMove } from "./yaml-text.ts";

/** One change of a file. */
export interface Mended {
  /** As the editor typed it. */
  readonly file: string;
  /** In the file as it is afterwards, counted from 1. */
  readonly line: number;
  readonly mend: Mend;
}

export interface Mending {
  /** Nothing is written yet. */
  readonly replacements: readonly Replacement[];
  readonly mended: readonly Mended[];
  /** Files in which nothing can be written without changing something else. */
  readonly refused: readonly string[];
}

/**
 * The files as they would be.
 *
 * @param folder - The content folder on disk.
 * @param label - The content folder as the editor typed it.
 * @param sourceOf - Turns a path as the editor typed it into one inside the content folder.
 * @throws Error of the file system for a file that cannot be read.
 */
export function mending(
  mends: readonly Mend[],
  { folder, label, sourceOf }: { folder: string; label: string; sourceOf: (file: string) => string },
): Mending {
  const byFile = Map.groupBy(mends, (mend) => (mend.kind === "alias" ? mend.file : `${label}/site.yaml`));
  const files = [...byFile].map(([file, own]) => ({ file, own, ...inFile(join(folder, sourceOf(file)), own) }));
  return {
    replacements: files.flatMap(({ replacement }) => replacement ?? []),
    mended: files.flatMap(({ file, lines, own }) => own.flatMap((mend, at) => lineAt(file, lines, mend, at))),
    refused: files.filter(({ replacement }) => replacement === undefined).map(({ file }) => file),
  };
}

function lineAt(file: string, lines: readonly number[], mend: Mend, at: number): readonly Mended[] {
  const line = lines[at];
  return line === undefined ? [] : [{ file, line, mend }];
}

interface Outcome {
  readonly replacement: Replacement | undefined;
  /** One for each mend. */
  readonly lines: readonly number[];
}

const refused: Outcome = { replacement: undefined, lines: [] };

/** The gate reads the text that came out: it has to say what the old one said and what was to be written, no more, no less. */
function inFile(disk: string, mends: readonly Mend[]): Outcome {
  const isWhole = disk.endsWith(".yaml");
  const before = readFileSync(disk);
  const parts = fileText(before, isWhole);
  const said = particulars(before, isWhole);
  if (parts === undefined || said === undefined) return refused;
  let yaml: string | undefined = parts.yaml;
  for (const mend of mends) yaml = yaml === undefined ? undefined : withMend(yaml, mend);
  if (yaml === undefined) return refused;
  const after = Buffer.from(parts.before + yaml + parts.after);
  const expected = structuredClone(said);
  for (const mend of mends) if (!say(expected, mend)) return refused;
  if (!isDeepStrictEqual(particulars(after, isWhole), expected)) return refused;
  const first = parts.before.split("\n").length - 1;
  const lines = mends.map((mend) => first + lineOf(yaml, placeOf(mend, expected)));
  return { replacement: { disk, before, after }, lines };
}

function withMend(yaml: string, mend: Mend): string | undefined {
  if (mend.kind === "alias") {
    const { path, instead } = mend;
    return instead === undefined
      ? withItem(yaml, "aliases", written(path))
      : withValue(yaml, ["aliases", instead], path);
  }
  const { from, to, instead } = mend;
  if (instead === undefined) return withItem(yaml, "moved", writtenMove({ from, to }));
  const half = withValue(yaml, ["moved", instead, "from"], from);
  return half === undefined ? undefined : withValue(half, ["moved", instead, "to"], to);
}

type Said = Record<string, unknown>;

/** @returns `false` where something else stands than what was to be replaced. */
function say(said: Said, mend: Mend): boolean {
  const key = keyOf(mend);
  const list = [...((said[key] as unknown[] | null | undefined) ?? [])];
  if (mend.instead !== undefined && !(mend.instead in list)) return false;
  list.splice(mend.instead ?? list.length, mend.instead === undefined ? 0 : 1, itemOf(mend));
  said[key] = list;
  return true;
}

function itemOf(mend: Alias | Move): unknown {
  return mend.kind === "alias" ? mend.path : { from: mend.from, to: mend.to };
}

function keyOf({ kind }: Mend): "aliases" | "moved" {
  return kind === "alias" ? "aliases" : "moved";
}

/** New items stand at the end of the list, in the order in which they were added. */
function placeOf(mend: Mend, said: Said): readonly [string, number] {
  const key = keyOf(mend);
  if (mend.instead !== undefined) return [key, mend.instead];
  return [key, (said[key] as readonly unknown[]).findIndex((each) => isDeepStrictEqual(each, itemOf(mend)))];
}
