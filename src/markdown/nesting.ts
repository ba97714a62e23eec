/** Keeps hostile or broken texts from nesting without end. */
import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import { placesIn } from "./places.ts";
import { readingOf, warn } from "./reading.ts";

/** How far below its own limit markdown-it is stopped: there it would leave out the rest without a word. */
const margin = 10;

/**
 * What stands deeper than ninety lists and quotes is shown as a plain paragraph, and what is emphasized within ninety
 * emphases is not any more; each with a warning.
 */
export function nesting(md: MarkdownIt): void {
  limitNesting(md, (state, line) => {
    const start = state.bMarks[line] ?? 0;
    const startOfLine = start === 0 ? 0 : state.src.lastIndexOf("\n", start - 1) + 1;
    const message = {
      de: "Listen und Zitate sind hier zu tief verschachtelt; was tiefer liegt, steht als einfacher Absatz da.",
      en: "Lists and quotes are nested too deeply here; what lies deeper stands as a plain paragraph.",
    };
    warn(readingOf(state.env), { line: line + 1, column: start - startOfLine + 1 }, "nesting", message, "> > …");
  });
  md.core.ruler.before("linkify", "emphases", limitEmphases);
}

function limitEmphases({ tokens, env, md }: StateCore): void {
  const deepest = md.options.maxNesting - margin;
  let line = 0;
  for (const block of tokens) {
    line = block.map?.[0] ?? line;
    // Each emphasis begins and ends.
    if (!block.children || block.children.length <= 2 * deepest) continue;
    const children = shallow(block.children, deepest);
    if (children.length === block.children.length) continue;
    block.children = [...children];
    const message = {
      de: "Hervorhebungen sind hier zu tief verschachtelt; was tiefer liegt, ist nicht noch einmal hervorgehoben.",
      en: "Emphases are nested too deeply here; what lies deeper is not emphasized once more.",
    };
    const reading = readingOf(env);
    warn(reading, placesIn(block.content, reading.lines, line)(0), "nesting", message, "**…**");
  }
}

/** The words of a block without emphasis within so many others: thousands of stars would nest a thousand elements. */
export function shallow(children: readonly Token[], mostEmphases: number): readonly Token[] {
  let depth = 0;
  return children.filter(({ type, nesting }) => {
    if (!emphases.has(type)) return true;
    if (nesting > 0) return ++depth <= mostEmphases;
    return --depth < mostEmphases;
  });
}

const emphases = new Set(["em", "strong", "s"].flatMap((name) => [`${name}_open`, `${name}_close`]));

/**
 * Shows what nests too deeply as a plain paragraph.
 *
 * @param note - Called for every such paragraph, with its first line, counted from 0.
 */
export function limitNesting(md: MarkdownIt, note: (state: StateBlock, line: number) => void): void {
  const deepest = md.options.maxNesting - margin;
  md.block.ruler.before("table", "nesting", (state, start, end, silent) => {
    if (silent || state.level < deepest) return false;
    let line = start + 1;
    while (line < end && !state.isEmpty(line)) line++;
    state.push("paragraph_open", "p", 1).map = [start, line];
    const inline = state.push("inline", "", 0);
    inline.content = state.getLines(start, line, state.blkIndent, false).trim();
    inline.map = [start, line];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
    state.line = line;
    note(state, start);
    return true;
  });
}
