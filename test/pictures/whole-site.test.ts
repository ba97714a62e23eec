/** Pictures from media/ to the published site. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { animation, photograph, saidBeside } from "../support/picture.ts";

const page = "blog/2024/03/bild/index.html";
const place = mkdtempSync(join(tmpdir(), "klartext-test-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const content = join(place, "content");
const store = join(place, "_site.cache/pictures");
const build = (more: Parameters<typeof klartext>[1] = {}, output = "_site") =>
  klartext(["build", "--content", content, "--output", join(place, output), "--now", "2026-01-01"], more);
const published = (path: string) => readFileSync(join(place, "_site", path));
const pictures = () =>
  readdirSync(join(place, "_site"), { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:jpe?g|png|webp|avif|gif)$/.test(path),
  );
/** When each file of the store was last touched. */
const touched = () =>
  Object.fromEntries(readdirSync(store).map((name) => [name, statSync(join(store, name)).ctimeMs] as const));

/** Under this, a program that loads sharp fails. */
const withoutSharp = {
  env: {
    NODE_OPTIONS: `--import "data:text/javascript,import{registerHooks}from'node:module';registerHooks({load(u,c,n){if(u.includes('/sharp/'))throw%20Error('sharp was loaded');return%20n(u,c)}})"`,
  },
};

beforeAll(async () => {
  contentFolder(content, {
    "posts/2024-03-01-bild.md": postFile(
      ["title: Bild", "author: ada", "image: { src: /media/Großes Haus.jpg, alt: Das Haus, caption: Alt. }"],
      '![Hoch](/media/hoch.jpg "Ein Turm")\n\n![Klein](/media/klein.png)\n\n![Lauf](/media/lauf.gif) ![Plan](/media/plan.svg)\n',
    ),
    "posts/2024-03-02-text.md": postFile(["title: Text"], "![Hoch](/media/hoch.jpg)\n"),
    "authors/ada.md": "---\nname: Ada\nimage: { src: /media/ada.webp, alt: Ada }\n---\n",
    "media/Großes Haus.jpg": await photograph({ width: 2200, height: 1100 }),
    "media/hoch.jpg": await photograph({ width: 1500, height: 1000, orientation: 6, seed: 2 }),
    "media/klein.png": await photograph({ width: 300, height: 200, format: "png", seed: 3 }),
    "media/ada.webp": await photograph({ width: 400, height: 600, format: "webp", seed: 4 }),
    "media/unbenutzt.jpeg": await photograph({ width: 700, height: 500, seed: 5 }),
    "media/lauf.gif": await animation(),
    "media/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M0 0h9"/></svg>',
  });
  const { code, out, err } = await build();
  expect(code, out + err).toBe(0);
}, 120_000);

describe("A published picture", () => {
  test("says nothing of camera, place and people, in whatever format", async () => {
    expect(await saidBeside(readFileSync(join(content, "media/hoch.jpg")))).toEqual([
      "exif",
      "xmp",
      "orientation",
      "a name",
    ]);
    const paths = pictures();
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect(await saidBeside(published(path)), path).toEqual([]);
  });

  test("keeps its address and stands upright there, no larger than pages need", async () => {
    const sizeOf = async (path: string) => {
      const { width, height, format } = await sharp(published(path)).metadata();
      return `${width} × ${height} ${format}`;
    };
    expect(await sizeOf("media/grosses-haus.jpg")).toBe("1920 × 960 jpeg");
    expect(await sizeOf("media/hoch.jpg")).toBe("1000 × 1500 jpeg");
    expect(await sizeOf("media/klein.png")).toBe("300 × 200 png");
    expect(await sizeOf("media/ada.webp")).toBe("400 × 600 webp");
    expect(await sizeOf("media/unbenutzt.jpeg")).toBe("700 × 500 jpeg");
  });

  test("is offered in the sizes of its place, and in none that is larger than itself", () => {
    const widths = (name: string) =>
      pictures()
        .filter((path) => path.startsWith(`media/${name}-`) && path.endsWith(".avif"))
        .map((path) => path.replace(/^.*-[0-9a-f]{8}-|\.avif$/g, ""))
        .sort();
    expect(widths("grosses-haus")).toEqual(["1280", "640", "960"]);
    expect(widths("hoch")).toEqual(["1000", "640", "960"]);
    expect(widths("klein")).toEqual(["300"]);
    expect(widths("ada")).toEqual(["192x192", "96x96"]);
    expect(widths("unbenutzt")).toEqual([]);
  });

  test("is what the page says it is, each file with the width that stands beside it", async () => {
    const html = published(page).toString();
    const listed = [...html.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set = ""]) => set.split(", "));
    expect(listed.length).toBeGreaterThan(15);
    for (const each of listed) {
      const [url = "", width = ""] = each.split(" ");
      const found = await sharp(published(url.slice(1))).metadata();
      if (width.endsWith("w")) expect(`${found.width}w`, url).toBe(width);
    }
  });

  test("moves as before, and a drawing stays as it is", async () => {
    expect(published("media/lauf.gif")).toEqual(readFileSync(join(content, "media/lauf.gif")));
    expect(published("media/plan.svg")).toEqual(readFileSync(join(content, "media/plan.svg")));
    expect(published(page).toString()).toMatch(/src="\/media\/plan.svg" alt="Plan" [^>]*width="120" height="60"/);
  });
});

