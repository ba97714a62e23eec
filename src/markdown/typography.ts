/** Dashes, ellipses and apostrophes; the quotation marks are left to markdown-it. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";

/**
 * `--` and `---` between blanks become dashes, as do `--` between digits and `---` between words; three dots become an
 * ellipsis, and the mark before words that have lost their beginning becomes an apostrophe.
 *
 * markdown-it's own rule would also turn "(c)" into a copyright sign, in the middle of a list of clauses.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at("replacements", replaceAll);
}

function replaceAll({ tokens }: StateCore): void {
  for (const { type, content, children } of tokens) {
    if (type !== "inline" || !children) continue;
    let address = false;
    const replaceable = /--|\.\.\.|'/.test(content);
    for (const [index, child] of children.entries()) {
      if (child.info === "auto") address = child.type === "link_open";
      else if (child.type === "text" && address) child.type = "text_special";
      else if (child.type === "text" && replaceable) {
        const before = isBlank(children[index - 1], -1) ? " " : "x";
        const after = isBlank(children[index + 1], 0) ? " " : "x";
        child.content = replaced(before + child.content + after).slice(1, -1);
      }
    }
  }
}

/**
 * Whether a token is a blank where it touches the words beside it: the end of a line, `<br>`, `&nbsp;`.
 *
 * @param edge - 0 for its first sign, -1 for its last.
 */
function isBlank(token: Token | undefined, edge: 0 | -1): boolean {
  if (token === undefined || token.type === "softbreak" || token.type === "hardbreak") return true;
  return (token.type === "text_special" || token.type === "safe_inline") && /\s/.test(token.content.at(edge) ?? "");
}

function replaced(text: string): string {
  return text
    .replace(/(?<!\.)\.{3}(?!\.)/g, "…")
    .replace(/(?<=\s)---(?=\s)|(?<=\p{L})---(?=\p{L})/gu, "—")
    .replace(/(?<=\s)--(?=\s)|(?<=\d)--(?=\d)/g, "–")
    .replace(shortened, (mark) => mark.replaceAll("'", "’"));
}

/** `'68`, `'90er`, `rock 'n' roll`, `'ne Bank`, `'tis`: no quotation begins here. */
const shortened =
  /(?<![\p{L}\p{N}'’])(?:'n'(?=\s)|'(?=\d\d(?:er|s)?(?![\p{L}\p{N}'’]))|'(?=(?:n|ne|nem|nen|ner|s|tis|twas|cause|em)[\s,.;:!?…)]))/giu;
