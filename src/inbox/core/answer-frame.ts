/** The page around an answer: an ordinary one of the site, with a place for what the receiver says. Pure. */
import { escaped, type Html } from "../../kernel/html.ts";

/** The page in pieces. */
export interface AnswerFrame {
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly afterContent: string;
}

const place = /<div\b[^>]*\bdata-dialogue\b[^>]*>/g;

/**
 * Cuts a page where its title and its answer go.
 *
 * @returns `undefined` for a page without a title, and for one that does not have exactly one place for answers.
 */
export function frameIn(page: string): AnswerFrame | undefined {
  const title = /<title>[^<]*<\/title>/.exec(page);
  const [found, ...others] = page.matchAll(place);
  if (!title || !found || others.length > 0 || title.index > found.index) return undefined;
  const begin = found.index + found[0].length;
  const end = endOfDiv(page, begin);
  if (end === undefined) return undefined;
  return {
    beforeTitle: page.slice(0, title.index),
    afterTitle: page.slice(title.index + title[0].length, begin),
    afterContent: page.slice(end),
  };
}

/** The whole page. @param title - Of the window. */
export function framed({ beforeTitle, afterTitle, afterContent }: AnswerFrame, title: string, content: Html): string {
  return `${beforeTitle}<title>${escaped(title)}</title>${afterTitle}\n${content}${afterContent}`;
}

/** Where the div ends whose content begins at an offset: what it holds by itself may have divs of its own. */
function endOfDiv(page: string, begin: number): number | undefined {
  const tags = /<(\/?)div\b[^>]*>/g;
  tags.lastIndex = begin;
  let depth = 1;
  for (let tag = tags.exec(page); tag; tag = tags.exec(page)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return undefined;
}