describe("A page", () => {
  test("fetches the picture above its text at once and all others late, all with the place they need", () => {
    const images = [
      ...published(page)
        .toString()
        .matchAll(/<img [^>]*>/g),
    ].map(([tag]) => tag);
    expect(images.length).toBe(6);
    expect(images.filter((tag) => tag.includes("fetchpriority"))).toEqual([
      expect.stringMatching(/src="\/media\/grosses-haus.jpg" alt="Das Haus" width="1920" height="960" class="/),
    ]);
    for (const tag of images) expect(tag).toMatch(/ width="\d+" height="\d+"/);
    for (const tag of images.slice(1)) expect(tag).toContain('loading="lazy"');
  });

  test("without a picture above its text fetches the first of the text at once", () => {
    expect(published("blog/2024/03/text/index.html").toString()).toMatch(
      /<img src="\/media\/hoch.jpg" alt="Hoch" fetchpriority="high" decoding="async" class="[^"]*" width="1000" height="1500">/,
    );
  });

  test("keeps caption and credit, and feeds keep one plain picture", () => {
    expect(published(page).toString()).toContain("<figcaption>Ein Turm</figcaption>");
    const feed = published("feed.json").toString();
    expect(feed).not.toContain("<picture");
    expect(feed).not.toContain("srcset");
    expect(feed).toContain('src=\\"https://example.org/media/grosses-haus.jpg\\" alt=\\"Das Haus\\" width=\\"1920\\"');
  });
});

describe("The next build", () => {
  test("touches no picture and does not even load what could", async () => {
    expect((await build(withoutSharp, "fresh")).err).toContain("sharp was loaded");
    const before = touched();
    const { code, err } = await build(withoutSharp);
    expect(code, err).toBe(0);
    expect(touched()).toEqual(before);
  });

  test("makes from nothing what it makes from the cache, byte for byte", async () => {
    rmSync(join(place, "again"), { recursive: true, force: true });
    expect((await build({ env: { UV_THREADPOOL_SIZE: "1" } }, "again")).code).toBe(0);
    expect(contentOf(join(place, "again"))).toEqual(contentOf(join(place, "_site")));
  }, 120_000);

  test("makes again what is damaged, foreign or gone in the cache, and nothing else", async () => {
    const site = contentOf(join(place, "_site"));
    const before = touched();
    const names = Object.keys(before).filter((name) => name !== "known");
    const [damaged = "", gone = ""] = names;
    writeFileSync(join(store, damaged), "kein Bild");
    rmSync(join(store, gone));
    write(store, { fremd: "fremd", "coming.1": "halb" });
    rmSync(join(place, "_site"), { recursive: true });
    expect((await build()).code).toBe(0);

    expect(contentOf(join(place, "_site"))).toEqual(site);
    const after = touched();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const others = names.filter((name) => name !== damaged && name !== gone);
    for (const name of others) expect(after[name], name).toBe(before[name]);
  });

  test("looks closer where what is known of the cache is damaged", async () => {
    const site = contentOf(join(place, "_site"));
    writeFileSync(join(store, "known"), "12\n{");
    rmSync(join(place, "_site"), { recursive: true });
    expect((await build()).code).toBe(0);
    expect(contentOf(join(place, "_site"))).toEqual(site);
  });

  test("makes a picture that was exchanged, and forgets the one before", async () => {
    const before = Object.keys(touched());
    write(content, { "media/klein.png": await photograph({ width: 320, height: 200, format: "png", seed: 9 }) });
    expect((await build()).code).toBe(0);
    expect(published(page).toString()).toMatch(/src="\/media\/klein.png" alt="Klein" [^>]*width="320" height="200"/);
    expect(Object.keys(touched()).filter((name) => !before.includes(name)).length).toBe(3);
    expect(Object.keys(touched()).length).toBe(before.length);
  });
});
