/** Prints a record so that people can read it, and programs that compare lines as well. Pure. */
import { hash } from "node:crypto";
import type { Hashes } from "../model/page.ts";

/** Where the record lies in the output folder. It does not list itself. */
export const recordPath = "release.json";

/**
 * JSON with one line for each address, version and id.
 *
 * @param head - What stands above them.
 * @param blocks - Lines, see `lineOf`.
 */
export function printed(
  head: Readonly<Record<string, unknown>>,
  blocks: Readonly<Record<"addresses" | "versions" | "ids", readonly string[]>>,
): string {
  const facts = Object.entries(head).filter(([, value]) => value !== undefined);
  const parts = [
    ...facts.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`),
    ...Object.entries(blocks).map(
      ([name, lines]) => `"${name}": ${lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`}`,
    ),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

/** One line of a block. */
export function lineOf(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

/** Every line of a block, in the order of the keys' code units, which is the same everywhere. */
export function linesOf(block: ReadonlyMap<string, unknown>): readonly string[] {
  return [...block.keys()].sort().map((key) => lineOf(key, block.get(key)));
}

/**
 * SHA-256, in hexadecimal, of the list that `sha256sum` prints for all files in the order of their paths, byte by byte.
 *
 * @param hashes - Of every file but the record.
 */
export function wholeHash(hashes: Hashes): string {
  const paths = [...hashes.keys()].filter((path) => path !== recordPath).sort();
  return hash("sha256", paths.map((path) => `${hashes.get(path)}  ${path}\n`).join(""), "hex");
}
