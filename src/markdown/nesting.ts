/** Keeps hostile or broken texts from nesting without end. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { readingOf, warn } from "./reading.ts";

/** Below the hundred at which markdown-it would leave the rest of the text out without a word. */
const deepest = 90;

/** What stands deeper than ninety lists and quotes is shown as a plain paragraph, with a warning. */
export function nesting(md: MarkdownIt): void {
  md.block.ruler.before("table", "nesting", plainParagraph);
}

function plainParagraph(state: StateBlock, start: number, end: number, silent: boolean): boolean {
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
  const column = (state.bMarks[start] ?? 0) - startOfLine(state.src, state.bMarks[start] ?? 0) + 1;
  warn(
    readingOf(state.env),
    { line: start + 1, column },
    "nesting",
    {
      de: "Listen und Zitate sind hier zu tief verschachtelt; was tiefer liegt, steht als einfacher Absatz da.",
      en: "Lists and quotes are nested too deeply here; what lies deeper stands as a plain paragraph.",
    },
    "> > …",
  );
  return true;
}

function startOfLine(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf("\n", offset - 1) + 1;
}
