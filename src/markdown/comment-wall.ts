/** The second wall around comments: whatever the first one lets through, nothing else than this comes onto a page. */
import { sanitizer } from "./html/sanitizer.ts";
import { isValidAddress } from "./valid-address.ts";

/** Everything that may come out of a reader's comment. */
export const allowedInComments = {
  tags: ["a", "blockquote", "br", "code", "em", "li", "ol", "p", "s", "strong", "ul"],
  attributes: { a: ["href", "rel"], ol: ["start"] },
  schemes: ["http", "https", "mailto"],
} as const;

/** Search engines hear that a link is not ours, and the page behind it cannot reach back. */
export const relOfReaders = "nofollow ugc noopener";

/** Most comments are paragraphs and line ends, in which nothing can hide; NUL is what readers of HTML disagree about. */
const marked = /<(?!\/?p>|br>)|\0/;

/**
 * Only what comments may hold; tags that may not be there are shown as text.
 *
 * @param markup - As markdown-it prints it.
 */
export function walled(markup: string): string {
  if (!marked.test(markup)) return markup;
  const { tags, attributes, schemes: allowedSchemes } = allowedInComments;
  return sanitizer()(markup.replaceAll("\0", "\ufffd"), {
    allowedTags: [...tags],
    allowedAttributes: { a: [...attributes.a], ol: [...attributes.ol] },
    allowedSchemes: [...allowedSchemes],
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
    transformTags: { a: (tagName, { href }) => ({ tagName, attribs: linking(href) }) },
  }).replaceAll("<br />", "<br>");
}

/** Without a scheme of its own, an address would lead to a place of ours; what browsers cannot read leads nowhere. */
function linking(href = ""): Record<string, string> {
  return schemes.test(href) && isValidAddress(href) ? { href, rel: relOfReaders } : {};
}

const schemes = new RegExp(`^(?:${allowedInComments.schemes.join("|")}):`, "i");
