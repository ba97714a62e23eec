/** Files that are copied. */
import { expect, test } from "vitest";
import { media } from "../../../src/features/media/media.ts";
import { site } from "../../support/site.ts";

test("every file is copied to its address and claimed by the name that the editor knows", () => {
  const house = {
    path: "/srv/content/media/Großes Haus.jpg",
    file: "content/media/Großes Haus.jpg",
    url: "/media/grosses-haus.jpg",
  };
  expect(media.pages(site({ media: [house] }), [])).toEqual([
    {
      url: "/media/grosses-haus.jpg",
      source: "content/media/Großes Haus.jpg",
      copyOf: "/srv/content/media/Großes Haus.jpg",
    },
  ]);
  expect(media.pages(site(), [])).toEqual([]);
});
