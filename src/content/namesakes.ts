/** Tells readers from the people of the bank, whatever they call themselves. */
import { skeleton } from "../kernel/look-alike.ts";
import type { Author } from "../model/author.ts";
import type { Settings } from "../model/settings.ts";

/** Shorter ones are part of many names, as "Ria" is of "Maria"; they have to be the whole name. In letters. */
const longEnough = 6;

/**
 * Tells whether a reader may be taken for somebody of the bank: because of a name that looks like that of the bank, of the site, of an
 * author, or like what an author is there, or holds it.
 */
export function namesakesOf(authors: readonly Author[], { name, title }: Settings): (name: string) => boolean {
  const named = authors.flatMap((author) => [author.name, author.nickname, author.role]);
  const taken = new Set([name, title, ...named].flatMap((each) => skeleton(each ?? "") || []));
  const long = [...taken].filter(({ length }) => length >= longEnough);
  return (reader) => {
    const own = skeleton(reader);
    return taken.has(own) || long.some((each) => own.includes(each));
  };
}
