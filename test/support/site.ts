/** Sites made up for tests of layouts and features: everything has a default, so a test names only what it is about. */
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { trusted } from "../../src/kernel/html.ts";
import { excerpt, wordCountOf } from "../../src/kernel/text.ts";
import type { Author } from "../../src/model/author.ts";
import type { Body } from "../../src/model/body.ts";
import { type Entry, newestFirst } from "../../src/model/entry.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Note } from "../../src/model/note.ts";
import type { Post } from "../../src/model/post.ts";
import { usualThresholds } from "../../src/model/readability.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Site } from "../../src/model/site.ts";
import type { Ledger, Statement } from "../../src/model/statement.ts";
import type { Tag } from "../../src/model/tag.ts";
import { urlsOf } from "../../src/model/urls.ts";

/** `2008-12-29` or `2008-12-29T10:15` in UTC. */
export function instant(text: string): Instant {
  const [day = "", time] = text.split("T");
  const epoch = Date.parse(`${day}T${time ?? "00:00"}:00Z`);
  if (Number.isNaN(epoch)) throw new RangeError(`No such moment: ${text}`);
  return { epoch, iso: `${day}T${time ?? "00:00"}:00+00:00`, day, time };
}

export function body(text: string, more: Partial<Body> = {}): Body {
  return {
    html: trusted(text === "" ? "" : `<p>${text}</p>`),
    text,
    wordCount: wordCountOf(text),
    anchors: new Set(),
    headings: [],
    theses: [],
    digest: text,
    substance: text,
    pictures: [],
    links: [],
    ...more,
  };
}

export function settings(more: Partial<Settings> = {}): Settings {
  return {
    title: "Klartext-Blog",
    name: "Musterbank eG",
    description: "Eine Bank, die offen spricht.",
    url: "https://example.org/",
    origin: "https://example.org",
    base: "",
    language: "de",
    interface: "de",
    timeZone: "UTC",
    accent: "#00564c",
    imprint: {},
    profiles: [],
    cards: false,
    preload: false,
    readability: usualThresholds,
    strict: false,
    search: false,
    dialogue: { forms: true, email: "required" },
    silentChanges: "warning",
    ...more,
  };
}

export function author(id: string, more: Partial<Author> = {}): Author {
  return {
    id,
    url: `/autoren/${id}/`,
    file: `content/authors/${id}.md`,
    name: id,
    links: [],
    biography: body(""),
    digest: id,
    ...more,
  };
}

export function tag(slug: string, name: string = slug): Tag {
  return { slug, url: `/themen/${slug}/`, name };
}

export function post(id: string, day: string, more: Partial<Post> = {}): Post {
  const date = instant(day);
  return {
    kind: "post",
    id,
    url: urlsOf(settings()).post(date, id),
    file: `content/posts/${date.day}-${id}.md`,
    title: id,
    summary: `Worum es in ${id} geht.`,
    teaser: excerpt(more.body?.text ?? `Der Text von ${id}.`, 160),
    date,
    status: "published",
    authors: [],
    tags: [],
    sources: [],
    aliases: [],
    comments: { state: "off", count: 0, threads: [] },
    corrections: [],
    body: body(`Der Text von ${id}.`),
    language: "de",
    digest: id,
    ...more,
  };
}

export function note(id: string, day: string, more: Partial<Note> = {}): Note {
  const date = instant(day);
  return {
    kind: "note",
    noteKind: "text",
    id,
    url: urlsOf(settings()).note(date, id),
    file: `content/notes/${date.day}-${id}.md`,
    date,
    status: "published",
    authors: [],
    tags: [],
    sources: [],
    comments: { state: "off", count: 0, threads: [] },
    body: body(`Notiz ${id}.`),
    language: "de",
    digest: id,
    ...more,
  };
}

