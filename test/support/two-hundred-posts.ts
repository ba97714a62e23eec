/** A blog of two hundred posts, every fourth of which holds texts that want to break out of their page. */
import { corpusOf } from "../bench/corpus.ts";
import { klartextLayout } from "../bench/layouts.ts";
import type { Post } from "../bench/post.ts";
import { between, oneOf, randomFrom } from "../bench/random.ts";
import { attacks } from "../markdown/support/attacks.ts";
import { write } from "./folder.ts";

const seed = 7;

const titles = [
  `"Zinsen" & <b>Gebühren</b> – was's kostet`,
  "</title><script>alert(1)</script>",
  "{{ title }} {% raw %} &amp; <!-- -->",
  "ＢＡＮＫ 日本 عربى \u{1f3e6}",
  "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel".repeat(2),
  "--- # *kein* `Markdown` [hier](javascript:x)",
];

/** Those that come as far as a page: a text with control characters is refused. */
const admitted = attacks.filter((attack) => !/[^\P{Cc}\n\t]/u.test(attack));

/** All posts, in the order of the corpus; numbers 0, 4, 8 … are the hostile ones. */
export const posts: readonly Post[] = corpusOf(seed, 200).map((post, i) => (i % 4 === 0 ? hostile(post, i) : post));

/** Writes them as a content folder that builds without an error. */
export function twoHundredPosts(folder: string): string {
  const files = posts.map((post) => [klartextLayout.file(post), klartextLayout.text(post)] as const);
  write(folder, { ...klartextLayout.rest(posts), ...Object.fromEntries(files) });
  return `${folder}/content`;
}

function hostile(post: Post, index: number): Post {
  const random = randomFrom(seed, index, 3);
  const blocks = post.body.split("\n\n");
  const attack = () => blocks.splice(between(random, 1, blocks.length), 0, oneOf(random, admitted));
  for (let count = between(random, 1, 6); count > 0; count--) attack();
  return { ...post, title: `${oneOf(random, titles)} ${index}`, body: blocks.join("\n\n") };
}
