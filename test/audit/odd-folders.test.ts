import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit, NotPublished } from "../../src/audit/audit.ts";
import { contentFolder } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { photograph } from "../support/picture.ts";
import { siteOf } from "../support/sample-site.ts";

const built = async () => {
  const place = emptyFolder();
  return siteOf(contentFolder(join(place, "content")), place);
};

const told = (folder: string) =>
  audit(folder).faults.map(({ file, rule, message }) => `${file} [${rule}] ${message.en}`);

describe("The audit survives", () => {
  test("links to anywhere, pipes, and names that are no text", async () => {
    const site = await built();
    symlinkSync("/etc", join(site, "etc"));
    symlinkSync("nirgends", join(site, "tot.html"));
    symlinkSync(".", join(site, "kreis"));
    execFileSync("mkfifo", [join(site, "leitung.html")]);
    writeFileSync(Buffer.concat([Buffer.from(`${site}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), "x");
    const faults = told(site);
    expect(faults).toHaveLength(5);
    expect(faults.join("\n")).toMatch(/café\.txt.*not UTF-8/);
    expect(faults.filter((fault) => fault.includes("symbolic link"))).toHaveLength(3);
    expect(faults.join("\n")).toMatch(/leitung\.html.*pipe/);
  });

  test("a file of a hundred megabytes, and says that it was not read to its end", async () => {
    const site = await built();
    write(site, { "media/gross.txt": "Anfang" });
    truncateSync(join(site, "media/gross.txt"), 100 * 1024 * 1024);
    expect(told(site)).toEqual([expect.stringMatching(/gross\.txt.*first 32 MiB/)]);
  });

  test("a record that is none, and one without an address", async () => {
    const site = await built();
    for (const record of ["{", "[]", '{"format":1}', '{"format":9}']) {
      write(site, { "release.json": record });
      expect(told(site), record).toEqual([expect.stringMatching(/^release\.json \[audit-record\] cannot be used/)]);
    }
  });

  test("headers, feeds, sitemaps and pages of mere noise", async () => {
    const site = await built();
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256));
    for (const file of ["_headers", "_redirects", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "index.html"])
      write(site, { [file]: noise });
    const rules = new Set(audit(site).faults.map(({ rule }) => rule));
    for (const rule of ["audit-headers", "audit-feed", "audit-sitemap", "audit-html"])
      expect([...rules]).toContain(rule);
  });

  test("a damaged piece of the search index", async () => {
    const site = await built();
    write(site, { "suche/index/fragment/de_0.pf_fragment": "kaputt" });
    expect(told(site).join()).toMatch(/pf_fragment.*cannot be read/);
  });

  test("pictures that break off anywhere or hold any byte anywhere", async () => {
    const site = await built();
    for (const format of ["jpeg", "png", "webp"] as const) {
      const picture = await photograph({ width: 16, height: 12, format });
      for (let at = 4; at < 700; at += 23) {
        write(site, { [`media/${format}-${at}-kurz.jpg`]: picture.subarray(0, at) });
        write(site, { [`media/${format}-${at}-fremd.jpg`]: Buffer.from(picture).fill(0xff, at, at + 3) });
      }
    }
    const gif = Buffer.from("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xfe\x05Hallo\0;", "latin1");
    for (let at = 6; at < gif.length; at++)
      write(site, { [`media/gif-${at}.gif`]: Buffer.from(gif).fill(0xff, at, at + 1) });
    write(site, { "media/film.mp4": Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomiso2\0\0\0\0moov", "latin1") });
    expect(() => audit(site)).not.toThrow();
  });
});

describe("The audit refuses", () => {
  test("an empty folder", () => {
    expect(() => audit(emptyFolder())).toThrow(NotPublished);
  });

  test("a folder that was never published", () => {
    expect(() => audit(write(emptyFolder(), { "lies.mich": "x" }))).toThrow(NotPublished);
  });
});

test("A folder that was moved, and one with smaller copies of its files, is as good as before", async () => {
  const site = await built();
  const elsewhere = join(emptyFolder(), "woanders");
  mkdirSync(elsewhere, { recursive: true });
  renameSync(site, join(elsewhere, "site"));
  write(join(elsewhere, "site"), { "index.html.br": "klein", "index.html.gz": "klein", "feed.xml.br": "klein" });
  expect(told(join(elsewhere, "site"))).toEqual([]);
});

test("A smaller copy of a file that is not there is told", async () => {
  const site = await built();
  write(site, { "alt.html.br": "klein" });
  expect(told(site)).toEqual([expect.stringMatching(/alt\.html\.br.*archive/)]);
});

test("Of a preview that search engines must leave out, only the missing record is told", async () => {
  const site = await built();
  for (const [path, page] of Object.entries(contentOf(site)))
    if (path.endsWith(".html") && !page.includes("noindex"))
      writeFileSync(
        join(site, path),
        page.replace("<title>", '<meta name="robots" content="noindex"><title>'),
        "latin1",
      );
  for (const path of ["sitemap.xml", "release.json"]) rmSync(join(site, path));
  write(site, { "robots.txt": "User-agent: *\nAllow: /\n" });
  expect(told(site)).toEqual([expect.stringMatching(/^release\.json.*Builds with --drafts write none/)]);
});

test("With drafts, nothing but the drafts is told", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "posts/2024-03-03-entwurf.md": "---\ntitle: Entwurf\ndraft: true\nauthors: mia-muster\n---\n\nNoch nicht fertig.\n",
  });
  const site = await siteOf(content, place, ["--drafts"]);
  const messages = new Set(audit(site).faults.map(({ rule, message }) => `${rule}: ${message.en}`));
  expect([...messages]).toEqual([expect.stringMatching(/^audit-unpublishable: shows a draft/)]);
});
