/** The YAML of a file of content, taken out as it was written and put back. Pure. */
import { decode } from "../content/decode.ts";
import { split } from "../content/front-matter.ts";
import { isRecord, Literal, type Plain, refused } from "../content/yaml/data.ts";
import { readYaml } from "../content/yaml/read-yaml.ts";

/** A file around its YAML; the three together are the file, byte by byte. */
export interface FileText {
  readonly before: string;
  readonly yaml: string;
  readonly after: string;
}

/**
 * The parts of a file.
 *
 * @param isWhole - Whether the file is YAML from end to end, and no text with particulars before it.
 * @returns `undefined` if it has no YAML, or is no UTF-8.
 */
export function fileText(bytes: Buffer, isWhole: boolean): FileText | undefined {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) return undefined;
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const rest = text.slice(mark.length);
  if (isWhole) return { before: mark, yaml: rest, after: "" };
  const [opening] = /^---[^\r\n]*\r?\n/.exec(rest) ?? [];
  if (opening === undefined) return undefined;
  const end = rest.indexOf("\n---", opening.length - 1);
  if (end < 0) return undefined;
  return { before: mark + opening, yaml: rest.slice(opening.length, end + 1), after: rest.slice(end + 1) };
}

/** What a file says, as the gate reads it, in a form that can be compared; `undefined` if it cannot be read. */
export function particulars(bytes: Buffer, isWhole: boolean): Record<string, unknown> | undefined {
  const { text } = decode(bytes);
  if (text === undefined) return undefined;
  const { yaml, body } = isWhole ? { yaml: text, body: "" } : split(text);
  const value = yaml === undefined ? undefined : (readYaml(yaml, 1).data?.value ?? undefined);
  if (value === undefined) return isWhole && text.trim() === "" ? { "": body } : undefined;
  return isRecord(value) ? { ...(comparable(value) as Record<string, unknown>), "": body } : undefined;
}

function comparable(value: Plain): unknown {
  if (value === refused) return { refused: true };
  if (value instanceof Literal) return { written: value.written };
  if (Array.isArray(value)) return value.map(comparable);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, comparable(each)]));
  return value;
}
