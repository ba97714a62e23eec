/** What a record says of each address of a site, its file's bytes apart. Pure. */
import { namedCorrections } from "../model/correction.ts";
import { isPublic } from "../model/entry.ts";
import { correctionFeedId, statementFeedId } from "../model/feed-id.ts";
import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Statement } from "../model/statement.ts";
import type { Line } from "./record.ts";

/**
 * By address: the entry that has a page of its own there.
 *
 * @param wanted - Addresses of pages of posts, if few are wanted: then nothing is said of the other posts.
 */
export function entryLines(site: Site, wanted?: ReadonlySet<string>): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const post of site.posts) if (!wanted || wanted.has(post.url)) lines.set(post.url, postLine(post));
  for (const { url, id, status } of site.notes)
    lines.set(url, { entry: `note:${id}`, ...(isPublic(status) && { id: true }) });
  for (const { url, id, name } of site.authors) lines.set(url, { entry: `author:${id}`, title: name });
  for (const { url, current, versions } of site.ledgers) {
    if (current) lines.set(url, { entry: `statement:${versionName(current)}`, title: current.title });
    for (const version of versions)
      if (version.permalink !== undefined)
        lines.set(version.permalink, { entry: `statement:${versionName(version)}`, title: version.title });
  }
  return lines;
}

/** What a record says of a post. */
export function postLine({ id, title, status, body, updated, corrections }: Post): Line {
  return {
    entry: `post:${id}`,
    title,
    ...(isPublic(status) && { id: true }),
    text: body.substance,
    ...(updated && { updated: updated.iso }),
    ...(corrections.length > 0 && { corrections: corrections.length }),
  };
}

/** `werte/2026-03-01`, or `werte` for a statement of one version. */
export function versionName({ id, effective }: Statement): string {
  return effective === undefined ? id : `${id}/${effective.day}`;
}

/** The ids of entries in feeds that are no addresses, each with its entry: versions that are or were in force, corrections. */
export function feedIds({ ledgers, posts, settings, now }: Site): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const version of ledgers.flatMap(({ versions }) => versions)) {
    const { effective } = version;
    if (effective === undefined || effective.epoch > now.epoch) continue;
    ids.set(statementFeedId(settings, { url: version.url, effective }), `statement:${versionName(version)}`);
  }
  for (const post of posts) {
    if (post.corrections.length === 0 || !isPublic(post.status)) continue;
    for (const each of namedCorrections(post)) ids.set(correctionFeedId(settings, post, each), `post:${post.id}`);
  }
  return ids;
}
