/** Finds where a key or a value stands in a parsed document. Pure. */
import type { Document, Node, Pair } from "yaml";
import type { KeyPath } from "./data.ts";
import { parser } from "./parser.ts";

/**
 * The offset of a key or of its value, counted from 0.
 *
 * A value that is empty stands where its key does; of what is missing, the nearest thing around it is found.
 */
export function offsetOf(document: Document, path: KeyPath, part: "key" | "value"): number {
  const { isPair, isScalar } = parser();
  let offset = startOf(document.contents);
  let node: unknown = document.contents;
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step);
    if (child === undefined) return offset;
    const isWanted = index === path.length - 1 && part === "key";
    const value = isPair(child) ? child.value : child;
    const isEmpty = isScalar(value) && value.source === "" && value.type === "PLAIN";
    offset = isPair(child) && (isWanted || value === null || isEmpty) ? startOf(child.key) : startOf(value);
    node = value;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): Pair | Node | undefined {
  const { isMap, isScalar, isSeq } = parser();
  if (isSeq(node)) return node.items[step as number] as Node | undefined;
  if (!isMap(node)) return undefined;
  return node.items.findLast(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === step);
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
