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
  const text = style.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => " ".repeat(comment.length));
  return [...text.matchAll(addresses)].flatMap(({ 1: bare, 2: double, 3: single, index }) => {
    const address = bare ?? double ?? single;
    return address === undefined ? [] : [{ address, offset: index }];
  });
}
