/** Prints the words of a block, with what was inserted and removed between marks. */
import { escaped } from "../kernel/html.ts";
import { concealed } from "../kernel/mail.ts";
import type { Format, Token } from "./blocks.ts";
import type { Changed, Passage } from "./merged.ts";
import { noteOf } from "./print-notes.ts";
import { glue } from "./tokens.ts";
import type { Words } from "./words.ts";

/** Something that opens before a word and closes behind it or a later one. */
interface Wrap {
  /** Equal for wraps that go on from word to word. */
  readonly key: unknown;
  readonly open: string;
  readonly close: string;
}

export type Change = "removed" | "inserted";

/**
 * The words of a block that exists in both versions.
 *
 * @param isCode - Whether blanks are tokens of their own, and none may be added.
 */
export function printedPassages(passages: readonly Passage[], words: Words, isCode: boolean): string {
  const line = new Line(words);
  for (const [place, passage] of passages.entries()) {
    if (passage.change === "none") {
      for (const [i, token] of passage.young.entries()) {
        line.add(token, wrapsOf(token), token.isApart || passage.old[i]?.isApart === true);
      }
      continue;
    }
    const around = [passages[place - 1]?.young.at(-1), passages[place + 1]?.young[0]];
    addChanged(line, "removed", passage, around, words, isCode);
    addChanged(line, "inserted", passage, around, words, isCode);
    if (passage.notes.length > 0) line.addNote(passage.notes.map((note) => noteOf(note, words)));
  }
  return line.end();
}

/** All words of a block, marked if there is something to mark. */
export function printedTokens(tokens: readonly Token[], words: Words, change?: Change): string {
  const line = new Line(words);
  const mark = change && markOf(change, words, false);
  for (const token of tokens) line.add(token, [...(mark ? [mark] : []), ...wrapsOf(token)], token.isApart);
  return line.end();
}

/** A link that begins before a change or goes on behind it stays one link. */
function addChanged(
  line: Line,
  change: Change,
  { old, young, isWhole }: Changed,
  around: readonly (Token | undefined)[],
  words: Words,
  isCode: boolean,
): void {
  const tokens = change === "removed" ? old : young;
  const mark = markOf(change, words, isWhole);
  const outside = Math.max(...around.map((token) => sharedBy([...tokens, ...(token ? [token] : [])], token)));
  for (const [place, token] of tokens.entries()) {
    const wraps = wrapsOf(token);
    // After what was removed, its successor would otherwise stick to it.
    const followsRemoved = place === 0 && change === "inserted" && old.length > 0;
    const isApart = token.isApart || (followsRemoved && !isCode && !isGlued(token));
    line.add(token, [...wraps.slice(0, outside), mark, ...wraps.slice(outside)], isApart);
  }
}

/** How many formats all tokens have in common, from the outermost on. */
function sharedBy(tokens: readonly Token[], neighbour: Token | undefined): number {
  const formats = neighbour?.formats ?? [];
  let shared = 0;
  while (shared < formats.length && tokens.every((token) => token.formats[shared]?.key === formats[shared]?.key))
    shared++;
  return shared;
}

function isGlued({ key }: Token): boolean {
  return key.startsWith(glue);
}

function wrapsOf({ formats }: Token): readonly Wrap[] {
  return formats.map((format) => ({ key: format.key, open: opened(format), close: `</${shownTag(format)}>` }));
}

function markOf(change: Change, words: Words, isWhole: boolean): Wrap {
  const tag = change === "removed" ? "del" : "ins";
  const [before, behind] =
    change === "removed" ? [words.removed, words.endOfRemoved] : [words.inserted, words.endOfInserted];
  return {
    key: {},
    open: `<${tag}${isWhole ? ' class="whole"' : ""}><span class="spoken">${before} </span>`,
    close: `<span class="spoken"> ${behind} </span></${tag}>`,
  };
}

/** Words one after another, with as few ends of elements between them as possible. */
class Line {
  #markup = "";
  #open: readonly Wrap[] = [];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  add(token: Token, wraps: readonly Wrap[], isApart: boolean): void {
    let common = 0;
    while (common < this.#open.length && this.#open[common]?.key === wraps[common]?.key) common++;
    this.#close(common);
    if (isApart && this.#markup !== "") this.#markup += " ";
    for (const { open } of wraps.slice(common)) this.#markup += open;
    this.#open = [...this.#open.slice(0, common), ...wraps.slice(common)];
    this.#markup += printed(token, this.#words);
  }

  addNote(notes: readonly string[]): void {
    this.#close(0);
    this.#markup += ` <small class="change-note">[${notes.map(escapedWithMail).join("; ")}]</small>`;
  }

  end(): string {
    this.#close(0);
    return this.#markup;
  }

  #close(depth: number): void {
    for (const { close } of this.#open.slice(depth).reverse()) this.#markup += close;
    this.#open = this.#open.slice(0, depth);
  }
}

function printed({ thing, text }: Token, words: Words): string {
  if (!thing) return escapedWithMail(text);
  const note = `<span class="spoken">${words.footnote} </span>${escaped(text)}`;
  return thing.tag === "sup" ? `${opened(thing)}${note}</sup>` : opened(thing);
}

/** What an editor has marked as inserted or removed long ago is no change between these two versions. */
const others: Readonly<Record<string, string>> = { ins: "u", del: "s" };

function shownTag({ tag, attributes }: Format): string {
  const leadsWithin = tag === "a" && attributes["href"]?.startsWith("#");
  return leadsWithin ? "span" : (others[tag] ?? tag);
}

/** Anchors stand in the version itself: what leads to one is printed without its link. */
function opened(format: Format): string {
  const tag = shownTag(format);
  const { href, ...rest } = format.attributes;
  return `<${tag}${attributes(format.tag === "a" && tag === "a" ? format.attributes : rest)}>`;
}

export function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapedWithMail(value)}"`)
    .join("");
}

export function escapedWithMail(text: string): string {
  return text.includes("@") ? concealed(text).toString() : escaped(text);
}
