/** Reads the plainest YAML without the parser, which takes a third of the time that a large site is read in. Pure. */
import type { Plain, PlainRecord } from "./data.ts";

/**
 * The value of a text in which every line is `key: text`, `key: "text"`, `key: 'text'` or `key: [text, text]`.
 *
 * @returns `undefined` for anything else, right or wrong: that is the parser's business.
 */
export function simpleValue(yaml: string): PlainRecord | undefined {
  const record: Record<string, Plain> = Object.create(null);
  for (const line of yaml.split("\n")) {
    if (line.endsWith(" ")) return undefined;
    const [, key, plain, double, single, items] = simpleLine.exec(line) ?? [];
    if (key === undefined || key in record) return undefined;
    const value = double ?? single ?? (plain === undefined ? listOf(items as string) : textOf(plain));
    if (value === undefined) return undefined;
    record[key] = value;
  }
  return record;
}

/** A key, then a text that begins with a letter or digit, or one in quotes, or a list in brackets. */
const simpleLine =
  /^([A-Za-z][\w-]*): +(?:([\p{L}\p{N}][^\t]*)|"([^"\\\t]*)"|'([^'\t]*)'|\[([^[\]{}:#"'&*!|>%@`\t]+)\])$/u;

/** Inside a text, these would begin a value or a comment. */
const notPlain = /: | #|:$/;

/** What the core schema takes for a number, true, false or nothing. @see YAML 1.2.2, section 10.3.2 */
const notText = /^(?:[-+]?[\d.][\d.eE+-]*|0[xo][\da-fA-F]+|true|True|TRUE|false|False|FALSE|null|Null|NULL)$/;

const listItem = /^[\p{L}\p{N}](?:.*[^ ])?$/u;

function textOf(plain: string): string | undefined {
  return notPlain.test(plain) || notText.test(plain) ? undefined : plain;
}

/** Of the blanks around an item only the one behind the comma is common enough to matter. */
function listOf(items: string): readonly string[] | undefined {
  const texts = items.split(",").map((item) => (item.startsWith(" ") ? item.slice(1) : item));
  return texts.every((text) => listItem.test(text) && !notText.test(text)) ? texts : undefined;
}
