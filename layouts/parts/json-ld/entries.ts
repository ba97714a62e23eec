/** Posts and notes in the words of schema.org. */
import { changed } from "../../../src/model/changed.ts";
import { namedCorrections } from "../../../src/model/correction.ts";
import type { Entry } from "../../../src/model/entry.ts";
import { noteTitle } from "../../../src/model/entry-title.ts";
import type { Note } from "../../../src/model/note.ts";
import type { Post } from "../../../src/model/post.ts";
import type { Site } from "../../../src/model/site.ts";
import { commentsData } from "./comments.ts";
import { blog, type JsonLd, picture, publisher, several, website, work, writers } from "./vocabulary.ts";

/** A post. @see https://schema.org/BlogPosting */
export function postData(site: Site, post: Post): JsonLd {
  return {
    "@type": "BlogPosting",
    headline: post.title,
    description: post.summary || undefined,
    ...dated(site, post),
    expires: post.expires?.iso,
    wordCount: post.body.wordCount || undefined,
    image: post.image && picture(site, post.image),
    correction: several(
      namedCorrections(post).map(({ anchor, date, text }) => ({
        "@type": "CorrectionComment",
        url: `${site.urls.absolute(post.url)}#${anchor}`,
        text,
        datePublished: date.iso,
      })),
    ),
    ...commentsData(site, post),
    isPartOf: several([
      blog(site),
      ...(post.series ? [{ "@type": "CreativeWorkSeries", name: post.series.name }] : []),
    ]),
    position: post.series?.part,
  };
}

/** A note, with its whole text. @see https://schema.org/SocialMediaPosting */
export function noteData(site: Site, note: Note): JsonLd {
  return {
    "@type": "SocialMediaPosting",
    headline: noteTitle(note),
    articleBody: note.body.text,
    ...dated(site, note),
    ...commentsData(site, note),
    sharedContent: note.link && { "@type": "WebPage", name: note.link.title, url: note.link.url },
    isPartOf: website(site),
  };
}

/** What a post and a note say alike. */
function dated(site: Site, entry: Entry): JsonLd {
  const url = site.urls.absolute(entry.url);
  return {
    url,
    mainEntityOfPage: url,
    datePublished: entry.date.iso,
    dateModified: changed(entry).iso,
    author: writers(site, entry.authors),
    publisher: publisher(site),
    inLanguage: entry.language,
    keywords: several(entry.tags.map(({ name }) => name)),
    citation: several(entry.sources.map(work)),
  };
}
