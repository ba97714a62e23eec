/** Every page of whole sites before the judges: the HTML standard, two ways, and the rules that hold for all of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf } from "../support/folder.ts";
import { hasJava, nuFaults } from "../support/java.ts";
import { klartext, root } from "../support/klartext.ts";
import { twoHundredPosts } from "../support/two-hundred-posts.ts";
import { faults } from "../support/validity.ts";

const blog = mkdtempSync(join(tmpdir(), "klartext-blog-"));
afterAll(() => rmSync(blog, { recursive: true, force: true }));

const sites = [
  { name: "the sample site", content: join(root, "content"), base: "", more: [] },
  { name: "the sample site with drafts", content: join(root, "content"), base: "", more: ["--drafts"] },
  {
    name: "a site of hostile words in English below a sub-path",
    content: join(root, "test/sites/hostile/content"),
    base: "/our-blog",
    more: [],
  },
  { name: "a blog of two hundred posts, some of them hostile", content: twoHundredPosts(blog), base: "", more: [] },
] as const;

if (!hasJava()) process.stderr.write("\nSKIPPED: the Nu HTML checker, because there is no Java on this machine.\n\n");

describe.each(sites)("On every page of $name", ({ content, base, more }) => {
  let folder: string;
  let pages: readonly (readonly [path: string, page: string])[];
  let files: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "klartext-judges-"));
    const { code, out } = await klartext([
      "build",
      "--content",
      content,
      "--output",
      join(folder, "_site"),
      "--now",
      "2026-11-01",
      ...more,
    ]);
    expect(code, out).toBe(0);
    files = Object.fromEntries(
      Object.entries(contentOf(join(folder, "_site"))).map(([path, text]) => [
        path,
        Buffer.from(text, "latin1").toString("utf8"),
      ]),
    );
    pages = Object.entries(files).filter(([path]) => path.endsWith(".html"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The redirects' pages lead away, so the rules for pages that are read do not hold for them. */
  const read = () => pages.filter(([, page]) => !page.includes('http-equiv="refresh"'));

  test("html-validate finds nothing", async () => {
    const found = await Promise.all(
      pages.map(async ([path, page]) => (await faults(page)).map((fault) => `${path}:${fault}`)),
    );
    expect(found.flat()).toEqual([]);
  });

  test.skipIf(!hasJava())(
    `the Nu checker finds nothing${hasJava() ? "" : " – SKIPPED: there is no Java on this machine"}`,
    () => {
      expect(nuFaults(join(folder, "_site"))).toEqual([]);
    },
  );

  test("there is one h1, one main, a language, a canonical address, a description, Open Graph and JSON-LD", () => {
    for (const [path, page] of read()) {
      const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
      expect([path, count(/<h1[\s>]/g), count(/<main[\s>]/g)]).toEqual([path, 1, 1]);
      expect([
        path,
        count(/<html lang="[a-z-]+"/gi),
        count(/<link rel="canonical" href="https:\/\/example\.org\//g),
      ]).toEqual([path, 1, 1]);
      expect([path, count(/<meta name="description" content="[^"]+">/g), count(/<meta property="og:title"/g)]).toEqual([
        path,
        1,
        1,
      ]);
      const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
      expect(JSON.parse(data), path).toHaveProperty("@context", "https://schema.org");
    }
  });

  test("the title is its own", () => {
    const titles = pages.map(([path, page]) => ({ path, title: /<title>(.*?)<\/title>/s.exec(page)?.[1] }));
    const twins = titles.filter(({ title }, i) => titles.some((other, j) => i !== j && other.title === title));
    expect(twins).toEqual([]);
  });

  test("nothing is asked of anybody else, and no script or style stands in the page", () => {
    for (const [path, page] of pages) {
      const loading = [
        ...page.matchAll(
          /<(?:img|script|iframe|source|video|audio|embed|object|track|input)\b[^>]*?\s(?:src|srcset|data)="([^"]*)"/g,
        ),
      ].map(([, address = ""]) => address);
      const linked = [
        ...page.matchAll(
          /<link rel="(?:stylesheet|icon|preload|modulepreload|preconnect|dns-prefetch)" href="([^"]*)"/g,
        ),
      ].map(([, address = ""]) => address);
      expect([
        path,
        [...loading, ...linked].filter((address) => !address.startsWith("/") || address.startsWith("//")),
      ]).toEqual([path, []]);
      expect([
        path,
        page.match(
          /<style|\sstyle="|\son[a-z]+="|(?:href|src|action)="javascript:|<iframe|<script(?! type="(?:module" src|application\/ld\+json))/gi,
        ),
      ]).toEqual([path, null]);
    }
  });

  test("every link within the site leads to a page that is there", () => {
    for (const [path, page] of pages) {
      const inside = [...page.matchAll(/\s(?:href|src)="(\/[^"#?]*)[^"]*"/g)].map(([, address = ""]) => address);
      const dead = inside.filter((address) => {
        const file = decodeURIComponent(address).slice(base.length + 1);
        return (
          !address.startsWith(`${base}/`) ||
          !((file.endsWith("/") || file === "" ? `${file}index.html` : file) in files)
        );
      });
      expect([path, dead]).toEqual([path, []]);
    }
  });

  test("every anchor that a page points at on itself is there, and none is there twice", () => {
    for (const [path, page] of pages) {
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
      const missing = [...page.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id));
      expect([path, missing]).toEqual([path, []]);
    }
  });

  test("no address of e-mail stands in clear", () => {
    for (const [path, text] of Object.entries(files)) {
      if (/\.(?:html|xml|json)$/.test(path))
        expect([path, text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g)]).toEqual([path, null]);
    }
  });
});
