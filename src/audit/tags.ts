/** What tags may not do, whichever page they stand on: each is judged once. */

import { placeIn, telling } from "./fault.ts";
import { foreignIn } from "./foreign/tag.ts";
import { inlineIn } from "./inline/tag.ts";
import type { AuditedPage, Fault, Tag } from "./published.ts";
import { isDraftMark, unpublished } from "./unpublishable/draft.ts";

type Judged = (place: Parameters<ReturnType<typeof telling>>[0]) => readonly Fault[];

const foreign = telling("audit-foreign", "error");
const inline = telling("audit-inline", "error");
const draft = telling("audit-unpublishable", "error");

/** @returns Holds one page, or one picture that is written like a page, to all rules for tags. */
export function tagCheck(site: string): (page: AuditedPage) => readonly Fault[] {
  const known: (Judged | null | undefined)[] = [];
  return ({ path, text, tags, offsets }) => {
    const faults: Fault[] = [];
    let isDraft = false;
    for (let index = 0; index < tags.length; index++) {
      const tag = tags[index] as Tag;
      let judged = known[tag.number];
      if (judged === undefined) known[tag.number] = judged = judge(tag, site);
      if (judged === null) continue;
      const place = placeIn(path, text, offsets[index] as number);
      faults.push(...judged(place));
      if (isDraftMark(tag) && !isDraft) {
        isDraft = true;
        faults.push(draft(place, unpublished));
      }
    }
    return faults;
  };
}

/** What a link would need for there to be something to say; a reference may hide any letter. */
const inLinks = /&|http:|script|[\s"'/](?:on\w+|style|target|ping)\s*=|url\(|[\t\n\r]/i;
/** The same for all other tags. */
const elsewhere =
  /[\s"'/](?:on\w+|style|src\w*|imagesrcset|poster|background|data|action|formaction|ping|manifest|(?:xlink:)?href|http-equiv)\s*=|url\(|image-set\(|script/i;

/** Tells of most tags quickly that there is nothing to say. */
function isPlain({ name, raw }: Tag): boolean {
  if (name === "a") return !inLinks.test(raw);
  return name !== "p" && name !== "strong" && name !== "style" && !elsewhere.test(raw);
}

/** `null` for a tag about which there is nothing to say. */
function judge(tag: Tag, site: string): Judged | null {
  if (tag.isEnd || isPlain(tag)) return null;
  const [others, own] = [foreignIn(tag, site), inlineIn(tag)];
  if (others.length === 0 && own.length === 0 && !isDraftMark(tag)) return null;
  return (place) => [...others.map((why) => foreign(place, why)), ...own.map((why) => inline(place, why))];
}
