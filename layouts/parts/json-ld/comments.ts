/** Comments in the words of schema.org. */
import { excerpt } from "../../../src/kernel/text.ts";
import type { Comment } from "../../../src/model/comment.ts";
import type { Entry } from "../../../src/model/entry.ts";
import type { Site } from "../../../src/model/site.ts";
import { answersBelow } from "../../../src/model/thread.ts";
import { type JsonLd, person, several } from "./vocabulary.ts";

/**
 * How many comments machines are told of, and how much of each, in UTF-16 units: they stand on the page once more, and a page whose head
 * grows with every comment would come late to readers.
 */
const most = 20;
const longest = 300;

/** What an entry says of its comments: their number, and the first of them in the order of the page. @see https://schema.org/Comment */
export function commentsData(site: Site, { comments, url }: Entry): JsonLd {
  if (comments.state === "off") return {};
  const page = site.urls.absolute(url);
  const told: JsonLd[] = [];
  for (const first of comments.threads) {
    if (told.length >= most) break;
    const all = [{ comment: first, to: undefined }, ...answersBelow(first)];
    for (const { comment, to } of all) if (!comment.removed) told.push(commentData(site, page, comment, to));
  }
  return { commentCount: comments.count, comment: several(told.slice(0, most)) };
}

/** A comment that was taken down is not told of, but answers still say what they answer. */
function commentData(site: Site, page: string, comment: Comment, to: Comment | undefined): JsonLd {
  const { anchor, date, name, staff, text, website } = comment;
  const url = `${page}#${anchor}`;
  return {
    "@type": "Comment",
    "@id": url,
    url,
    dateCreated: date.iso,
    author: staff ? person(site, staff) : { "@type": "Person", name, url: website },
    text: excerpt(text, longest),
    parentItem: to && { "@id": `${page}#${to.anchor}` },
  };
}
