import { describe, expect, test } from "vitest";
import type { Comment } from "../../src/model/comment.ts";
import { answersBelow } from "../../src/model/thread.ts";
import { comment } from "../support/comment.ts";

const shape = (first: Comment) =>
  answersBelow(first).map(({ comment, to, depth }) => `${comment.id} to ${to.id}, ${depth}`);

describe("the answers below a comment", () => {
  test("are none for a comment that nobody answered", () => {
    expect(shape(comment("ada"))).toEqual([]);
  });

  test("keep their order", () => {
    expect(shape(comment("ada", { replies: [comment("berta"), comment("carl")] }))).toEqual([
      "berta to ada, 1",
      "carl to ada, 1",
    ]);
  });

  test("stand right after what they answer and know how deep they are", () => {
    const berta = comment("berta", { replies: [comment("dora", { replies: [comment("emil")] })] });
    expect(shape(comment("ada", { replies: [berta, comment("carl")] }))).toEqual([
      "berta to ada, 1",
      "dora to berta, 2",
      "emil to dora, 3",
      "carl to ada, 1",
    ]);
  });

  test("can be a quarrel of any depth", () => {
    let quarrel = comment("last");
    for (let i = 0; i < 50_000; i++) quarrel = comment(`c${i}`, { replies: [quarrel] });
    expect(answersBelow(quarrel).at(-1)).toMatchObject({ comment: { id: "last" }, depth: 50_000 });
  });
});
