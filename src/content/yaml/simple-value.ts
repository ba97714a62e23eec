/** The plainest values of YAML, read without the parser: texts, short lists and mappings in brackets. Pure. */
import { Literal, type Plain } from "./data.ts";

/** The value behind a key; `undefined` where only the parser knows. */
export function inlineValueOf(written: string): Plain | undefined {
  if (written.startsWith("[")) return listOf(written);
  return written.startsWith("{") ? mappingOf(written) : scalarOf(written);
}

/** A text, in quotation marks or without, a whole number, true or false; `undefined` where only the parser knows. */
export function scalarOf(written: string): Plain | undefined {
  if (written.startsWith('"') || written.startsWith("'")) return quotedOf(written);
  return plainStart.test(written) && !notPlain.test(written) ? wordOf(written) : undefined;
}

/** A key, its colon and the blanks behind it. YAML has no keys longer than 1024 characters, and nobody has. */
const keyForm = /^([A-Za-z][\w-]{0,99}):(?: +|$)/;

/** Tells whether a line begins with a key. */
export function isEntry(line: string): boolean {
  return keyForm.test(line);
}

/** Adds `key: value` to a record; `false` if only the parser knows how. */
export function addEntry(
  record: Record<string, Plain>,
  line: string,
  read: (written: string) => Plain | undefined,
): boolean {
  const [head, key] = keyForm.exec(line) ?? [];
  if (head === undefined || key === undefined || key in record) return false;
  const value = read(line.slice(head.length));
  if (value === undefined) return false;
  record[key] = value;
  return true;
}

/** Letters, digits, paths, and signs that mean nothing else; of other scripts everything but the byte order mark. */
const plainStart = /^(?:[A-Za-z0-9/(\u00a1-\ufefe]|\.{1,2}\/)/;

/** Inside a text, these would begin a value or a comment. */
const notPlain = /: | #|:$/;

/** What the core schema takes for something else than a text or a {@link wholeNumber}. @see YAML 1.2.2, section 10.3.2 */
const notText = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+|True|TRUE|False|FALSE|null|Null|NULL)$/;

/** Without the zeros and the length that would make its spelling or its value something to think about. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;

function wordOf(plain: string): Plain | undefined {
  if (plain === "true" || plain === "false") return new Literal(plain === "true", plain);
  if (wholeNumber.test(plain)) return new Literal(Number(plain), plain);
  return notText.test(plain) ? undefined : plain;
}

/** Escapes are the parser's business. */
function quotedOf(written: string): string | undefined {
  const mark = written[0] as string;
  const isWhole = written.length > 1 && written.indexOf(mark, 1) === written.length - 1;
  return isWhole && !(mark === '"' && written.includes("\\")) ? written.slice(1, -1) : undefined;
}

function listOf(written: string): readonly Plain[] | undefined {
  if (!written.endsWith("]")) return undefined;
  const items: Plain[] = [];
  for (const item of itemsOf(written)) {
    const value = itemOf(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function mappingOf(written: string): Plain | undefined {
  if (!written.endsWith("}")) return undefined;
  const record: Record<string, Plain> = Object.create(null);
  return itemsOf(written).every((item) => addEntry(record, item, itemOf)) ? record : undefined;
}

/** What stands between two brackets and commas. A comma in quotation marks leaves halves that nobody can read. */
function itemsOf(written: string): readonly string[] {
  const inside = written.slice(1, -1).replace(/^ +| +$/g, "");
  return inside === "" ? [] : inside.split(/ *, */);
}

/** Between brackets, more signs than elsewhere have a meaning of their own. */
function itemOf(written: string): Plain | undefined {
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  return !isQuoted && /[[\]{}"'?]|:(?!\/)/.test(written) ? undefined : scalarOf(written);
}
