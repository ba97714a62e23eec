/** Lets readers subscribe: an Atom feed and a JSON feed with the newest 20 entries in full. */
import { atomEntry, atomFeed } from "../../../layouts/feeds/atom.ts";
import type { Feed, FeedItem } from "../../../layouts/feeds/feed.ts";
import { jsonFeed, jsonItem } from "../../../layouts/feeds/json-feed.ts";
import type { Html } from "../../kernel/html.ts";
import type { Image } from "../../model/body.ts";
import type { Feature } from "../../model/feature.ts";
import { feedId } from "../../model/feed-id.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { pictureKey, textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { type Channel, type Content, channels } from "./channels.ts";
import { entryItem, idOf, publisher, versionItem } from "./items.ts";

export const feeds: Feature = {
  name: "feeds",
  summary:
    "Atom and JSON feeds of the blog, the notes and each kind of them, every tag, author and statement, and of all changes of statements.",
  pages: (site) => {
    const printed = printer(site);
    return channels(site).flatMap((channel) => pagesOf(site, channel, printed));
  },
};

/** One item in both formats. */
interface Printed {
  /** Of the text that was printed. */
  readonly digest: string;
  readonly atom: Html;
  readonly json: string;
}

function pagesOf(site: Site, channel: Channel, printed: (content: Content) => Printed): readonly Page[] {
  const addresses = site.urls.feeds(channel.page);
  const { absolute } = site.urls;
  const feed: Feed = {
    title: channel.title,
    description: channel.description,
    id: feedId(site, absolute(addresses.atom)),
    page: absolute(channel.page),
    atom: absolute(addresses.atom),
    json: absolute(addresses.json),
    icon: absolute(site.assets.icon.url),
    language: channel.language,
    publisher: publisher(site),
    updated: channel.updated,
  };
  const source = "feature feeds";
  const { title, description, language, updated, contents, passing = false } = channel;
  const key = () =>
    pageKey(
      site,
      title,
      description,
      language,
      updated.iso,
      feed.id,
      ...contents.flatMap((each) => [
        idOf(site, each),
        each.digest,
        textKey(site, each.body),
        pictureKey(site, imageOf(each)),
      ]),
    );
  const items = () => channel.contents.map(printed);
  return [
    {
      url: addresses.atom,
      source,
      passing,
      get key() {
        return key();
      },
      render: () =>
        atomFeed(
          feed,
          items().map(({ atom }) => atom),
        ),
    },
    {
      url: addresses.json,
      source,
      passing,
      get key() {
        return key();
      },
      render: () =>
        jsonFeed(
          feed,
          items().map(({ json }) => json),
        ),
    },
  ];
}

/** Prints every item once, however many feeds hold it. */
function printer(site: Site): (content: Content) => Printed {
  const known = new Map<Content, Printed>();
  return (content) => {
    const { digest } = content.body;
    const before = known.get(content);
    if (before?.digest === digest) return before;
    const item = itemOf(site, content);
    const printed = { digest, atom: atomEntry(item, site.settings.language), json: jsonItem(item) };
    known.set(content, printed);
    return printed;
  };
}

function imageOf(content: Content): Image | undefined {
  return "image" in content ? content.image : undefined;
}

function itemOf(site: Site, content: Content): FeedItem {
  return "effective" in content ? versionItem(site, content) : entryItem(site, content);
}
