import { expect, test } from "vitest";
import { withPosts } from "../../../src/content/retold.ts";
import { posts } from "../../../src/features/posts/posts.ts";
import type { Picture } from "../../../src/model/picture.ts";
import type { Post } from "../../../src/model/post.ts";
import type { Site } from "../../../src/model/site.ts";
import { body, post, settings, site, tag } from "../../support/site.ts";

const money = tag("geld");
const series = (part: number) => ({ name: "Offene Bücher", part });
const namesake = post("namensvetter", "2008-01-01", { title: "Ein anderer" });
const firstPart = post("anfang", "2008-02-01", { series: series(1) });
const related = post("verwandt", "2008-03-01", { tags: [money] });
const before = post("davor", "2009-01-01");
const image = { url: "/media/haus.jpg", alt: "Ein Haus" };
const shown = post("zinsen", "2009-01-02", { title: "Zinsen", series: series(2), tags: [money], image });
const after = post("danach", "2009-01-03");
const all = [namesake, firstPart, related, before, shown, after];
const blog = () => site({ posts: all });
const keyIn = (of: Site) => posts.pages(of, []).find(({ url }) => url === shown.url)?.key;
const retitled = (of: Site, one: Post, title: string) => withPosts(of, new Map([[one, { ...one, title }]]));

test("The key of a post stays when nothing that its page shows is new, and is not put together again", () => {
  const first = blog();
  const far = post("fern", "2010-01-01");
  const second = retitled({ ...first, posts: [far, ...first.posts] }, far, "Weit weg");
  expect(second.posts[0]?.title).toBe("Weit weg");
  expect(keyIn(first)).toMatch(/Zinsen/);
  expect(keyIn(second)).toBe(keyIn(first));
});

test.each<[string, (first: Site) => Site]>([
  ["the entry before it", (first) => retitled(first, before, "Neu")],
  ["the entry after it", (first) => retitled(first, after, "Neu")],
  ["another part of its series", (first) => retitled(first, firstPart, "Neu")],
  ["a related post", (first) => retitled(first, related, "Neu")],
  ["an older post, called the same now", (first) => retitled(first, namesake, "Zinsen")],
  ["the settings", (first) => ({ ...first, digest: "another" })],
  ["its picture for those who pass it on", (first) => ({ ...first, cards: new Map([[shown.url, card]]) })],
  ["its picture", (first) => ({ ...first, pictures: new Map([[image.url, picture]]) })],
  ["its topic, which has a page no more", (first) => ({ ...first, tags: [], entriesByTag: new Map() })],
])(
  "The key of a post is another one after a change of %s, and the old one again after it is taken back",
  (_, change) => {
    const first = blog();
    const key = keyIn(first);
    expect(keyIn(change(first))).not.toBe(key);
    expect(keyIn(first)).toBe(key);
  },
);

test("The key of a post is another one when its text is, although the post is the very same", () => {
  const living = { ...body("Alt"), digest: "old" };
  const writing = post("im-werden", "2011-01-01", { body: living });
  const of = site({ posts: [writing], settings: settings() });
  const [page] = posts.pages(of, []);
  const key = page?.key;
  living.digest = "new";
  expect(page?.key).not.toBe(key);
});

const original = { url: image.url, path: "haus.jpg", digest: "house" };
const picture: Picture = { original, width: 2, height: 1, tone: "", sources: new Map(), digest: "house" };
const card = { url: "/media/karten/zinsen.png", path: "zinsen.png", digest: "card" };
