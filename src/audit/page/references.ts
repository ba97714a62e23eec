/** Character references, resolved as a browser does. @see https://html.spec.whatwg.org/#character-reference-state */
import { createRequire } from "node:module";
import type { Parser } from "htmlparser2";

const references = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/;
const common = /&(amp|lt|gt|quot|apos|nbsp|shy|#39);/g;
const meant: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  "#39": "'",
};

const asked = new Map<string, string>();
let loaded: typeof Parser | undefined;

/** The value of an attribute with its character references resolved. */
export function resolved(value: string): string {
  if (!value.includes("&")) return value;
  const rest = value.replace(common, "");
  if (!references.test(rest)) return value.replace(common, (_, name: string) => meant[name] as string);
  return byTheStandard(value.replaceAll('"', "&quot;"));
}

/** What stands for a reference in text; the same letters if it stands for nothing. */
export function resolvedText(reference: string): string {
  const name = reference.slice(1, -1);
  if (reference.endsWith(";") && name in meant) return meant[name] as string;
  let text = asked.get(reference);
  if (text === undefined) {
    const pieces: string[] = [];
    const parser = new (parserClass())({ ontext: (data) => pieces.push(data) });
    parser.end(reference);
    text = pieces.join("");
    asked.set(reference, text);
  }
  return text;
}

function byTheStandard(value: string): string {
  let result = "";
  const parser = new (parserClass())({ onattribute: (_name, data) => (result = data) });
  parser.end(`<a b="${value}">`);
  return result;
}

/** The table of 2,231 names is loaded by the first reference that needs it: most sites have none. */
function parserClass(): typeof Parser {
  loaded ??= (createRequire(import.meta.url)("htmlparser2") as { Parser: typeof Parser }).Parser;
  return loaded;
}
