/** Keeps hostile or broken texts from nesting without end. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { readingOf, warn } from "./reading.ts";

/** How far below its own limit markdown-it is stopped: there it would leave out the rest without a word. */
const margin = 10;

/** What stands deeper than ninety lists and quotes is shown as a plain paragraph, with a warning. */
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
}

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
