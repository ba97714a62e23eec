/** Prints a record so that people can read it, and programs that compare lines as well. Pure. */
import { hash } from "node:crypto";
import type { Hashes } from "../model/page.ts";

/** Where the record lies in the output folder. It does not list itself. */
export const recordPath = "release.json";

type Block = ReadonlyMap<string, unknown>;

/**
 * JSON with one line for each address, version and id, in the order of their code units, which is the same everywhere.
 *
 * @param head - What stands above them.
 */
export function printed(
  head: Readonly<Record<string, unknown>>,
  blocks: Readonly<Record<"addresses" | "versions" | "ids", Block>>,
): string {
  const facts = Object.entries(head).filter(([, value]) => value !== undefined);
  const parts = [
    ...facts.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`),
    ...Object.entries(blocks).map(([name, block]) => `"${name}": ${blockOf(block)}`),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

function blockOf(block: Block): string {
  if (block.size === 0) return "{}";
  const keys = [...block.keys()].sort();
  return `{\n${keys.map((key) => `${JSON.stringify(key)}: ${JSON.stringify(block.get(key))}`).join(",\n")}\n}`;
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
