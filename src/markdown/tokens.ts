/** Small makers of tokens, for extensions that put something of their own into a text. */
import type { Token } from "markdown-it";
import { Token as MadeToken } from "./parser/token.ts";

/** The opening or closing of a block. */
export function block(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const token = new MadeToken(type, tag, nesting);
  token.block = true;
  return token;
}

/** Words within a block. */
export function text(content: string): Token {
  const token = new MadeToken("text", "", 0);
  token.content = content;
  return token;
}

/** The content of a block. */
export function inline(children: Token[]): Token {
  const token = new MadeToken("inline", "", 0);
  token.children = children;
  return token;
}