export function statement(id: string, more: Partial<Statement> = {}): Statement {
  return {
    id,
    url: `/${id}/`,
    file: `content/statements/${id}.md`,
    kind: "other",
    title: id,
    summary: "",
    body: body(`Erklärung ${id}.`),
    language: "de",
    seal: id,
    digest: id,
    ...(more.effective && { permalink: urlsOf(settings()).version(id, more.effective) }),
    ...more,
  };
}

/**
 * The ledger of a statement with a version for each day, oldest first.
 *
 * @param inForce - The day of the version in force; without one, all are announced.
 */
export function ledger(
  id: string,
  days: readonly string[],
  inForce: string | undefined,
  more: (day: string) => Partial<Statement> = () => ({}),
): Ledger {
  const versions = days.map((day) =>
    statement(id, { effective: instant(day), digest: `${id} ${day}`, body: body(`Fassung vom ${day}.`), ...more(day) }),
  );
  const current = versions[inForce === undefined ? -1 : days.indexOf(inForce)];
  return { id, url: `/${id}/`, versions, current };
}

/** The ledger of a statement of one version. */
function alone(current: Statement): Ledger {
  return { id: current.id, url: current.url, versions: [current], current };
}

/** A site of the given entries; the indexes are computed from them. */
export function site(
  parts: Partial<
    Pick<
      Site,
      | "settings"
      | "now"
      | "statements"
      | "ledgers"
      | "authors"
      | "media"
      | "pictures"
      | "cards"
      | "services"
      | "accessibility"
      | "moderation"
      | "farewells"
      | "isPreview"
      | "keptIds"
    >
  > & {
    readonly posts?: readonly Post[];
    readonly notes?: readonly Note[];
  } = {},
): Site {
  const chosen = parts.settings ?? settings();
  const posts = (parts.posts ?? []).toSorted(newestFirst);
  const notes = (parts.notes ?? []).toSorted(newestFirst);
  const listed = posts.filter(({ status }) => status !== "expired");
  const entries: readonly Entry[] = [...listed, ...notes].sort(newestFirst);
  const tags = [...new Map(entries.flatMap((entry) => entry.tags).map((each) => [each.slug, each])).values()];
  const authors = parts.authors ?? [...new Set(entries.flatMap((entry) => entry.authors))];
  return {
    settings: chosen,
    urls: urlsOf(chosen),
    now: parts.now ?? instant("2026-01-01"),
    posts,
    listed,
    notes,
    statements: parts.statements ?? (parts.ledgers ?? []).flatMap(({ current }) => current ?? []),
    compare: comparisonOf,
    ledgers: parts.ledgers ?? (parts.statements ?? []).map(alone),
    tags,
    tagNames: new Map(tags.map(({ slug }) => [slug, slug])),
    authors,
    entriesByTag: new Map(tags.map((each) => [each.slug, entries.filter((entry) => entry.tags.includes(each))])),
    entriesByAuthor: new Map(authors.map((each) => [each.id, entries.filter((entry) => entry.authors.includes(each))])),
    media: parts.media ?? [],
    pictures: parts.pictures ?? new Map(),
    cards: parts.cards ?? new Map(),
    services: parts.services ?? [],
    accessibility: parts.accessibility,
    moderation: parts.moderation,
    isPreview: parts.isPreview ?? false,
    farewells: parts.farewells ?? { moved: [], gone: [] },
    keptIds: parts.keptIds ?? new Map(),
    digest: "frame",
    assets: {
      style: { url: "/assets/klartext-0.css", text: "" },
      script: { url: "/assets/klartext-0.js", text: "" },
      search: { url: "/assets/search-0.js", text: "" },
      searchStyle: { url: "/assets/search-0.css", text: "" },
      valuesStyle: { url: "/assets/values-0.css", text: "" },
      notesStyle: { url: "/assets/notes-0.css", text: "" },
      versionsStyle: { url: "/assets/versions-0.css", text: "" },
      commentsStyle: { url: "/assets/comments-0.css", text: "" },
      commentForm: { url: "/assets/comment-form-0.js", text: "" },
      icon: { url: "/assets/klartext-0.svg", text: "" },
    },
  };
}
