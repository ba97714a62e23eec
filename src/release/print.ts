/** Prints a record so that people can read it, and programs that compare lines as well. Pure. */
import { hash } from "node:crypto";
import type { Hashes } from "../model/page.ts";
import type { ReleaseRecord } from "./record.ts";

/** Where the record lies in the output folder. It does not list itself. */
export const recordPath = "release.json";

/** JSON with one line for each address, version and id, in the order in which they are given. */
export function printed(record: Omit<ReleaseRecord, "format"> & { readonly format: number }): string {
  const { addresses, versions, ids, ...head } = record;
  const facts = Object.entries(head).flatMap(([name, value]) =>
    value === undefined ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(value)},\n`],
  );
  return `{\n${facts.join("")}"addresses": ${block(addresses)},\n"versions": ${block(versions)},\n"ids": ${block(ids)}\n}\n`;
}

function block(entries: Readonly<Record<string, unknown>>): string {
  const lines: string[] = [];
  for (const key in entries) lines.push(`${JSON.stringify(key)}: ${JSON.stringify(entries[key])}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`;
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
