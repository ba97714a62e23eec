/** Small makers of tokens, for extensions that put something of their own into a text. */
import MarkdownParser, { type Token } from "markdown-it";

/** The opening or closing of a block. */
export function block(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const token = new MarkdownParser.Token(type, tag, nesting);
  token.block = true;
  return token;
}

/** Words within a block. */
export function text(content: string): Token {
  const token = new MarkdownParser.Token("text", "", 0);
  token.content = content;
  return token;
}

/** The content of a block. */
export function inline(children: Token[]): Token {
  const token = new MarkdownParser.Token("inline", "", 0);
  token.children = children;
  return token;
}
