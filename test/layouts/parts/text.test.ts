/** Pictures within a text. */
import { expect, test } from "vitest";
import { plainText, text } from "../../../layouts/parts/text.ts";
import { trusted } from "../../../src/kernel/html.ts";
import type { Picture } from "../../../src/model/picture.ts";
import { site } from "../../support/site.ts";

const house: Picture = {
  original: { url: "/media/haus.jpg", path: "/cache/1", digest: "1" },
  width: 900,
  height: 600,
  tone: "hue-2 light-3",
  sources: new Map([
    [
      "column",
      [
        {
          type: "image/avif",
          sizes: [
            { url: "/media/haus-0-640.avif", path: "", digest: "", width: 640 },
            { url: "/media/haus-0-900.avif", path: "", digest: "", width: 900 },
          ],
        },
      ],
    ],
  ]),
  digest: "house",
};
const illustrated = site({ pictures: new Map([["/media/haus.jpg", house]]) });
const img = '<img src="/media/haus.jpg" alt="Haus" loading="lazy" decoding="async">';

test("a picture is offered in its sizes, and its place is kept free for it", () => {
  expect(String(text(illustrated, trusted(`<p>${img}</p>`)))).toMatch(
    /^<p><picture><source type="image\/avif" srcset="\/media\/haus-0-640.avif 640w, \/media\/haus-0-900.avif 900w" sizes="[^"]+"><img src="\/media\/haus.jpg" alt="Haus" loading="lazy" decoding="async" class="hue-2 light-3" width="900" height="600"><\/picture><\/p>$/,
  );
});

test("only the first of all is fetched at once, and only if it stands at the beginning", () => {
  const order = (html: string, first: boolean) =>
    String(text(illustrated, trusted(html), first)).match(/fetchpriority="high"|loading="lazy"/g);
  expect(order(img + img, true)).toEqual(['fetchpriority="high"', 'loading="lazy"']);
  expect(order(img + img, false)).toEqual(['loading="lazy"', 'loading="lazy"']);
  expect(order(`<p>${"Text ".repeat(400)}</p>${img}`, true)).toEqual(['loading="lazy"']);
});

test("a class that the picture has already stays beside its colour", () => {
  const preview = '<img class="video-preview" src="/media/haus.jpg" alt="" loading="lazy">';
  expect(String(text(illustrated, trusted(preview)))).toContain('class="hue-2 light-3 video-preview"');
});

test("feeds get one file with its size", () => {
  expect(String(plainText(illustrated, trusted(img)))).toBe(
    '<img src="/media/haus.jpg" alt="Haus" loading="lazy" decoding="async" width="900" height="600">',
  );
});

test("what is no picture of ours, and what only looks like one, stays as it is", () => {
  for (const html of [
    "<p>Text</p>",
    '<img src="/media/fremd.svg" alt="">',
    "<pre>&lt;img src=&quot;/media/haus.jpg&quot;&gt;</pre>",
  ])
    expect(String(text(illustrated, trusted(html)))).toBe(html);
});
