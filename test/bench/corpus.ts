/** Writes the posts of a corpus into a site's folder, and knows how many pages of each kind must come of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Layout } from "./layouts.ts";
import { type Post, postOf } from "./post.ts";

/** Pages of every site, by kind. */
export interface Pages {
  readonly posts: number;
  /** Ten posts each. */
  readonly index: number;
  readonly tags: number;
  readonly authors: number;
  readonly years: number;
  readonly months: number;
  readonly feeds: number;
  readonly sitemaps: number;
}

/** The first posts of a seed. */
export function corpusOf(seed: number, count: number): readonly Post[] {
  return Array.from({ length: count }, (_, index) => postOf(seed, index));
}

/** What a site of these posts must hold; a list may go on over further pages, which are not counted. */
export function pagesOf(posts: readonly Post[]): Pages {
  const different = (values: readonly string[]) => new Set(values).size;
  const dates = posts.map(({ date }) => date.toISOString());
  return {
    posts: posts.length,
    index: Math.ceil(posts.length / 10),
    tags: different(posts.flatMap(({ tags }) => tags)),
    authors: different(posts.map(({ author }) => author)),
    years: different(dates.map((date) => date.slice(0, 4))),
    months: different(dates.map((date) => date.slice(0, 7))),
    feeds: 1,
    sitemaps: 1,
  };
}

export function writeCorpus(posts: readonly Post[], layout: Layout, folder: string): void {
  for (const [path, text] of Object.entries(layout.rest(posts))) writeInside(folder, path, text);
  for (const post of posts) writePost(post, layout, folder);
}

export function writePost(post: Post, layout: Layout, folder: string): void {
  writeInside(folder, layout.file(post), layout.text(post));
}

function writeInside(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
