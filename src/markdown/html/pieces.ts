/** Cuts raw HTML into tags and text. */

export interface Piece {
  /** `other`: comments, declarations, processing instructions, broken tags. `more`: the mark `<!-- more -->`. */
  readonly kind: "open" | "close" | "void" | "other" | "more" | "text";
  /** The element, in lower case; `""` for anything but tags. */
  readonly name: string;
  readonly raw: string;
  /** In UTF-16 units from the beginning of the HTML. */
  readonly offset: number;
  /** Whether the tag comes out as a tag. Everything else is shown as it was written. */
  passes: boolean;
  /** Whether another warning covers that the tag is shown as text. */
  explained?: boolean;
  /** Whether the tag passes but prints nothing, as the link that it belongs to leads nowhere. */
  silent?: boolean;
  /** Whether a `details` has no summary of its own. */
  lacksSummary?: boolean;
  /** The closing tag of an opening tag that passes, once it is known. */
  partner?: Piece;
}

/** @see https://spec.commonmark.org/0.31.2/#raw-html */
const openTag =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification excludes them
  /<([a-z][a-z0-9-]*)(?:\s+[a-z_:][a-z0-9:._-]*(?:\s*=\s*(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*"))?)*\s*(\/?)>/iy;
const closeTag = /<\/([a-z][a-z0-9-]*)\s*>/iy;
/** Some write the words of the link behind it. */
const moreMark = /^<!--\s*more(?:\s[^>]*)?-->$/i;

/** What begins like no tag, and how it ends. */
const otherEnds = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** All pieces of some HTML, in order; together they are the HTML. The cost is linear. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const unclosed = new Set<string>();
  let end = 0;
  const add = (kind: Piece["kind"], name: string, raw: string, offset: number) => {
    pieces.push({ kind, name, raw, offset, passes: false });
    end = offset + raw.length;
  };
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", Math.max(start + 1, end))) {
    const piece = tagAt(html, start) ?? otherAt(html, start, unclosed);
    if (!piece) continue;
    if (start > end) add("text", "", html.slice(end, start), end);
    add(...piece, start);
  }
  if (end < html.length) add("text", "", html.slice(end), end);
  return pieces;
}

type Found = readonly [Piece["kind"], string, string];

function tagAt(html: string, start: number): Found | undefined {
  openTag.lastIndex = start;
  const open = openTag.exec(html);
  if (open) {
    const name = (open[1] as string).toLowerCase();
    if (name === "br") return ["void", name, open[0]];
    return [open[2] === "/" ? "other" : "open", name, open[0]];
  }
  closeTag.lastIndex = start;
  const close = closeTag.exec(html);
  return close ? ["close", (close[1] as string).toLowerCase(), close[0]] : undefined;
}

/** @param unclosed - Beginnings that are known to have no end in the rest of the HTML. */
function otherAt(html: string, start: number, unclosed: Set<string>): Found | undefined {
  const next = html.charAt(start + 1);
  if (!/[a-z/!?]/i.test(next)) return undefined;
  for (const [opening, ending] of otherEnds) {
    if (!html.startsWith(opening, start) || unclosed.has(opening)) continue;
    const found = html.indexOf(ending, start + opening.length);
    if (found < 0) {
      unclosed.add(opening);
      continue;
    }
    const raw = html.slice(start, found + ending.length);
    return [moreMark.test(raw) ? "more" : "other", "", raw];
  }
  return ["other", "", "<"];
}
