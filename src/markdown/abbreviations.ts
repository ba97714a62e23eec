/** Abbreviations that the editor explains, `*[EUR]: Euro`. */
import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import abbreviationPlugin from "markdown-it-abbr";
import { readingOf, warn } from "./reading.ts";
import { text } from "./tokens.ts";

/** In UTF-16 units. Longer ones are not looked for, so that the cost stays linear. */
const longest = 100;
/** What may stand before and behind an abbreviation, as the plugin has it. */
const edge = "[\\p{P}\\p{Z}\\r\\n$+<=>^`|~]";

/**
 * Explains abbreviations wherever they stand as words of their own.
 *
 * Takes the place of the plugin's rule, whose pattern of all abbreviations can get too large for the engine, and which
 * knows neither addresses nor what is explained already.
 */
export function abbreviations(md: MarkdownIt): void {
  md.use(abbreviationPlugin);
  md.block.ruler.before("abbr_def", "long_abbreviations", refuseLong, { alt: ["paragraph", "reference"] });
  md.core.ruler.at("abbr_replace", explainAll);
}

function refuseLong(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith("*[", start)) return false;
  const written = state.src.slice(start + "*[".length, state.eMarks[line]);
  const end = written.indexOf("]:");
  if (end <= longest || /(?<!\\)[[\]]/.test(written.slice(0, end))) return false;
  if (silent) return true;
  const message = {
    de: `Diese Abkürzung hat mehr als ${longest} Zeichen; sie wird nicht erklärt.`,
    en: `This abbreviation has more than ${longest} characters; it is not explained.`,
  };
  warn(readingOf(state.env), { line: line + 1, column: 1 }, "abbreviation", message, "*[EUR]: Euro");
  state.line = line + 1;
  return true;
}

function explainAll({ tokens, env }: StateCore): void {
  if (env["abbreviations"] === undefined) return;
  const glossary = new Glossary(env["abbreviations"] as Readonly<Record<string, string>>);
  for (const token of tokens) if (token.children) token.children = explained(token.children, glossary);
}

function explained(children: readonly Token[], glossary: Glossary): Token[] {
  const found: Token[] = [];
  // An address stays as it is, and no explanation stands within another one.
  let closed = 0;
  for (const child of children) {
    if (child.info === "auto") closed += child.nesting;
    else if (child.type === "safe_inline" && /^<\/?abbr\b/.test(child.markup)) {
      closed += child.markup.startsWith("</") ? -1 : 1;
    }
    if (child.type !== "text" || closed > 0) found.push(child);
    else for (const piece of glossary.pieces(child)) found.push(piece);
  }
  return found;
}

/** The abbreviations of one text. */
class Glossary {
  readonly #meanings = new Map<string, string>();
  /** The longest first, as it is the one that is meant. */
  readonly #lengths: readonly number[];
  readonly #beginning: RegExp;
  readonly #ending = new RegExp(`$|${edge}`, "uy");

  /** @param written - By the plugin, which puts a colon before each. */
  constructor(written: Readonly<Record<string, string>>) {
    for (const [name, meaning] of Object.entries(written)) {
      if (name.length <= longest + 1) this.#meanings.set(name.slice(1), meaning);
    }
    const names = [...this.#meanings.keys()];
    this.#lengths = [...new Set(names.map((name) => name.length))].sort((a, b) => b - a);
    const first = new Set(names.map((name) => `\\u{${(name.codePointAt(0) as number).toString(16)}}`));
    this.#beginning = new RegExp(`(?<=^|${edge})[${[...first].join("")}]`, "gu");
  }

  /** Some words with their abbreviations marked. */
  pieces(words: Token): readonly Token[] {
    const { content, level } = words;
    const found: Token[] = [];
    let end = 0;
    this.#beginning.lastIndex = 0;
    // `matchAll` would make the pattern anew for every few words.
    for (let match = this.#beginning.exec(content); match; match = this.#beginning.exec(content)) {
      const { index } = match;
      const name = this.#nameAt(content, index);
      if (name === undefined) continue;
      if (index > end) found.push(Object.assign(text(content.slice(end, index)), { level }));
      found.push(...this.#marked(name, words));
      end = index + name.length;
      this.#beginning.lastIndex = end;
    }
    if (end === 0) return [words];
    if (end < content.length) found.push(Object.assign(text(content.slice(end)), { level }));
    return found;
  }

  #nameAt(content: string, start: number): string | undefined {
    for (const length of this.#lengths) {
      const name = content.slice(start, start + length);
      this.#ending.lastIndex = start + length;
      if (this.#meanings.has(name) && this.#ending.test(content)) return name;
    }
    return undefined;
  }

  #marked(name: string, { level }: Token): readonly Token[] {
    const open = Object.assign(text(""), { type: "abbr_open", tag: "abbr", nesting: 1, level });
    open.attrSet("title", this.#meanings.get(name) ?? "");
    const close = Object.assign(text(""), { type: "abbr_close", tag: "abbr", nesting: -1, level });
    return [open, Object.assign(text(name), { level: level + 1 }), close];
  }
}
