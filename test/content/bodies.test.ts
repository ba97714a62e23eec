import { describe, expect, test } from "vitest";
import { printedBody, rememberedBody } from "../../src/content/bodies.ts";
import { body } from "../support/site.ts";

const never = () => {
  throw new Error("The text was read again.");
};
const known = { anchors: [], words: undefined, wordCount: 2, substance: "s", digest: "d", pictures: [], links: [] };

describe("How many words a text has", () => {
  test("is known without reading it again", () => {
    expect(rememberedBody(known, never).wordCount).toBe(2);
    expect(printedBody(body("Zwei Wörter"), known, never).wordCount).toBe(2);
  });

  test("is not known of the words themselves", () => {
    expect(() => rememberedBody(known, never).text).toThrow("read again");
  });
});
