/** Reads the words of a block and remembers where each piece of them stands in it. */
import type { Env, MarkdownIt, Token } from "markdown-it";
import { InlineState } from "./inline-state.ts";

/** A piece of a token's content: from `at` on, it stands at `source` in the block. Both from 0. */
export interface Piece {
  readonly at: number;
  readonly source: number;
}

const key = "pieces";

/** Notes the place of every token, and of every piece of its words. */
export class SourceState extends InlineState {
  #pieces: Piece[] = [];

  constructor(source: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super(source, md, env, tokens);
    let pending = "";
    Object.defineProperty(this, "pending", {
      get: () => pending,
      set: (words: string) => {
        if (words === "") this.#pieces = [];
        else if (words.length > pending.length) this.#note(pending.length, words.slice(pending.length));
        pending = words;
      },
    });
  }

  /** Most rules append words before they move on behind them; one moves on first. */
  #note(at: number, words: string): void {
    const before = this.pos - words.length;
    const hasMovedOn = before >= 0 && this.src.startsWith(words, before);
    this.#pieces.push({ at, source: hasMovedOn ? before : this.pos });
  }

  override pushPending(): Token {
    const pieces = this.#pieces;
    const token = super.pushPending();
    token.meta = { [key]: pieces };
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    token.meta = { [key]: [{ at: 0, source: this.pos }] };
    return token;
  }
}

/** The pieces of a token that a `SourceState` has made. */
export function piecesOf({ meta }: Token): readonly Piece[] {
  return (meta?.[key] as readonly Piece[] | undefined) ?? [];
}
