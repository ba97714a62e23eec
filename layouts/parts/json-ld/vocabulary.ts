/** The things of schema.org that several pages mention: the bank, its people, pictures and sources. */
import type { Author } from "../../../src/model/author.ts";
import type { Image, Source } from "../../../src/model/body.ts";
import type { Site } from "../../../src/model/site.ts";

/** A thing and its properties; those that are `undefined` are not printed. */
export interface JsonLd {
  readonly [property: string]: JsonValue | undefined;
}

export type JsonValue = string | number | boolean | JsonLd | readonly JsonValue[];

/** The bank, in as few words as every page needs. */
export function publisher({ settings }: Site): JsonLd {
  return { "@type": "Organization", "@id": `${settings.url}#publisher`, name: settings.name, url: settings.url };
}

/** The site as the whole that its pages are part of. */
export function website({ settings }: Site): JsonLd {
  return { "@type": "WebSite", "@id": `${settings.url}#website`, name: settings.title, url: settings.url };
}

/** The blog as the whole that its posts are part of. */
export function blog({ settings }: Site): JsonLd {
  return { "@type": "Blog", "@id": `${settings.url}#blog`, name: settings.title, url: settings.url };
}

/** Somebody, by name and page. */
export function person(site: Site, author: Author): JsonLd {
  return {
    "@type": "Person",
    name: author.name,
    alternateName: author.nickname,
    url: site.urls.absolute(author.url),
  };
}

/** Who wrote something: its authors or, if none is named, the bank. */
export function writers(site: Site, authors: readonly Author[]): JsonValue {
  return authors.length > 0 ? single(authors.map((author) => person(site, author))) : publisher(site);
}

export function picture(site: Site, image: Image): JsonLd {
  return {
    "@type": "ImageObject",
    url: site.urls.absolute(image.url),
    caption: image.caption ?? (image.alt || undefined),
    creditText: image.credit,
  };
}

/** Something that was said elsewhere first; nobody has told us whether its author is a person or an organization. */
export function work(source: Source): JsonLd {
  return {
    "@type": "CreativeWork",
    name: source.title,
    url: source.url,
    author: source.author === undefined ? undefined : { name: source.author },
    datePublished: source.date,
    archivedAt: source.archive,
  };
}

/** One thing by itself, several as a list, none not at all. */
export function several(things: readonly JsonValue[]): JsonValue | undefined {
  return things.length > 0 ? single(things) : undefined;
}

function single(things: readonly JsonValue[]): JsonValue {
  const [first, second] = things;
  return first !== undefined && second === undefined ? first : things;
}
