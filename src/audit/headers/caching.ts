/** What may be kept for ever: only files whose names change with their content. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import type { Published } from "../published.ts";
import { type HeaderRule, matches } from "./read.ts";

/** `klartext-9ff4368c.js`, `haus-327592a3-640.avif`. */
const digestInName = /[-_.](?=[0-9a-f]*\d)[0-9a-f]{8,}(?=[-_.])/;

interface Found {
  readonly line: number;
  readonly column: number;
  readonly why: Wording;
}

/** What is wrong with a rule that says `immutable`. */
export function immutableFaults({ pattern, headers }: HeaderRule, { files, site }: Published): readonly Found[] {
  const cache = headers.find(({ name, value }) => name === "cache-control" && /\bimmutable\b/i.test(value));
  if (!cache) return [];
  const base = new URL(site).pathname;
  const changing = [...files.keys()].filter((path) => !isNamedByDigest(path) && matches(pattern, base + path));
  const [first] = changing;
  return first === undefined ? [] : [{ line: cache.line, column: cache.column, why: changes(first, changing.length) }];
}

function isNamedByDigest(path: string): boolean {
  return digestInName.test(path.slice(path.lastIndexOf("/") + 1));
}

function changes(path: string, count: number): Wording {
  return {
    de: `immutable gilt auch für ${path}${count > 1 ? ` und ${count - 1} weitere` : ""}, in deren Namen keine Prüfsumme steht: Browser behalten sie für immer.`,
    en: `immutable holds for ${path}${count > 1 ? ` and ${count - 1} more` : ""} as well, without a digest in the name: browsers keep it for ever.`,
  };
}
