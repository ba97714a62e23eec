/** Ids in feeds that would come to mean something else. Pure. */
import type { Problem } from "../kernel/problem.ts";
import { type Entry, isPublic } from "../model/entry.ts";
import { titleOf } from "../model/entry-title.ts";
import { feedId } from "../model/feed-id.ts";
import type { Comparison } from "./problems.ts";

/**
 * An error for each entry that would be shown to subscribers under the id of another one, and for each that would be shown
 * to them once more because another one stands at its address.
 */
export function lostIds(comparison: Comparison): readonly Problem[] {
  const { site, previous, sourceOf } = comparison;
  const entries = [...site.posts, ...site.notes].filter(({ status }) => isPublic(status));
  const brought = new Map(
    entries.flatMap((entry) => {
      const own = site.urls.absolute(entry.url);
      const id = feedId(site, own);
      return id === own ? [] : [[id, entry] as const];
    }),
  );
  return entries.flatMap((entry) => {
    const own = site.urls.absolute(entry.url);
    const owner = feedId(site, own) === own ? brought.get(own) : undefined;
    if (owner) return [problem(entry, owner, own)];
    const line = previous.addresses[entry.url];
    const isOther = line?.id && line.to === undefined && line.text !== undefined && line.text !== entry.body.substance;
    if (!isOther) return [];
    // Words alone may have been copied; those of the same file have moved.
    const former = entries.find(({ file, body }) => body.substance === line.text && sourceOf(file) === line.source);
    return former && former !== entry ? [problem(entry, former, own)] : [];
  });
}

function problem(entry: Entry, owner: Entry, id: string): Problem {
  const name = titleOf(owner);
  return {
    file: entry.file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "vanished",
    message: {
      de: `an dieser Adresse stand „${name}“, jetzt in ${owner.file}, und heißt in Feeds noch immer ${id}; wer sie abonniert hat, bekäme dafür diesen Text. Geben Sie diesem Text eine andere Adresse.`,
      en: `"${name}" stood at this address, is in ${owner.file} now, and is still called ${id} in feeds; subscribers would get this text in its place. Give this text another address.`,
    },
    like: `slug: ${entry.id}-2`,
  };
}
