/** How each generator wants its posts: where the file lies and what its front matter says. */
import { slug } from "../../src/kernel/slug.ts";
import type { Post } from "./post.ts";

export interface Layout {
  /** Path of a post's file inside the site's folder. */
  readonly file: (post: Post) => string;
  readonly text: (post: Post) => string;
  /** Files by their path besides the posts; an author gets a page only for being there. */
  readonly rest: (posts: readonly Post[]) => Readonly<Record<string, string>>;
}

export const klartextLayout: Layout = {
  file: ({ date, slug }) => `content/posts/${day(date).slice(0, 4)}/${day(date)}-${slug}.md`,
  text: (post) => file({ ...common(post), date: post.date, slug: post.slug, authors: [slug(post.author)] }, post.body),
  rest: (posts) => ({
    // No peer writes a search index.
    "content/site.yaml":
      "title: Vergleich\nurl: https://example.org/\nlanguage: de\ntimezone: UTC\ndescription: Ein Blog zum Messen.\nsearch: false\n",
    ...Object.fromEntries(
      posts.map(({ author: name }) => [`content/authors/${slug(name)}.md`, `---\nname: ${quoted(name)}\n---\n`]),
    ),
  }),
};

export const eleventyLayout: Layout = {
  file: ({ slug }) => `content/posts/${slug}.md`,
  text: (post) => file({ ...common(post), date: post.date, author: post.author }, linked(post.body)),
  rest: () => ({}),
};

/** Hugo lists by year and month when these are taxonomies. */
export const hugoLayout: Layout = {
  file: ({ slug }) => `content/posts/${slug}.md`,
  text: (post) => {
    const [year, month] = [day(post.date).slice(0, 4), day(post.date).slice(0, 7)];
    const own = { date: post.date, authors: [post.author], years: [year], months: [month] };
    return file({ ...common(post), ...own }, linked(post.body));
  },
  rest: () => ({}),
};

type FrontMatter = Readonly<Record<string, string | Date | readonly string[]>>;

function common({ title, tags, summary }: Post): FrontMatter {
  return { title, tags, summary };
}

function file(frontMatter: FrontMatter, body: string): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${written(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

/** Dates stand bare, as people write them. */
function written(value: string | Date | readonly string[]): string {
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  return typeof value === "string" ? quoted(value) : `[${value.map(quoted).join(", ")}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** "2021-06-05". */
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Only Klartext knows a post by its name. */
function linked(body: string): string {
  return body.replaceAll(/\]\(post:([a-z0-9-]+)\)/g, "](/posts/$1/)");
}
