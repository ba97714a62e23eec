/** Parts of markdown-it that say the same as its own in less time. */
import MarkdownParser, { type MarkdownIt } from "markdown-it";
import { BlockState } from "./block-state.ts";
import { InlineState } from "./inline-state.ts";
import { Token } from "./token.ts";
import { text } from "./words.ts";

class CoreState extends MarkdownParser.StateCore {
  override Token = Token;
}

/** Every token of a text is then made in the same way, and its words are read in long pieces. */
export function quickParser(md: MarkdownIt): void {
  md.core.State = CoreState;
  md.block.State = BlockState;
  md.inline.State = InlineState;
  md.inline.ruler.at("text", text);
}
