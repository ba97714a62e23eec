/** Tells subscribers where the bank was wrong: an entry for each of the newest 20 corrections. */
import type { Amendment } from "../../../layouts/corrections.ts";
import { atomEntry, atomFeed } from "../../../layouts/feeds/atom.ts";
import type { Feed, FeedItem } from "../../../layouts/feeds/feed.ts";
import { jsonFeed, jsonItem } from "../../../layouts/feeds/json-feed.ts";
import { wordsIn } from "../../../layouts/words/words.ts";
import { html } from "../../kernel/html.ts";
import { correctionFeedId, feedId } from "../../model/feed-id.ts";
import { beforeAnything, newestChange } from "../../model/newest-change.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import type { Site } from "../../model/site.ts";

const size = 20;
const source = "feature corrections";

/** @param amendments - Newest first. */
export function feedPages(site: Site, amendments: readonly Amendment[]): readonly Page[] {
  const newest = amendments.slice(0, size);
  const { atom, json } = site.urls.feeds(site.urls.corrections());
  const feed = feedOf(site, newest);
  const key = pageKey(
    site,
    feed.id,
    feed.updated.iso,
    ...newest.flatMap((amendment) => [
      ...[idOf(site, amendment), amendment.post.url, amendment.post.title, amendment.post.language],
      ...[amendment.anchor, amendment.date.iso],
      ...amendment.post.authors.flatMap(({ name, url }) => [name, url]),
    ]),
  );
  const items = () => newest.map((amendment) => itemOf(site, amendment));
  const { language } = site.settings;
  const entries = () => items().map((item) => atomEntry(item, language));
  return [
    { url: atom, source, key, render: () => atomFeed(feed, entries()) },
    { url: json, source, key, render: () => jsonFeed(feed, items().map(jsonItem)) },
  ];
}

function feedOf(site: Site, newest: readonly Amendment[]): Feed {
  const { settings, urls, assets, listed, notes } = site;
  const { corrections } = wordsIn(settings.interface);
  const { atom, json } = urls.feeds(urls.corrections());
  return {
    title: `${corrections.title} – ${settings.title}`,
    description: corrections.description(settings.title),
    id: feedId(site, urls.absolute(atom)),
    page: urls.absolute(urls.corrections()),
    atom: urls.absolute(atom),
    json: urls.absolute(json),
    icon: urls.absolute(assets.icon.url),
    language: settings.language,
    publisher: { name: settings.name, url: settings.url },
    // Without a correction, dated so that it does not change with every build.
    updated: newest[0]?.date ?? newestChange([...listed, ...notes]) ?? beforeAnything,
  };
}

function idOf(site: Site, amendment: Amendment): string {
  return feedId(site, correctionFeedId(site.settings, amendment.post, amendment));
}

function itemOf(site: Site, amendment: Amendment): FeedItem {
  const { settings, urls } = site;
  const { anchor, date, post, text } = amendment;
  const words = wordsIn(settings.interface).correctionFeed;
  const url = `${urls.absolute(post.url)}#${anchor}`;
  const authors = post.authors.map(({ name, url }) => ({ name, url: urls.absolute(url) }));
  return {
    id: idOf(site, amendment),
    url,
    title: words.of(post.title),
    summary: text,
    content: html`<p>${text}</p>\n<p><a href="${url}">${words.onward}</a></p>\n`,
    published: date,
    updated: date,
    authors: authors.length > 0 ? authors : [{ name: settings.name, url: settings.url }],
    tags: [],
    language: post.language,
  };
}
