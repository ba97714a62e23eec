/** Lets readers follow conversations: feeds of the newest comments of the site, and of each post and question. */
import { atomEntry, atomFeed } from "../../../layouts/feeds/atom.ts";
import type { Feed } from "../../../layouts/feeds/feed.ts";
import { jsonFeed, jsonItem } from "../../../layouts/feeds/json-feed.ts";
import { latestCommentWords } from "../../../layouts/words/latest-comment-words.ts";
import type { Entry } from "../../model/entry.ts";
import { titleOf } from "../../model/entry-title.ts";
import { feedId } from "../../model/feed-id.ts";
import { beforeAnything } from "../../model/newest-change.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { type Remark, remarksOn } from "../../model/remarks.ts";
import type { Site } from "../../model/site.ts";
import { changedAt, idOf, remarkItem } from "./items.ts";

/** @param remarks - Newest first. */
export function siteFeed(site: Site, remarks: readonly Remark[]): readonly Page[] {
  const { settings, urls } = site;
  const words = latestCommentWords[settings.interface];
  const about = { title: `${words.title} – ${settings.title}`, description: words.description(settings.title) };
  return feedPages(site, { ...about, page: urls.comments(), since: undefined, remarks: () => remarks });
}

/**
 * The feeds of one conversation. They come and go with it: an entry whose comments are switched off has none.
 *
 * @param most - Comments in them; the newest ones.
 */
export function entryFeed(site: Site, entry: Entry, most: number): readonly Page[] {
  const { settings } = site;
  const title = `${latestCommentWords[settings.interface].feedOf(titleOf(entry))} – ${settings.title}`;
  // Most have none, and what is not to be printed need not be sorted.
  let sorted: readonly Remark[] | undefined;
  const remarks = () => {
    sorted ??= remarksOn(entry, most);
    return sorted;
  };
  const about = { title, description: "", page: entry.url, since: entry, remarks };
  return feedPages(site, about).map((page) => ({ ...page, passing: true }));
}

interface Channel {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  /** What a feed without comments is dated by. */
  readonly since: Entry | undefined;
  readonly remarks: () => readonly Remark[];
}

function feedPages(site: Site, channel: Channel): readonly Page[] {
  const { atom, json } = site.urls.feeds(channel.page);
  const source = "feature comments";
  const feed = () => feedOf(site, channel);
  const { language } = site.settings;
  const items = () => channel.remarks().map((remark) => remarkItem(site, remark));
  const keyOf = () => keyOfChannel(site, channel);
  return [
    {
      url: atom,
      source,
      get key() {
        return keyOf();
      },
      render: () =>
        atomFeed(
          feed(),
          items().map((item) => atomEntry(item, language)),
        ),
    },
    {
      url: json,
      source,
      get key() {
        return keyOf();
      },
      render: () => jsonFeed(feed(), items().map(jsonItem)),
    },
  ];
}

function keyOfChannel(site: Site, { title, since, page, remarks }: Channel): string {
  const about = new Set([...(since ? [since] : []), ...remarks().map(({ entry }) => entry)]);
  return pageKey(
    site,
    title,
    feedId(site, site.urls.absolute(site.urls.feeds(page).atom)),
    since?.date.iso,
    ...remarks().map(({ comment }) => comment.id),
    ...[...about].flatMap((entry) => [idOf(site, entry), entry.digest, titleOf(entry)]),
  );
}

function feedOf(site: Site, { title, description, page, since, remarks }: Channel): Feed {
  const { settings, urls, assets } = site;
  const { atom, json } = urls.feeds(page);
  const changes = remarks().map(changedAt);
  const otherwise = since?.date ?? beforeAnything;
  return {
    title,
    description,
    id: feedId(site, urls.absolute(atom)),
    page: urls.absolute(page),
    atom: urls.absolute(atom),
    json: urls.absolute(json),
    icon: urls.absolute(assets.icon.url),
    language: settings.language,
    publisher: { name: settings.name, url: settings.url },
    updated: changes.reduce((newest, each) => (each.epoch > newest.epoch ? each : newest), otherwise),
  };
}
