/** Reads the Markdown of a reader's comment: a small subset, without HTML and pictures, and nothing else behind a second wall. */
import MarkdownParser, { type StateCore } from "markdown-it";
import { type Html, trusted } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { schemeOf } from "./addresses.ts";
import { allowedInComments, relOfReaders, walled } from "./comment-wall.ts";
import { composed } from "./composed.ts";
import { encoded } from "./encoded.ts";
import { keptLinks } from "./links.ts";
import { concealedInHtml, withoutMailAddresses } from "./mail.ts";
import { limitNesting, shallow } from "./nesting.ts";
import { quickParser } from "./parser/parser.ts";
import { plainTexts } from "./plain-text.ts";
import { shownAddress } from "./shown-address.ts";
import { isValidAddress } from "./valid-address.ts";

const rules = ["emphasis", "strikethrough", "backticks", "link", "autolink", "newline", "escape", "list", "blockquote"];
const schemes = new Set<string>(allowedInComments.schemes);

const md = new MarkdownParser("zero", { html: false, breaks: true, maxNesting: 30 }).enable(rules);
md.validateLink = (address) => schemes.has(schemeOf(address) ?? "") && isValidAddress(address);
md.normalizeLink = encoded;
md.normalizeLinkText = shownAddress;
md.core.ruler.push("readers", markLinks);
quickParser(md);
limitNesting(md, () => {});

/**
 * A comment as the page shows it. Links must be absolute; search engines are told that they are not ours.
 *
 * @param _language - Of the interface; a comment holds no words of ours.
 */
export function readComment(source: string, _language: Language): { readonly html: Html; readonly text: string } {
  const tokens = md.parse(composed(source), {});
  const html = concealedInHtml(walled(md.renderer.render(tokens, md.options, {})));
  return { html: trusted(html), text: withoutMailAddresses(plainTexts(tokens).text) };
}

function markLinks({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (!token.children) continue;
    token.children = keptLinks(shallow(token.children, mostEmphases), (link) => {
      link.attrSet("rel", relOfReaders);
      return true;
    });
  }
}

/** Three are the most that anybody means. */
const mostEmphases = 8;
