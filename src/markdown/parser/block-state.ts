/** What markdown-it knows while it reads the blocks of one text. */
import MarkdownParser, { type Env, type MarkdownIt, type Token } from "markdown-it";
import { Token as MadeToken } from "./token.ts";

/** Does the same as markdown-it's own state, but looks at the beginning of each line only instead of at every sign. */
export class BlockState extends MarkdownParser.StateBlock {
  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super("", md, env, tokens);
    this.src = src;
    this.Token = MadeToken;
    this.#markLines();
  }

  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    const token = new MadeToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  /** Notes of every line where it begins and ends, and how much blank it begins with: in signs, and in columns. */
  #markLines(): void {
    const { src, bMarks, eMarks, tShift, sCount, bsCount } = this;
    // What the empty text has left there comes last.
    let line = 0;
    for (let start = 0; ; line++) {
      let first = start;
      let columns = 0;
      for (let sign = src.charCodeAt(first); sign === space || sign === tab; sign = src.charCodeAt(++first)) {
        columns += sign === tab ? 4 - (columns % 4) : 1;
      }
      // Blanks that no line end follows are no line.
      if (first >= src.length) break;
      const newline = src.indexOf("\n", first);
      const end = newline < 0 ? src.length : newline;
      bMarks[line] = start;
      eMarks[line] = end;
      tShift[line] = first - start;
      sCount[line] = columns;
      bsCount[line] = 0;
      start = end + 1;
    }
    bMarks[line] = src.length;
    eMarks[line] = src.length;
    tShift[line] = 0;
    sCount[line] = 0;
    bsCount[line] = 0;
    this.lineMax = line;
  }
}

const tab = 9;
const space = 32;
