/** What a page shows of other pages. Pure. */
import { digestOf } from "../kernel/digest.ts";
import { changed } from "./changed.ts";
import type { Entry } from "./entry.ts";
import { titleOf } from "./entry-title.ts";

const cards = new WeakMap<Entry, string>();

/** Changes whenever anything does that lists, neighbours and related posts show of an entry. */
export function cardOf(entry: Entry): string {
  const known = cards.get(entry);
  if (known !== undefined) return known;
  const card = digestOf([
    entry.kind,
    entry.url,
    titleOf(entry),
    entry.date.iso,
    entry.date.time,
    changed(entry).iso,
    entry.status,
    entry.language,
    ...entry.authors.flatMap(({ url, name }) => [url, name]),
    entry.comments.state,
    entry.comments.count,
    ...(entry.kind === "post" ? [entry.summary, entry.teaser] : [entry.noteKind, entry.body.text]),
  ]);
  cards.set(entry, card);
  return card;
}
