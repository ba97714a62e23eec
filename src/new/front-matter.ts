/** Writes front matter. Pure. */
import { stringify } from "yaml";

/** A line or more of front matter. */
export type Lines = readonly string[];

/** `key: value`, quoted where YAML would take the value for something else than a text. */
export function field(key: string, value: string): string {
  return `${key}: ${stringify(value, { lineWidth: 0 }).trimEnd()}`;
}

/** `[ anna, bert ]`, on one line however long. */
export function list(values: readonly string[]): string {
  return stringify(values, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
}

/** Lines that YAML skips, for the editor to read or to fill in. */
export function comments(lines: Lines): Lines {
  return lines.map((line) => `# ${line}`);
}

/** A whole file: front matter, an empty line, the text. */
export function document(lines: Lines, body: string): string {
  return `---\n${lines.join("\n")}\n---\n\n${body === "" ? "" : `${body}\n`}`;
}
