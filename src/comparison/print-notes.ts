/** Says in words what the words of a text do not show. */
import type { Note } from "./merged.ts";
import type { Words } from "./words.ts";

export function noteOf({ kind, before, now }: Note, words: Words): string {
  if (kind === "picture") return words.pictureChanged(before ?? "", now ?? "");
  if (kind === "form") return words.formChanged(formIn(before, words), formIn(now, words));
  if (before === undefined) return words.linkAdded(now ?? "");
  return now === undefined ? words.linkRemoved(before) : words.linkChanged(before, now);
}

function formIn(form: string | undefined, words: Words): string {
  if (form === undefined) return words.plain;
  const names = form.split("\n").map((element) => {
    const [tag = "", ...title] = element.split(" ");
    return title.length > 0 ? words.explained(title.join(" ")) : (words.forms[tag] ?? words.otherForm);
  });
  return [...new Set(names)].join(", ");
}
