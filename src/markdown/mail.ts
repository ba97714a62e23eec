/** Keeps addresses of e-mail from standing in clear in the pages, where machines would gather them. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { concealed } from "../kernel/mail.ts";
import { text } from "./tokens.ts";

// No part is longer than mail allows, and none is looked for inside another: the time grows with the text's length only.
const mailAddress =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** For words that no reference can conceal, such as a summary: `ann (at) example.org`. */
export function withoutMailAddresses(words: string): string {
  return words.replace(mailAddress, (address) => address.replace("@", " (at) "));
}

/** Conceals text that is HTML already: references in it stay as they are. */
export function concealedMarkup(markup: string): string {
  return markup.replace(/&[#\w]+;|./gsu, (sign) =>
    sign.startsWith("&") && sign.length > 1 ? sign : String(concealed(sign)),
  );
}

/** Conceals the addresses in the text of HTML that is printed already; a name in a tag holds none. */
function concealedIn(markup: string): string {
  return markup.includes("@") ? markup.replace(mailAddress, (address) => String(concealed(address))) : markup;
}

/** Conceals all addresses in HTML that is printed already, and where its `mailto:` links lead. */
export function concealedInHtml(html: string): string {
  if (!html.includes("@") && !/mailto:/i.test(html)) return html;
  return html.replace(/<[^<>]*>|[^<>]+/g, (part) => (part.startsWith("<") ? concealedLink(part) : concealedIn(part)));
}

function concealedLink(tag: string): string {
  return tag.replace(/ href="(mailto:[^"]*)"/i, (_match, address: string) => ` href="${concealedMarkup(address)}"`);
}

/** Conceals the addresses in what a tag says to its readers. */
export function concealedTexts(tag: string): string {
  return tag.includes("@") ? tag.replace(/ (?:alt|title)="[^"]*"/g, concealedIn) : tag;
}

/** Keeps addresses from abbreviations and typography, which would change them. */
function keepAddresses({ src, tokens }: StateCore): void {
  if (!src.includes("@")) return;
  for (const token of tokens) {
    if (token.children && token.content.includes("@")) token.children = token.children.flatMap(addressesApart);
  }
}

function addressesApart(words: Token): Token | readonly Token[] {
  const { type, content, level } = words;
  if (type !== "text" || !content.includes("@")) return words;
  const parts: Token[] = [];
  let end = 0;
  for (const { 0: address, index } of content.matchAll(mailAddress)) {
    parts.push(Object.assign(text(content.slice(end, index)), { level }));
    parts.push(Object.assign(text(address), { type: "text_special", level }));
    end = index + address.length;
  }
  return [...parts, Object.assign(text(content.slice(end)), { level })];
}

/** Prints `mailto:` links and all addresses in words and code as references. */
export function mail(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.after("linkify", "mail_addresses", keepAddresses);
  const { rules } = md.renderer;
  const print = (text: string) => {
    if (!text.includes("@")) return escapeHtml(text);
    let markup = "";
    let end = 0;
    for (const { 0: address, index } of text.matchAll(mailAddress)) {
      markup += escapeHtml(text.slice(end, index)) + String(concealed(address));
      end = index + address.length;
    }
    return markup + escapeHtml(text.slice(end));
  };
  rules["text"] = (tokens, index) => print(tokens[index]?.content ?? "");
  rules["shown"] = rules["text"];
  rules["code_inline"] = (tokens, index) => `<code>${print(tokens[index]?.content ?? "")}</code>`;
  for (const block of ["fence", "code_block"] as const) {
    const printed = rules[block];
    rules[block] = (tokens, index, ...rest) => concealedIn(printed?.(tokens, index, ...rest) ?? "");
  }
  rules["link_open"] = (tokens, index, options, _env, renderer) =>
    concealedLink(concealedTexts(renderer.renderToken(tokens, index, options)));
  rules["abbr_open"] = (tokens, index, options, _env, renderer) =>
    concealedTexts(renderer.renderToken(tokens, index, options));
  const printedImage = rules["image"];
  rules["image"] = (...given) => concealedTexts(printedImage?.(...given) ?? "");
}
