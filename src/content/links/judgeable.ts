/** Which links can be judged although some entries could not be read. Pure. */
import { slug } from "../../kernel/slug.ts";
import type { InternalLink } from "../../model/link.ts";
import { stemOf } from "../dated.ts";
import type { Document } from "../document.ts";
import type { NoteDraft } from "../notes.ts";
import type { PostDraft } from "../posts.ts";
import type { StatementFiles } from "../statements.ts";

interface Known {
  readonly posts: readonly PostDraft[];
  readonly notes: readonly NoteDraft[];
  readonly statements: readonly StatementFiles[];
  readonly authors: readonly Document[];
}

/**
 * The links without those that may lead to an entry with mistakes: its page is missing now and comes back when they are
 * mended.
 *
 * @param read - The files of the entries that could be read to their end.
 */
export function judgeable(
  links: readonly InternalLink[],
  { posts, notes, statements, authors }: Known,
  read: ReadonlySet<string>,
): readonly InternalLink[] {
  const missing = new Set<string | undefined>([
    ...[...posts, ...notes].filter(({ document }) => !read.has(document.file)).map(({ head }) => head.id),
    ...authors.filter(({ file }) => !read.has(file)).map(({ path }) => slug(stemOf(path))),
    ...statements
      .filter(({ versions }) => !versions.every(({ document }) => read.has(document.file)))
      .map(({ id }) => id),
  ]);
  return missing.size === 0 ? links : links.filter(({ url }) => !segments(url).some((segment) => missing.has(segment)));
}

/** Every entry's address holds its id; that of a version, the statement's. */
function segments(url: string): readonly string[] {
  return url.split("/");
}
