/** The anchors of all pages, as far as anybody can know them. Pure. */
import { idsIn } from "../kernel/attributes.ts";
import type { OutputFile } from "../model/page.ts";
import { pathOf } from "./paths.ts";
import type { Plan } from "./plan.ts";

export interface Targets {
  /** The file at an address; servers answer `/werte` with `/werte/`, so a link may do without its last slash. */
  readonly at: (url: string) => OutputFile | undefined;
  /** Whether a page has an anchor; `true` where nobody can know. */
  readonly hasAnchor: (file: OutputFile, anchor: string) => boolean;
}

/**
 * What links can lead to.
 *
 * A page that has no such anchor as far as it says itself is printed, once, and looked into: beside those of its text it has
 * some of its frame.
 *
 * @param foreign - The anchors of files that somebody else has written, by address.
 * @param isComplete - Whether pages can be printed: with mistakes in the content, some of them cannot.
 */
export function targetsIn(
  plan: Plan,
  base: string,
  foreign: ReadonlyMap<string, ReadonlySet<string>>,
  isComplete: boolean,
): Targets {
  const printed = new Map<OutputFile, ReadonlySet<string>>();
  const idsOf = (file: OutputFile) => {
    if (!isComplete || !("render" in file) || !isPage(file)) return undefined;
    const ids = printed.get(file) ?? idsIn(file.render());
    printed.set(file, ids);
    return ids;
  };
  return {
    at: (url) =>
      [url, `${url}/`]
        .map((address) => pathOf(address, base))
        .map((path) => plan.get(path ?? ""))
        .find(Boolean),
    hasAnchor: (file, anchor) => {
      if (isForPrograms(file, anchor)) return true;
      const known = foreign.get(file.url) ?? file.anchors;
      return known?.has(anchor) || (idsOf(file) ?? known)?.has(anchor) !== false;
    },
  };
}

function isPage({ url }: OutputFile): boolean {
  return /\/$|\.html$/.test(url);
}

/** The top of any page; and what browsers make of it themselves: `#page=3` of a document, `#t=10` of a film, a part of a drawing. */
function isForPrograms({ url }: OutputFile, anchor: string): boolean {
  return /^(?:top)?$/i.test(anchor) || (!isPage({ url } as OutputFile) && /[=(]/.test(anchor));
}
