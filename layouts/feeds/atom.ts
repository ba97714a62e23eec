/** Feeds in the Atom format. @see RFC 4287, RFC 4685 (threading) */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { legible } from "../../src/kernel/xml.ts";
import type { Feed, FeedAuthor, FeedItem } from "./feed.ts";

/**
 * A whole feed.
 *
 * @param entries - What {@link atomEntry} has printed, newest first.
 */
export function atomFeed(feed: Feed, entries: readonly Html[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<title>${legible(feed.title)}</title>
${feed.description === "" ? nothing : html`<subtitle>${legible(feed.description)}</subtitle>\n`}<id>${feed.id}</id>
<link rel="self" type="application/atom+xml" href="${feed.atom}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<link rel="alternate" type="application/feed+json" href="${feed.json}"/>
<icon>${feed.icon}</icon>
<updated>${feed.updated.iso}</updated>
${author(feed.publisher)}${entries}</feed>
`.toString();
}

/**
 * One entry; the same in every feed that holds it.
 *
 * @param language - BCP 47: that of the feeds, which an entry need not repeat.
 */
export function atomEntry(item: FeedItem, language: string): Html {
  return html`<entry${item.language === language ? nothing : html` xml:lang="${item.language}"`}>
<title>${legible(item.title)}</title>
<id>${item.id}</id>
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.external === undefined ? nothing : html`<link rel="related" href="${legible(item.external)}"/>\n`}${item.inReplyTo ? inReplyTo(item.inReplyTo) : nothing}${item.authors.map(author)}<published>${item.published.iso}</published>
<updated>${item.updated.iso}</updated>
${item.tags.map(({ slug, name, scheme }) => html`<category term="${slug}" scheme="${scheme}" label="${legible(name)}"/>\n`)}${
  item.summary === "" ? nothing : html`<summary>${legible(item.summary)}</summary>\n`
}<content type="html">${legible(item.content.toString())}</content>
</entry>
`;
}

function author({ name, url }: FeedAuthor): Html {
  const uri = url === undefined ? nothing : html`<uri>${legible(url)}</uri>`;
  return html`<author><name>${legible(name)}</name>${uri}</author>\n`;
}

/** The namespace is named where it is used, because few feeds use it. @see RFC 4685, 3 */
function inReplyTo({ id, url }: NonNullable<FeedItem["inReplyTo"]>): Html {
  return html`<thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="${id}" href="${url}" type="text/html"/>\n`;
}
