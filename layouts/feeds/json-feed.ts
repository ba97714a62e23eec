/** Feeds in the JSON Feed format. @see https://www.jsonfeed.org/version/1.1/ */
import { legible } from "../../src/kernel/xml.ts";
import type { Feed, FeedItem } from "./feed.ts";

/**
 * A whole feed.
 *
 * @param items - What {@link jsonItem} has printed, newest first.
 */
export function jsonFeed(feed: Feed, items: readonly string[]): string {
  const head = print({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.json,
    description: feed.description || undefined,
    favicon: feed.icon,
    authors: [feed.publisher],
    language: feed.language,
  });
  return `${head.slice(0, -1)},"items":[${items.join(",\n")}]}\n`;
}

/** One item; the same in every feed that holds it. */
export function jsonItem(item: FeedItem): string {
  return print({
    id: item.id,
    url: item.url,
    external_url: item.external,
    title: item.title,
    summary: item.summary || undefined,
    content_html: item.content.toString(),
    image: item.image,
    date_published: item.published.iso,
    date_modified: item.updated.iso,
    authors: item.authors,
    tags: item.tags.length > 0 ? item.tags.map(({ name }) => name) : undefined,
    language: item.language,
  });
}

function print(value: object): string {
  return JSON.stringify(value, (_, part) => (typeof part === "string" ? legible(part) : part));
}
