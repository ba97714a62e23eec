/** What markdown-it knows while it reads the words of one block. */
import MarkdownParser, { type Delimiter, type Env, type MarkdownIt, type StateInline, type Token } from "markdown-it";
import { Token as MadeToken } from "./token.ts";

type Nesting = Token["nesting"];

/** Does the same as markdown-it's own state, and makes itself and its tokens faster: there is one for every block. */
export class InlineState implements StateInline {
  src: string;
  env: Env;
  md: MarkdownIt;
  tokens: Token[];
  tokens_meta: StateInline["tokens_meta"];
  pos = 0;
  posMax: number;
  level = 0;
  pending = "";
  pendingLevel = 0;
  cache: Record<number, number> = {};
  backticks: Record<number, number> = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  Token = MadeToken;

  constructor(src: string, md: MarkdownIt, env: Env, outTokens: Token[]) {
    this.src = src;
    this.env = env;
    this.md = md;
    this.tokens = outTokens;
    this.tokens_meta = Array(outTokens.length);
    this.posMax = src.length;
  }

  /** Ends the words that have been read so far. */
  pushPending(): Token {
    const token = new MadeToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  /** Adds a token; one that opens something begins a list of delimiters of its own, which its end closes. */
  push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending) this.pushPending();
    const token = new MadeToken(type, tag, nesting);
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() as Delimiter[];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
    return token;
  }

  scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline["scanDelims"]> {
    return MarkdownParser.StateInline.prototype.scanDelims.call(this, start, canSplitWord);
  }
}
