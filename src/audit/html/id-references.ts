/** Attributes that name the ids of other elements of the page. */
import type { AuditedPage, Tag } from "../published.ts";
import { placeOf } from "./attribute-faults.ts";
import type { Tell } from "./nesting.ts";

/** All but `usemap`, which names a map. */
const naming: ReadonlySet<string> = new Set(
  `for form list headers itemref popovertarget commandfor aria-activedescendant aria-controls aria-describedby aria-details
  aria-errormessage aria-flowto aria-labelledby aria-owns`.split(/\s+/),
);

/** Whether a tag names other elements. */
export function isReferring(tag: Tag): boolean {
  for (const name of tag.attributes.keys()) if (naming.has(name) || name === "usemap") return true;
  return false;
}

/** Tells of ids that the page does not have. @param referring - Which of its tags name some. */
export function unresolved(
  page: AuditedPage,
  referring: readonly number[],
  ids: ReadonlySet<string>,
  tell: Tell,
): void {
  for (const index of referring) {
    const tag = page.tags[index] as Tag;
    const offset = page.offsets[index] as number;
    for (const [name, value] of tag.attributes) {
      if (name === "usemap" && value.startsWith("#") && !hasMap(page, value.slice(1)))
        missing(tag, name, value.slice(1), offset, tell);
      if (!naming.has(name)) continue;
      for (const id of value.split(/[\t\n\f\r ]+/)) if (id !== "" && !ids.has(id)) missing(tag, name, id, offset, tell);
    }
  }
}

function hasMap({ tags }: AuditedPage, name: string): boolean {
  return tags.some((tag) => tag.name === "map" && !tag.isEnd && tag.attributes.get("name") === name);
}

function missing(tag: Tag, name: string, id: string, offset: number, tell: Tell): void {
  tell(
    offset + placeOf(tag, name).valueOffset,
    `${name} an <${tag.name}> nennt „${id}“; die Seite hat nichts, das so heißt.`,
    `${name} on <${tag.name}> names "${id}"; the page has nothing of this name.`,
    `id="${id}"`,
  );
}

/** Takes an id down. */
export function addId(ids: Set<string>, id: string, tag: Tag, offset: number, tell: Tell): void {
  if (!ids.has(id)) ids.add(id);
  else
    tell(
      offset + placeOf(tag, "id").valueOffset,
      `Die id „${id}“ kommt in dieser Seite schon vor.`,
      `The id "${id}" stands in this page already.`,
      `id="${id}_2"`,
    );
}
