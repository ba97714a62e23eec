/** Builds that are not for readers: search engines read them, and list nothing of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import { headers } from "../../src/commands/headers.ts";
import { Bank, run } from "../release/releasing.ts";
import { postFile } from "../support/content.ts";
import { contentOf } from "../support/folder.ts";
import { hostReading } from "../support/headers.ts";
import { klartext } from "../support/klartext.ts";

const files = {
  "posts/2024-03-04-entwurf.md": postFile(["title: Ein Entwurf", "draft: true"]),
  "posts/2024-03-05-alt.md": postFile(["title: Umgezogen", "aliases: [/frueher/]"]),
  "pages/frei.md": "---\nlayout: klartext\ntitle: Frei\n---\n\nEine freie Seite.\n",
};
const folders = ({ content, output }: Bank) => ["--content", content, "--output", output];
const site = ["--now", "2026-11-01", "--quiet"];

async function built(...options: readonly string[]) {
  const bank = new Bank(files);
  expect((await run(build, [...folders(bank), ...site, ...options])).code).toBe(0);
  const all = contentOf(bank.output);
  const pages = Object.entries(all).filter(([path]) => path.endsWith(".html"));
  return { bank, all, pages };
}

const noindex = '<meta name="robots" content="noindex">';

describe.each([["--drafts"], ["--noindex"], ["--drafts", "--noindex"]])("A preview with %s", (...options) => {
  test("asks search engines on every page to leave it out, once", async () => {
    const { pages } = await built(...options);
    expect(pages.map(([path]) => path)).toEqual(expect.arrayContaining(["frei/index.html", "404.html", "index.html"]));
    expect(pages.map(([path, text]) => [path, text.split(noindex).length - 1])).toEqual(
      pages.map(([path]) => [path, 1]),
    );
  });

  test("asks them by header for everything else as well", async () => {
    const { all, bank } = await built(...options);
    const sent = hostReading(all["_headers"] as string);
    for (const path of ["/", "/feed.xml", "/media/zahlen.csv", "/assets/x.css", "/suche/"])
      expect(sent(path)["X-Robots-Tag"], path).toBe("noindex");
    for (const form of ["nginx", "caddy"]) {
      const { out } = await run(headers, [form, "--content", bank.content, ...site, ...options]);
      expect(out).toMatch(form === "nginx" ? /add_header X-Robots-Tag "noindex" always;/ : /X-Robots-Tag `noindex`/);
    }
  });

  test("lets them in to read that, and lists nothing for them", async () => {
    const { all } = await built(...options);
    expect(all["robots.txt"]).toBe("User-agent: *\nAllow: /\n");
    expect(Object.keys(all).filter((path) => path.startsWith("sitemap"))).toEqual([]);
  });

  test("is no release", async () => {
    const { bank } = await built(...options);
    expect(existsSync(join(bank.output, "release.json"))).toBe(false);
  });

  test("names the live page as the one that counts", async () => {
    const { all } = await built(...options);
    expect(all["frei/index.html"]).toContain('<link rel="canonical" href="https://example.org/frei/">');
  });
});

test("--noindex shows no draft, and --drafts does", async () => {
  expect(Object.keys((await built("--noindex")).all)).not.toContain("blog/2024/03/entwurf/index.html");
  expect(Object.keys((await built("--drafts")).all)).toContain("blog/2024/03/entwurf/index.html");
});

test("a release says nothing of that, even right after a preview in the same folder", async () => {
  const bank = new Bank(files);
  // Eleventy keeps templates for as long as a process lives.
  for (const options of [["--noindex"], []])
    expect((await klartext(["build", ...folders(bank), ...site, ...options])).code).toBe(0);
  const again = contentOf(bank.output);
  const other = new Bank(files);
  expect((await klartext(["build", ...folders(other), ...site])).code).toBe(0);
  const fresh = contentOf(other.output);
  expect(again).toEqual(fresh);
  expect(again["_headers"]).not.toContain("X-Robots-Tag");
  expect(again["index.html"]).not.toContain("noindex");
  expect(readFileSync(join(bank.output, "robots.txt"), "utf8")).toContain("Sitemap: https://example.org/sitemap.xml");
});
