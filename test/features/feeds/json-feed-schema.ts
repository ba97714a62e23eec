/** Judges JSON Feeds by a schema of version 1.1. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const ajv = new Ajv({ allErrors: true });
const schema = JSON.parse(readFileSync(new URL("json-feed.schema.json", import.meta.url), "utf8"));
const isFeed = ajv.compile<JsonFeed>(schema);

/** What the tests look at. */
export interface JsonFeed {
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly external_url?: string;
    readonly title: string;
    readonly content_html: string;
    readonly image?: string;
    readonly date_published: string;
    readonly date_modified: string;
    readonly authors: readonly { readonly name: string; readonly url: string }[];
    readonly tags?: readonly string[];
    readonly language: string;
  }[];
}

/** @throws TypeError if the text is no JSON Feed; the message says where. */
export function jsonDocument(text: string): JsonFeed {
  const feed: unknown = JSON.parse(text);
  if (!isFeed(feed)) throw new TypeError(ajv.errorsText(isFeed.errors));
  return feed;
}
