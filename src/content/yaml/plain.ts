/** From nodes of YAML to plain values; refuses what would make one value stand for another. Pure. */
import type { Node, Pair, Scalar, YAMLMap } from "yaml";
import type { Wording } from "../../kernel/problem.ts";
import { found, type Mistake } from "../finding.ts";
import { Literal, type Plain, refused } from "./data.ts";
import type { Fault } from "./fault.ts";
import { hiddenText } from "./hidden-text.ts";
import { lineAt, lineStart, quotedLine } from "./lines.ts";
import { parser } from "./parser.ts";

/** Nothing in content is nested deeper; the limit keeps hostile files from exhausting the stack. */
const deepest = 20;

/** What a tree of nodes says, and what in it is refused. */
export function plainOf(root: unknown, text: string): { readonly value: Plain; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  return { value: plain(root, 0, { text, faults }), faults };
}

interface Reading {
  readonly text: string;
  readonly faults: Fault[];
}

function plain(node: unknown, depth: number, reading: Reading): Plain {
  if (node === null || node === undefined) return null;
  const { isMap, isScalar, isSeq } = parser();
  const fault = faultOf(node as Node, depth, reading.text);
  if (fault) {
    reading.faults.push(fault);
    return refused;
  }
  const hidden = hiddenText(node as Node, reading.text);
  if (hidden) reading.faults.push(hidden);
  if (isScalar(node)) return scalar(node);
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, reading));
  return isMap(node) ? mapping(node, depth, reading) : refused;
}

/** Brackets in the place of a key mean that the whole was no mapping but a text such as `{{ name }}`. */
function mapping({ items }: YAMLMap, depth: number, reading: Reading): Plain {
  const record: Record<string, Plain> = Object.create(null);
  for (const pair of items) addPair(record, pair, depth, reading);
  return items.every(({ key }) => parser().isScalar(key)) ? record : refused;
}

function addPair(record: Record<string, Plain>, { key, value }: Pair, depth: number, reading: Reading): void {
  const fault = faultOfKey(key as Node | null, depth, reading.text);
  if (fault) reading.faults.push(fault);
  else if (parser().isScalar(key)) record[key.source ?? String(key.value)] = plain(value, depth + 1, reading);
}

function scalar({ value, source }: Scalar): Plain {
  if (value === null || typeof value === "string") return value;
  return new Literal(value as number | boolean, source ?? String(value));
}

function faultOfKey(key: Node | null, depth: number, text: string): Fault | undefined {
  const offset = key?.range?.[0] ?? 0;
  if (!parser().isScalar(key)) return { offset, mistake: { ...oddKey, like: quotedLine(lineAt(text, offset)) } };
  if (key.source === "<<") return { offset, mistake: mergeKey };
  return faultOf(key, depth, text);
}

function faultOf(node: Node, depth: number, text: string): Fault | undefined {
  const offset = node.range?.[0] ?? 0;
  if (depth > deepest) return { offset, mistake: tooDeep };
  if (parser().isAlias(node)) return sign("*", { de: "ein Verweis", en: "a reference" }, offset, text);
  if ("anchor" in node && node.anchor) return sign("&", { de: "ein Anker", en: "an anchor" }, offset, text);
  if (node.tag) return sign("!", { de: "eine Typangabe", en: "a tag" }, offset, text);
  return undefined;
}

const yaml = { severity: "error", rule: "yaml" } as const;

/** Most often somebody meant a text that happens to begin with one of the three signs. */
function sign(character: string, meaning: Wording, near: number, text: string): Fault {
  // A tag may have several of them: `!!str`.
  let offset = text.lastIndexOf(character, near);
  while (/[^\s[\]{},:]/.test(text[offset - 1] ?? "")) offset--;
  const line = lineAt(text, offset);
  const message = found(line.slice(offset - lineStart(text, offset)), {
    de: `was in YAML ${meaning.de} ist; ein Text, der mit ${character} beginnt, braucht Anführungszeichen`,
    en: `which is ${meaning.en} in YAML; a text that begins with ${character} needs quotation marks`,
  });
  return { offset, mistake: { ...yaml, message, like: quotedLine(line) } };
}

const mergeKey: Mistake = {
  ...yaml,
  message: found("<<", { de: "Schlüssel zum Einmischen gibt es hier nicht", en: "and merge keys are not available" }),
  like: "title: Klartext",
};
const oddKey: Mistake = {
  ...yaml,
  message: {
    de: "gefunden: Klammern an der Stelle eines Schlüssels; ein Text, der mit { oder [ beginnt, braucht Anführungszeichen.",
    en: "found brackets in the place of a key; a text that begins with { or [ needs quotation marks.",
  },
};
const tooDeep: Mistake = {
  ...yaml,
  message: {
    de: `gefunden: mehr als ${deepest} ineinander geschachtelte Ebenen.`,
    en: `found more than ${deepest} levels nested into each other.`,
  },
  like: "tags: [Bank, Blog]",
};
