import { describe, expect, test } from "vitest";
import { relatedAmong } from "../../../src/features/posts/related.ts";
import { newestFirst } from "../../../src/model/entry.ts";
import type { Post } from "../../../src/model/post.ts";
import { post, tag } from "../../support/site.ts";

const [common, rare, other] = [tag("geld"), tag("bienen"), tag("haus")];

function relatedTo(one: Post, others: readonly Post[]): readonly string[] {
  return relatedAmong([one, ...others].sort(newestFirst), 3)(one).map(({ id }) => id);
}

describe("Related posts", () => {
  test("share a tag, and a post is never related to itself", () => {
    const one = post("eins", "2009-01-01", { tags: [rare] });
    expect(relatedTo(one, [post("zwei", "2009-01-02", { tags: [rare] }), post("drei", "2009-01-03")])).toEqual([
      "zwei",
    ]);
    expect(relatedTo(post("allein", "2009-01-01"), [])).toEqual([]);
  });

  test("by a rare tag come before those by a common one", () => {
    const one = post("eins", "2009-01-01", { tags: [common, rare] });
    const others = [
      post("selten", "2008-01-01", { tags: [rare] }),
      ...["a", "b", "c", "d"].map((id) => post(id, "2010-01-01", { tags: [common] })),
    ];
    expect(relatedTo(one, others)).toEqual(["selten", "d", "c"]);
  });

  test("that share more come first, and of equal ones the newer", () => {
    const one = post("eins", "2009-01-01", { tags: [common, other] });
    const others = [
      post("beides", "2007-01-01", { tags: [common, other] }),
      post("neu", "2010-01-01", { tags: [common] }),
      post("alt", "2008-01-01", { tags: [common] }),
      post("haus", "2006-01-01", { tags: [common] }),
    ];
    expect(relatedTo(one, others)).toEqual(["beides", "neu", "alt"]);
  });

  test("count a tag once, even if a post names it twice", () => {
    const one = post("eins", "2009-01-01", { tags: [common, common] });
    const others = [post("a", "2010-01-01", { tags: [common] }), post("b", "2008-01-01", { tags: [common] })];
    expect(relatedTo(one, others)).toEqual(["a", "b"]);
  });

  test("are the same whatever order the tags stand in", () => {
    const tags = [common, rare, other];
    const others = ["a", "b", "c", "d", "e"].map((id, i) =>
      post(id, `2010-01-0${i + 1}`, { tags: [tags[i % 3]] as never }),
    );
    const forwards = relatedTo(post("eins", "2009-01-01", { tags }), others);
    expect(relatedTo(post("eins", "2009-01-01", { tags: tags.toReversed() }), others)).toEqual(forwards);
  });

  test("are named as they are now, however often somebody asks", () => {
    const one = post("eins", "2009-01-01", { tags: [rare] });
    const before = post("zwei", "2009-01-02", { tags: [rare] });
    const after = { ...before, title: "Ein neuer Titel" };
    expect(relatedAmong([before, one], 3)(one)).toEqual([before]);
    expect(relatedAmong([after, one], 3)(one)[0]).toBe(after);
    const swapped = post("eins", "2009-01-03", { tags: one.tags });
    expect(relatedAmong([swapped, after], 3)(swapped)).toEqual([after]);
    expect(relatedAmong([swapped, after, one], 1)(after)).toEqual([swapped]);
    expect(relatedAmong([swapped, after, one], 3)(after)).toEqual([swapped, one]);
  });

  test("of ten thousand posts that all share one tag are found without comparing each with each", () => {
    let reads = 0;
    const counting = {
      ...common,
      get slug() {
        reads += 1;
        return "geld";
      },
    };
    const posts = Array.from({ length: 10_000 }, (_, i) => post(`p${i}`, "2009-01-01", { tags: [counting] })).sort(
      newestFirst,
    );
    const related = relatedAmong(posts, 3);
    for (const each of posts) related(each);
    expect(reads).toBeLessThan(100_000);
  });
});
