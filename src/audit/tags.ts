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

/** `null` for a tag about which there is nothing to say. */
function judge(tag: Tag, site: string): Judged | null {
  if (tag.isEnd) return null;
  const [others, own] = [foreignIn(tag, site), inlineIn(tag)];
  if (others.length === 0 && own.length === 0 && !isDraftMark(tag)) return null;
  return (place) => [...others.map((why) => foreign(place, why)), ...own.map((why) => inline(place, why))];
}
