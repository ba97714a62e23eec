/** Reads the plainest YAML without the parser, which takes a third of the time that a large site is read in. Pure. */
import type { Plain, PlainRecord } from "./data.ts";
import { addEntry, inlineValueOf, isEntry, scalarOf } from "./simple-value.ts";

/**
 * The value of a text whose lines are `key: value` or `- value`, with values on one line: texts, numbers, true, false, and
 * lists and mappings in brackets.
 *
 * @returns `undefined` for anything else, right or wrong: that is the parser's business.
 */
export function simpleValue(yaml: string): PlainRecord | undefined {
  if (/[\t\r]| (?:\n|$)/.test(yaml)) return undefined;
  const lines = yaml.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.length === 0 ? undefined : mappingOf(lines, "");
}

/** In spaces. What is indented further is nested too deep to be common, or deeper than content may be. */
const deepestIndentation = 8;

function blockOf(lines: readonly string[]): Plain | undefined {
  const [indentation] = /^ */.exec(lines[0] as string) as RegExpExecArray;
  if (indentation.length > deepestIndentation) return undefined;
  return lines[0]?.startsWith("- ", indentation.length) ? listOf(lines, indentation) : mappingOf(lines, indentation);
}

function mappingOf(lines: readonly string[], indentation: string): PlainRecord | undefined {
  const record: Record<string, Plain> = Object.create(null);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at++] as string;
    const below = linesBelow(lines, at, [`${indentation} `, `${indentation}- `]);
    const read = (written: string) => {
      if (below.length === 0) return written === "" ? null : inlineValueOf(written);
      return written === "" ? blockOf(below) : undefined;
    };
    if (!line.startsWith(indentation) || !addEntry(record, line.slice(indentation.length), read)) return undefined;
    at += below.length;
  }
  return record;
}

function listOf(lines: readonly string[], indentation: string): readonly Plain[] | undefined {
  const items: Plain[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at++] as string;
    if (!line.startsWith(`${indentation}- `)) return undefined;
    const below = linesBelow(lines, at, [`${indentation} `]);
    const written = line.slice(indentation.length + "- ".length);
    const isMapping = below.length > 0 || isEntry(written);
    const inside = `${indentation}  `;
    const value = isMapping ? mappingOf([inside + written, ...below], inside) : scalarOf(written);
    if (value === undefined) return undefined;
    items.push(value);
    at += below.length;
  }
  return items;
}

/** The lines from an index on that belong to the one before it, by what they begin with. */
function linesBelow(lines: readonly string[], from: number, beginnings: readonly string[]): readonly string[] {
  let end = from;
  while (end < lines.length && beginnings.some((beginning) => lines[end]?.startsWith(beginning))) end++;
  return lines.slice(from, end);
}
