/** Reads `_headers` as Netlify and Cloudflare do. Pure. */
import type { Wording } from "../../kernel/problem.ts";

export interface Header {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of the value, counted from 1. */
  readonly column: number;
}

export interface HeaderRule {
  readonly pattern: string;
  readonly line: number;
  readonly headers: readonly Header[];
  /** Names of headers, in lower case, that earlier rules have set and this one takes back. */
  readonly detached: ReadonlySet<string>;
}

export interface Unreadable {
  readonly line: number;
  readonly why: Wording;
}

/**
 * Its rules, and the lines that are none.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headerRules(text: string): {
  readonly rules: readonly HeaderRule[];
  readonly unreadable: readonly Unreadable[];
} {
  const rules: { pattern: string; line: number; headers: Header[]; detached: Set<string> }[] = [];
  const unreadable: Unreadable[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = written.trim();
    if (content === "" || content.startsWith("#")) continue;
    const rule = rules.at(-1);
    const header = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(written);
    const detached = /^\s+!\s*([\w-]+)\s*$/.exec(written)?.[1];
    if (/^(?:\/|https:\/\/)\S*$/.test(written.trimEnd()))
      rules.push({ pattern: content, line, headers: [], detached: new Set() });
    else if (rule && header?.[1] !== undefined && header[2] !== undefined)
      rule.headers.push({
        name: header[1].toLowerCase(),
        value: header[2],
        line,
        column: written.indexOf(header[2], header[1].length) + 1,
      });
    else if (rule && detached !== undefined) rule.detached.add(detached.toLowerCase());
    else unreadable.push({ line, why: rule ? noHeader : noPattern });
  }
  return { rules, unreadable };
}

/** Tells whether a rule holds for an address: `*` is anything, `:name` anything up to the next slash. */
export function matches(pattern: string, address: string): boolean {
  const path = pattern.replace(/^https:\/\/[^/]+/, "");
  const expression = path
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${expression}$`).test(address);
}

const noHeader: Wording = {
  de: "ist weder eine Adresse noch eine eingerückte Zeile „Name: Wert“; der Server übergeht sie.",
  en: 'is neither an address nor an indented line "Name: value"; servers pass over it.',
};
const noPattern: Wording = {
  de: "steht vor der ersten Adresse; der Server weiß nicht, wofür es gilt.",
  en: "stands before the first address; servers do not know what it is for.",
};
