/** The table of contents: every feature of the site, in the order in which they add their pages. */
import { archives } from "./features/archives/archives.ts";
import { assets } from "./features/assets/assets.ts";
import { authors } from "./features/authors/authors.ts";
import { cards } from "./features/cards/cards.ts";
import { comments } from "./features/comments/comments.ts";
import { corrections } from "./features/corrections/corrections.ts";
import { declarations } from "./features/declarations/declarations.ts";
import { dialogue } from "./features/dialogue/dialogue.ts";
import { feeds } from "./features/feeds/feeds.ts";
import { headers } from "./features/headers/headers.ts";
import { home } from "./features/home/home.ts";
import { media } from "./features/media/media.ts";
import { moderation } from "./features/moderation/moderation.ts";
import { notFound } from "./features/not-found/not-found.ts";
import { notes } from "./features/notes/notes.ts";
import { posts } from "./features/posts/posts.ts";
import { redirects } from "./features/redirects/redirects.ts";
import { robots } from "./features/robots/robots.ts";
import { search } from "./features/search/search.ts";
import { securityTxt } from "./features/security-txt/security-txt.ts";
import { sitemap } from "./features/sitemap/sitemap.ts";
import { sources } from "./features/sources/sources.ts";
import { statements } from "./features/statements/statements.ts";
import { subscribe } from "./features/subscribe/subscribe.ts";
import { tags } from "./features/tags/tags.ts";
import { versions } from "./features/versions/versions.ts";
import type { Feature } from "./model/feature.ts";
import type { OutputFile } from "./model/page.ts";
import type { Site } from "./model/site.ts";

export const features: readonly Feature[] = [
  home,
  posts,
  archives,
  tags,
  authors,
  notes,
  statements,
  versions,
  declarations,
  corrections,
  comments,
  moderation,
  sources,
  subscribe,
  search,
  dialogue,
  notFound,
  feeds,
  media,
  cards,
  assets,
  redirects,
  sitemap,
  robots,
  securityTxt,
  headers,
];

/**
 * Every file of the site.
 *
 * @param freePages - What Eleventy has built; it stands first, so that the sitemap lists it.
 */
export function filesOf(site: Site, freePages: readonly OutputFile[]): readonly OutputFile[] {
  let files = freePages;
  for (const feature of features) files = files.concat(feature.pages(site, files));
  return files;
}
