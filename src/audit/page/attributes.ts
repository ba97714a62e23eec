/** The attributes of a start tag, one after the other. @see https://html.spec.whatwg.org/#before-attribute-name-state */

export interface WrittenAttribute {
  /** As it is written. */
  readonly name: string;
  /** As it is written, without its quotation marks; undefined if there is no `=`. */
  readonly value: string | undefined;
  readonly quotes: '"' | "'" | "";
  /** In UTF-16 units from the beginning of the tag: of its name. */
  readonly offset: number;
  /** Of its value. */
  readonly valueOffset: number;
}

/** A tag's attributes and its end: behind its `>`, or -1 if the text is over before. */
export interface WrittenTag {
  readonly attributes: readonly WrittenAttribute[];
  readonly end: number;
}

const names = /<\/?[^\t\n\f\r />]*/y;
const attributes =
  /[\t\n\f\r /]*(?:(>)|(=?[^\t\n\f\r />=]+|=)(?:([\t\n\f\r ]*=[\t\n\f\r ]*)(?:"([^"]*)"|'([^']*)'|((?!["'])[^\t\n\f\r >]+)?))?)/y;

/**
 * Takes a tag apart.
 *
 * @param text - The page, or the tag alone.
 * @param start - Where its `<` stands; a letter follows, or `/` and a letter.
 */
export function writtenTag(text: string, start: number): WrittenTag {
  const found: WrittenAttribute[] = [];
  names.lastIndex = start;
  names.exec(text);
  attributes.lastIndex = names.lastIndex;
  for (;;) {
    const match = attributes.exec(text);
    if (match === null) return { attributes: found, end: -1 };
    const end = attributes.lastIndex;
    const [all, isEnd, name = "", equals, double, single, bare] = match;
    if (isEnd !== undefined) return { attributes: found, end };
    const next = text[end];
    if (equals !== undefined && double === undefined && single === undefined && bare === undefined)
      if (next === '"' || next === "'") return { attributes: found, end: -1 };
    const value = equals === undefined ? undefined : (double ?? single ?? bare ?? "");
    const quotes = double !== undefined ? '"' : single !== undefined ? "'" : "";
    const valueOffset = end - (value?.length ?? 0) - quotes.length - start;
    const nameOffset = match.index + all.search(/[^\t\n\f\r /]/) - start;
    found.push({ name, value, quotes, offset: nameOffset, valueOffset });
  }
}
