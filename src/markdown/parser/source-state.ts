/** Reads the words of a block and remembers where each of its tokens stands in it. */
import type { StateInline, Token } from "markdown-it";
import { InlineState } from "./inline-state.ts";
import { text } from "./words.ts";

/** Notes for every token where it begins in the block, from 0, as the first number of `token.map`. */
export class SourceState extends InlineState {
  /** Where the words begin that have been read so far; -1 while there are none but signs that meant nothing. */
  #start = -1;

  /**
   * @param start - Where the words began that were read just now, with the signs before them that meant nothing.
   * @param isFirst - Whether nothing was before them; blanks before the end of a line may have been taken away again.
   */
  noteStart(start: number, isFirst: boolean): void {
    if (isFirst || this.#start < 0) this.#start = start;
  }

  override pushPending(): Token {
    const words = this.pending;
    const start = this.#start < 0 ? this.src.lastIndexOf(words, this.pos) : this.#start;
    this.#start = -1;
    const token = super.pushPending();
    token.map = [Math.max(0, start), this.pos];
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    token.map = [this.pos, this.posMax];
    return token;
  }
}

/** Takes the place of the rule "text" where states are `SourceState`s. */
export function placedText(state: StateInline, silent: boolean): boolean {
  const isFirst = state.pending === "";
  const start = state.pos - state.pending.length;
  if (!text(state, silent)) return false;
  if (!silent) (state as SourceState).noteStart(start, isFirst);
  return true;
}
