/** The addresses in a style sheet. Pure. */

export interface StyleAddress {
  readonly address: string;
  /** In UTF-16 units from the beginning of the style sheet. */
  readonly offset: number;
}

/** Namespaces are names that look like addresses. */
const addresses = /@namespace[^;]*|url\(\s*([^"'\s)][^)]*?)\s*\)|"([^"\n]*)"|'([^'\n]*)'/gi;

/**
 * Whatever a style sheet may make a browser fetch: `url()` and every string, because `@import` and the functions for
 * pictures take strings. Most strings are no complete addresses, and so lead nowhere else.
 *
 * @see https://www.w3.org/TR/css-values-4/#urls
 */
export function styleAddresses(style: string): readonly StyleAddress[] {
  return matches(style, addresses);
}

const links =
  /@namespace[^;]*|url\(\s*(?:([^"'\s)][^)]*?)|"([^"\n]*)"|'([^'\n]*)')\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')|(?<=image-set\([^()]*)(?:"([^"\n]*)"|'([^'\n]*)')/gi;

/** The addresses in a style sheet that are meant as such: `url()`, and strings where only an address can stand. */
export function styleLinks(style: string): readonly StyleAddress[] {
  return matches(style, links);
}

function matches(style: string, pattern: RegExp): readonly StyleAddress[] {
  const text = style.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => " ".repeat(comment.length));
  return [...text.matchAll(pattern)].flatMap((match) => {
    const address = match.slice(1).find((group) => group !== undefined);
    return address === undefined ? [] : [{ address, offset: match.index }];
  });
}
