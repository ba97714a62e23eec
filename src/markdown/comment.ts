/** Reads the Markdown of a reader's comment: a small subset, without HTML and pictures. */
import MarkdownParser, { type StateCore } from "markdown-it";
import { type Html, trusted } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { schemeOf } from "./addresses.ts";
import { keptLinks } from "./links.ts";
import { mail } from "./mail.ts";
import { limitNesting } from "./nesting.ts";
import { quickParser } from "./parser/parser.ts";
import { plainTexts } from "./plain-text.ts";

const rules = ["emphasis", "strikethrough", "backticks", "link", "autolink", "newline", "escape", "list", "blockquote"];
const schemes = new Set(["http", "https", "mailto"]);

const md = new MarkdownParser("zero", { html: false, breaks: true, maxNesting: 30 }).enable(rules);
md.validateLink = (address) => schemes.has(schemeOf(address) ?? "");
md.core.ruler.push("links", markLinks);
quickParser(md);
mail(md);
limitNesting(md, () => {});

/**
 * A comment as the page shows it. Links must be absolute; search engines are told that they are not ours.
 *
 * @param _language - Of the interface; a comment holds no words of ours.
 */
export function readComment(source: string, _language: Language): { readonly html: Html; readonly text: string } {
  const tokens = md.parse(source, {});
  return { html: trusted(md.renderer.render(tokens, md.options, {})), text: plainTexts(tokens).text };
}

function markLinks({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (!token.children) continue;
    token.children = keptLinks(token.children, (link) => {
      link.attrSet("rel", "nofollow ugc noopener");
      return true;
    });
  }
}
