import { describe, expect, test } from "vitest";
import { newestFirst, type Status } from "../../src/model/entry.ts";
import { neighbours } from "../../src/model/neighbours.ts";
import type { Post } from "../../src/model/post.ts";
import { chance } from "../kernel/random.ts";
import { post } from "../support/site.ts";

function ids(posts: readonly Post[]) {
  const found = neighbours(posts.toSorted(newestFirst));
  return Object.fromEntries(posts.map((each) => [each.id, [found.get(each)?.previous?.id, found.get(each)?.next?.id]]));
}

test("the first post has none before it, the last none after it", () => {
  expect(ids([post("a", "2008-01-01"), post("b", "2008-01-02"), post("c", "2008-01-03")])).toEqual({
    a: [undefined, "b"],
    b: ["a", "c"],
    c: ["b", undefined],
  });
});

test("posts of one instant follow each other by id", () => {
  expect(ids([post("b", "2008-01-01"), post("c", "2008-01-01"), post("a", "2008-01-01")])).toEqual({
    a: [undefined, "b"],
    b: ["a", "c"],
    c: ["b", undefined],
  });
});

test("a minute decides", () => {
  expect(ids([post("a", "2008-01-01T10:01"), post("b", "2008-01-01T10:00")])).toEqual({
    a: ["b", undefined],
    b: [undefined, "a"],
  });
});

test.each<Status>(["draft", "scheduled", "expired"])("a post that is %s has neighbours and is nobody's", (status) => {
  expect(ids([post("a", "2008-01-01"), post("b", "2008-01-02", { status }), post("c", "2008-01-03")])).toEqual({
    a: [undefined, "c"],
    b: ["a", "c"],
    c: ["a", undefined],
  });
});

test("no posts have no neighbours, one post has none either", () => {
  expect(neighbours([]).size).toBe(0);
  expect(ids([post("a", "2008-01-01")])).toEqual({ a: [undefined, undefined] });
});

describe("whatever the posts", () => {
  const next = chance(6);
  const statuses: readonly Status[] = ["published", "published", "draft", "scheduled", "expired"];
  const posts = Array.from({ length: 80 }, (_, i) =>
    post(`p${i}`, `2008-01-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`, {
      status: statuses[Math.floor(next() * statuses.length)] as Status,
    }),
  );
  const found = neighbours(posts.toSorted(newestFirst));

  test("the previous one is the newest of the published ones that are older", () => {
    for (const each of posts) {
      const older = posts.filter((other) => other.status === "published" && newestFirst(each, other) < 0);
      expect(found.get(each)?.previous?.id).toBe(older.toSorted(newestFirst)[0]?.id);
    }
  });

  test("among published posts, one's next has that one as its previous", () => {
    for (const each of posts.filter(({ status }) => status === "published")) {
      const after = found.get(each)?.next;
      if (after) expect(found.get(after)?.previous).toBe(each);
    }
  });
});
