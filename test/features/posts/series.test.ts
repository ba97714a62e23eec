import { describe, expect, test } from "vitest";
import { partsFor, seriesOf } from "../../../src/features/posts/series.ts";
import { newestFirst } from "../../../src/model/entry.ts";
import type { Post } from "../../../src/model/post.ts";
import { post } from "../../support/site.ts";

const part = (id: string, day: string, number: number, more: Partial<Post> = {}) =>
  post(id, day, { series: { name: "Offene Bücher", part: number }, ...more });
const idsFor = (one: Post, posts: readonly Post[]) =>
  partsFor(one, seriesOf(posts.toSorted(newestFirst))).map((each) => each.post.id);

describe("A series", () => {
  test("is read by number, not by date, and past the tenth part", () => {
    const posts = [part("zehn", "2009-01-01", 10), part("zwei", "2009-01-03", 2), part("eins", "2009-01-02", 1)];
    for (const each of posts) expect(idsFor(each, posts)).toEqual(["eins", "zwei", "zehn"]);
  });

  test("keeps two parts of one number in the order in which they appeared", () => {
    const posts = [part("b", "2009-01-02", 1), part("a", "2009-01-03", 1)];
    expect(idsFor(posts[0] as Post, posts)).toEqual(["b", "a"]);
  });

  test("leaves expired parts out, except on their own page", () => {
    const expired = part("alt", "2009-01-01", 1, { status: "expired" });
    const current = part("neu", "2009-01-02", 2);
    expect(idsFor(current, [expired, current])).toEqual(["neu"]);
    expect(idsFor(expired, [expired, current])).toEqual(["alt", "neu"]);
  });

  test("is none of a post that belongs to none", () => {
    expect(idsFor(post("x", "2009-01-01"), [part("a", "2009-01-01", 1)])).toEqual([]);
  });
});
