/** How a page says that it shows what is not published yet. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import type { Fault, Tag } from "../published.ts";

/** The box above a text, and the word before a title in a list; both come from the layouts only. */
export function isDraftMark({ name, isEnd, attributes }: Tag): boolean {
  if (isEnd) return false;
  const kind = attributes.get("class");
  return name === "p" ? kind === "notice draft" || kind === "notice scheduled" : name === "strong" && kind === "mark";
}

export const unpublished: Wording = {
  de: "zeigt einen Entwurf oder einen geplanten Text. Bauen Sie ohne --drafts, bevor Sie veröffentlichen.",
  en: "shows a draft or a scheduled text. Build without --drafts before you publish.",
};

/** Whether a fault tells of a draft. */
export function isDraftFault({ message }: Pick<Fault, "message">): boolean {
  return message === unpublished;
}
