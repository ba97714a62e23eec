/** What a record says of each address of a site, its file's bytes apart. Pure. */
import { namedCorrections } from "../model/correction.ts";
import { isPublic } from "../model/entry.ts";
import { correctionFeedId, feedId, statementFeedId } from "../model/feed-id.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Statement } from "../model/statement.ts";
import type { Tag } from "../model/tag.ts";
import type { Line } from "./record.ts";

/**
 * By address: the entry that has a page of its own there.
 *
 * @param wanted - Addresses of pages of posts, if few are wanted: then nothing is said of the other posts.
 */
export function entryLines(site: Site, wanted?: ReadonlySet<string>): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const post of site.posts) if (!wanted || wanted.has(post.url)) lines.set(post.url, postLine(site, post));
  for (const note of site.notes) lines.set(note.url, noteLine(site, note));
  for (const { url, id, name, biography } of site.authors)
    lines.set(url, { entry: `author:${id}`, title: name, ...(biography.text !== "" && { text: biography.substance }) });
  for (const { url, slug, name } of site.tags) lines.set(url, { entry: `tag:${slug}`, title: name });
  for (const { url, current, versions } of site.ledgers) {
    if (current) lines.set(url, { entry: `statement:${versionName(current)}`, title: current.title });
    for (const version of versions)
      if (version.permalink !== undefined)
        lines.set(version.permalink, { entry: `statement:${versionName(version)}`, title: version.title });
  }
  return lines;
}

/** What a record says of a post. */
export function postLine(site: Site, { id, url, title, status, body, updated, corrections, tags }: Post): Line {
  return {
    entry: `post:${id}`,
    title,
    ...(isPublic(status) && idLine(site, url)),
    text: body.substance,
    ...tagsLine(tags),
    ...(updated && { updated: updated.iso }),
    ...(corrections.length > 0 && { corrections: corrections.length }),
  };
}

function noteLine(site: Site, { id, url, status, body, tags }: Note): Line {
  return {
    entry: `note:${id}`,
    ...(isPublic(status) && idLine(site, url)),
    text: body.substance,
    ...tagsLine(tags),
  };
}

/** By what programs that read feeds know an entry or a feed: see `Site.keptIds`. */
export function idLine(site: Site, url: string): Pick<Line, "id" | "feedId"> {
  const own = site.urls.absolute(url);
  const id = feedId(site, own);
  return id === own ? { id: true } : { feedId: id };
}

function tagsLine(tags: readonly Tag[]): Pick<Line, "tags"> {
  return tags.length > 0 ? { tags: tags.map(({ slug }) => slug).sort() } : {};
}

/** `werte/2026-03-01`, or `werte` for a statement of one version. */
export function versionName({ id, effective }: Statement): string {
  return effective === undefined ? id : `${id}/${effective.day}`;
}

/** The ids of entries in feeds that are no addresses, each with its entry: versions that are or were in force, corrections. */
export function feedIds(site: Site): ReadonlyMap<string, string> {
  const { ledgers, posts, settings, now } = site;
  const ids = new Map<string, string>();
  for (const version of ledgers.flatMap(({ versions }) => versions)) {
    const { effective } = version;
    if (effective === undefined || effective.epoch > now.epoch) continue;
    ids.set(
      feedId(site, statementFeedId(settings, { url: version.url, effective })),
      `statement:${versionName(version)}`,
    );
  }
  for (const post of posts) {
    if (post.corrections.length === 0 || !isPublic(post.status)) continue;
    for (const each of namedCorrections(post))
      ids.set(feedId(site, correctionFeedId(settings, post, each)), `post:${post.id}`);
  }
  return ids;
}
