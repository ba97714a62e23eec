/** Reads the record of an earlier release. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { format, type ReleaseRecord } from "./record.ts";

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.optional(v.string());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const yes = v.optional(v.literal(true));

const line = v.object({
  sha256: v.optional(hex),
  passing: yes,
  source: text,
  entry: text,
  title: text,
  since: v.optional(day),
  id: yes,
  feedId: text,
  original: text,
  tags: v.optional(v.array(v.string())),
  text: v.optional(hex),
  updated: text,
  corrections: v.optional(v.number()),
  to: text,
  gone: text,
});
const version = v.object({ sha256: hex, source: v.string(), title: v.string(), since: day, gone: text });
const whole = v.object({
  format: v.literal(format),
  site: v.string(),
  commit: text,
  hash: hex,
  addresses: v.record(v.pipe(v.string(), v.startsWith("/")), line),
  versions: v.record(v.string(), version),
  ids: v.record(v.string(), v.string()),
});
const anyFormat = v.object({ format: v.pipe(v.number(), v.integer()) });

/** Why something cannot be used as a record, in a sentence that begins with "it". */
export class NoRecord extends Error {
  override readonly name = "NoRecord";
}

/**
 * The record in a text.
 *
 * @throws NoRecord for anything that is none, and for one of another format.
 */
export function recordFrom(json: string): ReleaseRecord {
  const value = parsed(json);
  const numbered = v.safeParse(anyFormat, value);
  if (!numbered.success) throw new NoRecord("it is not the record of a release: it has no format.");
  if (numbered.output.format !== format)
    throw new NoRecord(
      `it has the format ${numbered.output.format}, and this Klartext reads the format ${format}: take the Klartext that wrote it, or a newer one.`,
    );
  const read = v.safeParse(whole, value);
  if (read.success) return read.output as ReleaseRecord;
  const [issue] = read.issues;
  const where = issue.path?.map(({ key }) => String(key)).join(" → ") ?? "it";
  throw new NoRecord(`it is damaged at ${where}: ${issue.message}`);
}

/**
 * The record in a file.
 *
 * @throws NoRecord as above.
 * @throws Error of the file system for a file that cannot be read.
 */
export function recordIn(file: string): ReleaseRecord {
  return recordFrom(readFileSync(file, "utf8"));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new NoRecord(`it is not JSON: ${(error as Error).message}`);
  }
}
