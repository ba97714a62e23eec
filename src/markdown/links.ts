/** Links and pictures lead where the site says. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { addressOf } from "./addresses.ts";
import { placeOf } from "./places.ts";
import { type Reading, readingOf } from "./reading.ts";
import { shownAddress } from "./shown-address.ts";
import { text } from "./tokens.ts";

/** Asks for the address of every link and picture; what leads nowhere leaves its words. */
export function links(md: MarkdownIt): void {
  // The destination is asked for as it was written, so it is neither refused nor encoded before.
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = shownAddress;
  md.core.ruler.before("linkify", "links", (state) => resolveAll(state, readingOf(state.env)));
}

function resolveAll(state: StateCore, reading: Reading): void {
  for (const token of state.tokens) {
    if (token.type !== "inline" || !token.children?.some(({ type }) => type === "link_open" || type === "image"))
      continue;
    token.children = keptLinks(token.children, (link) => {
      const address = addressOf(reading, "link", String(link.attrGet("href")), placeOf(link));
      if (address !== undefined) link.attrSet("href", address);
      return address !== undefined;
    }).map((child) => (child.type === "image" ? resolvedImage(child, state, reading) : child));
  }
}

/**
 * The tokens without the links that are refused and without links inside links, which HTML forbids; the words stay.
 *
 * @param keep - Asked once for each outer link.
 */
export function keptLinks(children: readonly Token[], keep: (link: Token) => boolean): Token[] {
  const open: boolean[] = [];
  let inside = 0;
  return children.filter((token) => {
    if (token.type === "link_open") {
      const kept = inside === 0 && keep(token);
      open.push(kept);
      if (kept) inside++;
      return kept;
    }
    if (token.type !== "link_close") return true;
    const kept = open.pop() === true;
    if (kept) inside--;
    return kept;
  });
}

function resolvedImage(image: Token, { md, env }: StateCore, reading: Reading): Token {
  const address = addressOf(reading, "image", String(image.attrGet("src")), placeOf(image));
  if (address === undefined) return text(md.renderer.renderInlineAsText(image.children ?? [], md.options, env));
  image.attrSet("src", address);
  return image;
}
