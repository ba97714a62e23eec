/** Cards are copied from where they were drawn. */
import { expect, test } from "vitest";
import { cards } from "../../../src/features/cards/cards.ts";
import { site } from "../../support/site.ts";

const card = (name: string) => ({ url: `/assets/card-${name}.png`, path: `/cache/${name}`, digest: `of ${name}` });

test("every card is copied once, however many posts have it", () => {
  const posts = [
    ["/blog/2024/01/a/", card("1")],
    ["/blog/2024/02/a/", card("1")],
    ["/blog/2024/03/b/", card("2")],
  ] as const;
  expect(cards.pages(site({ cards: new Map(posts) }), [])).toEqual([
    { url: "/assets/card-1.png", source: "feature cards", passing: true, copyOf: "/cache/1", key: "of 1" },
    { url: "/assets/card-2.png", source: "feature cards", passing: true, copyOf: "/cache/2", key: "of 2" },
  ]);
  expect(cards.pages(site(), [])).toEqual([]);
});
