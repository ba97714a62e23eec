/** Changes posts as editors do, each time with a word that nothing else holds, so that it can be found in the output. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePost } from "./corpus.ts";
import type { Place } from "./place.ts";
import type { Post } from "./post.ts";
import { filesIn } from "./verify.ts";

/** A post that will be changed, with its title already marked. */
export interface Edited {
  readonly post: Post;
  /** Of its title at the beginning. */
  readonly mark: string;
}

/** Marks the titles of some posts, spread evenly over the corpus, in their files. */
export function markedPosts(place: Place, count: number): readonly Edited[] {
  const { posts } = place;
  return Array.from({ length: Math.min(count, posts.length) }, (_, index) => {
    const number = Math.floor((index * posts.length) / Math.min(count, posts.length));
    const original = posts[number] as Post;
    const mark = markOf("Q", number, 0);
    const post = { ...original, title: `${original.title} ${mark}` };
    writePost(post, place.contender.layout, place.folder);
    return { post, mark };
  });
}

/** Saves the post with a further paragraph, and returns the word that is in it. */
export function changeBody(place: Place, { post }: Edited, time: number): string {
  const mark = markOf("B", Number(post.slug.split("-").at(-1)), time);
  const body = `Ein Nachtrag namens ${mark} steht vor allem anderen.\n\n${post.body}`;
  writePost({ ...post, body }, place.contender.layout, place.folder);
  return mark;
}

/** Saves the post with another title, and returns the word that is new in it. */
export function changeTitle(place: Place, { post, mark }: Edited, time: number): string {
  const next = markOf("Q", Number(post.slug.split("-").at(-1)), time);
  writePost({ ...post, title: post.title.replace(mark, next) }, place.contender.layout, place.folder);
  return next;
}

export interface Appearances {
  /** The post's own page. */
  readonly page: string;
  /** Every file that shows its title: the page, lists, feeds, its neighbours' pages. */
  readonly all: readonly string[];
}

/**
 * Where the marked titles are shown, as absolute paths.
 *
 * @throws Error for a post that no page shows.
 */
export function appearances(place: Place, edited: readonly Edited[]): ReadonlyMap<Edited, Appearances> {
  const found = new Map(edited.map((one) => [one, [] as string[]]));
  for (const file of filesIn(place.output)) {
    const path = join(place.output, file);
    const text = readFileSync(path, "utf8");
    for (const [{ mark }, files] of found) if (text.includes(mark)) files.push(path);
  }
  return new Map([...found].map(([one, all]) => [one, { page: ownPage(place, one, all), all }]));
}

function ownPage({ contender }: Place, { post }: Edited, files: readonly string[]): string {
  const page = files.find((file) => file.replaceAll("\\", "/").endsWith(`/${post.slug}/index.html`));
  if (page === undefined) throw new Error(`${contender.name} built no page of ${post.slug}.`);
  return page;
}

/** Ends with a letter, so that none is the beginning of another. */
function markOf(kind: string, number: number, time: number): string {
  return `${kind}${number}x${time}${kind.toLowerCase()}`;
}
