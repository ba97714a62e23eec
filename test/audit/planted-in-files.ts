/** Faults of machines' files, and files that should not be there. */
import sharp from "sharp";
import { photograph } from "../support/picture.ts";
import { told } from "./media-that-tells.ts";
import type { Planted } from "./planted.ts";

const added = (path: string, content: string | Uint8Array, says: RegExp, more: Partial<Planted> = {}): Planted => ({
  name: `a file ${path}`,
  plant: (site) => site.add(path, content),
  rule: "audit-unpublishable",
  file: path,
  says,
  ...more,
});

const changed = (
  name: string,
  file: string,
  [old, fresh]: readonly [string, string],
  expected: Pick<Planted, "rule" | "says"> & Partial<Planted>,
): Planted => ({ name, plant: (site) => site.replace(file, old, fresh), file, ...expected });

const pdf = "%PDF-1.7\n\0\n1 0 obj\n<< /Author (Erika Beispiel) /Creator (Writer) >>\nendobj\n";

export const inFiles: readonly Planted[] = [
  // Headers
  changed(
    "a policy that lets every script run",
    "_headers",
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    {
      rule: "audit-headers",
      at: "default-src 'none'; script-src 'self' 'unsafe-inline'",
      says: /too much: script-src 'unsafe-inline'/,
    },
  ),
  changed("a policy with a wildcard", "_headers", ["img-src 'self'", "img-src *"], {
    rule: "audit-headers",
    at: "default-src 'none'; script-src 'self'; style-src 'self'; img-src *",
    says: /too much: img-src \*/,
  }),
  changed("a policy that says nothing of frames around it", "_headers", ["frame-ancestors 'none'; ", ""], {
    rule: "audit-headers",
    at: "default-src 'none'",
    says: /lacks frame-ancestors/,
  }),
  changed("no nosniff", "_headers", ["  X-Content-Type-Options: nosniff\n", ""], {
    rule: "audit-headers",
    at: "/*",
    says: /lacks "X-Content-Type-Options/,
  }),
  changed("an hour of HSTS", "_headers", ["max-age=63072000", "max-age=3600"], {
    rule: "audit-headers",
    at: "/*",
    says: /max-age=3600.*does not protect/,
  }),
  changed("a line that is no header", "_headers", ["  X-Frame-Options: DENY", "  X-Frame-Options DENY"], {
    rule: "audit-headers",
    at: "  X-Frame-Options DENY",
    says: /neither an address nor/,
  }),
  changed("pictures kept for ever", "_headers", ["/assets/*\n", "/media/*\n"], {
    rule: "audit-headers",
    at: "public, max-age=31536000, immutable",
    says: /media\/.*without a digest/,
  }),
  changed("a search without WebAssembly", "_headers", [" 'wasm-unsafe-eval'", ""], {
    rule: "audit-headers",
    at: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src https://www.youtube-nocookie.com; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; upgrade-insecure-requests\n\n# Files",
    says: /wasm-unsafe-eval/,
  }),
  {
    name: "no headers at all",
    plant: (site) => site.remove("_headers"),
    rule: "audit-headers",
    file: "_headers",
    says: /is missing/,
  },
  changed("a redirect to nowhere", "_redirects", [" /blog/2008/11/warum-eine-bank-bloggt/ 301", " /nirgends/ 301"], {
    rule: "audit-headers",
    at: "/2008/11",
    says: /leads to \/nirgends\//,
  }),
  changed("a redirect with a status that Cloudflare refuses", "_redirects", ["/ 301", "/ 410"], {
    rule: "audit-headers",
    at: "/2008/11",
    says: /found "410"/,
  }),
  // Feeds
  changed("a feed that is no XML", "feed.xml", ["<subtitle>", "<subtitle>A & B "], {
    rule: "audit-feed",
    at: "& B ",
    says: /must not stand here/,
  }),
  changed(
    "an entry without a moment",
    "themen/zinsen/feed.xml",
    ["<updated>2022-11-09T08:00:00+01:00</updated>\n<category", "<category"],
    {
      rule: "audit-feed",
      at: "<entry>",
      says: /updated is missing/,
    },
  ),
  changed(
    "an id that would not last",
    "feed.xml",
    ["<id>https://example.org/blog/2026/10/wer-schreibt-hier/</id>", "<id>4711</id>"],
    {
      rule: "audit-feed",
      at: "<id>4711",
      says: /found "4711" as an id/,
    },
  ),
  changed(
    "a feed with another's address",
    "notizen/feed.xml",
    [
      'rel="self" type="application/atom+xml" href="https://example.org/notizen/',
      'rel="self" type="application/atom+xml" href="https://example.org/werte/',
    ],
    {
      rule: "audit-feed",
      at: '<link rel="self"',
      says: /stands at https:\/\/example\.org\/notizen\/feed\.xml/,
    },
  ),
  changed(
    "a feed that is called like another",
    "themen/zinsen/feed.xml",
    ["<id>https://example.org/themen/zinsen/feed.xml</id>", "<id>https://example.org/notizen/feed.xml</id>"],
    {
      rule: "audit-feed",
      at: "<id>",
      says: /is that of notizen\/feed\.xml, too/,
    },
  ),
  changed("a feed older than its entries", "feed.xml", ["<updated>2026-10-08", "<updated>2019-10-08"], {
    rule: "audit-feed",
    at: "<updated>2019",
    says: /take what is new for old/,
  }),
  changed("a JSON feed that is cut off", "feed.json", ["}]}", "}"], {
    rule: "audit-feed",
    at: "",
    says: /is not JSON/,
  }),
  changed(
    "a JSON feed with another entry",
    "feed.json",
    ['"id":"https://example.org/blog/2026/10/wer-schreibt-hier/"', '"id":"https://example.org/blog/2026/10/wer/"'],
    {
      rule: "audit-feed",
      says: /other entries than feed\.xml/,
    },
  ),
  {
    name: "a script in both feeds",
    plant: (site) => {
      site.replace(
        "korrekturen/feed.xml",
        '<content type="html">',
        '<content type="html">&lt;img src=x onerror=alert(1)&gt;',
      );
      site.replace("korrekturen/feed.json", '"content_html":"', '"content_html":"<img src=x onerror=alert(1)>');
    },
    rule: "audit-feed",
    file: "korrekturen/feed.xml",
    at: '<content type="html">',
    says: /holds onerror/,
  },
  changed(
    "a page that names a feed which is not there",
    "werte/index.html",
    ['title="Klartext (Atom-Feed)" href="/feed.xml"', 'title="Klartext (Atom-Feed)" href="/sitemap.xml"'],
    {
      rule: "audit-feed",
      at: '<link rel="alternate"',
      says: /names a feed at "\/sitemap\.xml"/,
    },
  ),
  // Sitemap
  changed(
    "a page that the sitemap does not list",
    "sitemap.xml",
    ["<url><loc>https://example.org/abonnieren/</loc></url>\n", ""],
    {
      rule: "audit-sitemap",
      file: "abonnieren/index.html",
      says: /not listed in sitemap\.xml/,
    },
  ),
  changed(
    "a page that the sitemap lists twice",
    "sitemap.xml",
    ["</urlset>", "<url><loc>https://example.org/quellen/</loc></url></urlset>"],
    {
      rule: "audit-sitemap",
      at: "<url><loc>https://example.org/quellen/</loc></url></urlset>",
      says: /listed twice/,
    },
  ),
  changed(
    "a redirect in the sitemap",
    "sitemap.xml",
    ["</urlset>", "<url><loc>https://example.org/blog/warum-wir-bloggen.html</loc></url></urlset>"],
    {
      rule: "audit-sitemap",
      at: "<url><loc>https://example.org/blog/warum-wir-bloggen.html",
      says: /only leads on/,
    },
  ),
  changed("a robots.txt without the sitemap", "robots.txt", ["Sitemap: https://example.org/sitemap.xml", ""], {
    rule: "audit-sitemap",
    says: /does not name the sitemap/,
  }),
  // What should not be there
  added("notizen.md", "# Intern\n", /a source/),
  added("index.html.bak", "x", /left behind/),
  added(".env", "A=1\n", /credentials/),
  added("media/thumbs.db", "x", /operating system/),
  added("blog/.ds_store", "x", /operating system/),
  added("media/kunden.sqlite", "SQLite format 3\0", /a database/),
  added("media/schluessel.pem", "x", /a key/),
  added("media/geheim.pdf", "SQLite format 3\0 und mehr", /really a database/),
  added("media/alles.zip", "PK\x03\x04\0", /an archive/, { severity: "warning" }),
  added("media/Haus Nr. 4.txt", "x", /capitals, blanks/),
  added("media/leer.txt", "", /is empty/),
  added("_intern/plan.html.txt", "x", /begins with _/),
  {
    name: "a symbolic link",
    plant: (site) => site.link("media/alle.txt", "/etc/passwd"),
    rule: "audit-unpublishable",
    file: "media/alle.txt",
    says: /symbolic link/,
  },
  added("media/konto.txt", "Bank-Konto\nDB_PASSWORD=hunter2hunter2\n", /line with a password/, {
    rule: "audit-secret",
    at: "PASSWORD=",
  }),
  added("media/zertifikat.txt", `Vorne\n-----BEGIN ${"PRIVATE"} KEY-----\nMIIE\n`, /a private key/, {
    rule: "audit-secret",
    at: "-----BEGIN",
  }),
  added("media/liste.csv", "Name;Adresse\nErika;erika@bank.example\n", /in clear/, {
    rule: "audit-person",
    at: "erika@",
  }),
  // What pictures tell
  ...(["jpeg", "webp", "png"] as const).map(
    (format): Planted => ({
      name: `a photograph with its place, as ${format}`,
      plant: async (site) => site.add("media/foto.jpg", await photograph({ width: 64, height: 48, format })),
      rule: "audit-person",
      file: "media/foto.jpg",
      says: /where it was taken \(GPS\).*by whom/,
    }),
  ),
  {
    name: "a photograph with its place, as avif",
    plant: async (site) =>
      site.add(
        "media/foto.avif",
        await sharp(await photograph({ width: 64, height: 48 }))
          .keepMetadata()
          .avif()
          .toBuffer(),
      ),
    rule: "audit-person",
    file: "media/foto.avif",
    says: /where it was taken/,
  },
  ...Object.entries(told).map(
    ([file, [bytes, says]]): Planted => ({
      name: `a file ${file} with something beside the picture`,
      plant: (site) => site.add(`media/${file}`, bytes),
      rule: "audit-person",
      file: `media/${file}`,
      says,
      ...(/comment|program/.test(file) && { severity: "warning" }),
    }),
  ),
  changed(
    "a drawing that tells where it was saved",
    "media/zinstreppe.svg",
    ["<svg ", '<svg sodipodi:docname="C:\\Erika\\treppe.svg" '],
    {
      rule: "audit-person",
      at: 'sodipodi:docname="',
      says: /path on a machine/,
    },
  ),
  added("media/bericht.pdf", pdf, /by whom/, { rule: "audit-person", severity: "warning" }),
  // The record
  added("media/neu.txt", "Nachträglich dazugelegt.\n", /not listed in release\.json/, { rule: "audit-record" }),
  {
    name: "a file that is missing",
    plant: (site) => site.remove("blog/warum-wir-bloggen.html"),
    rule: "audit-record",
    file: "blog/warum-wir-bloggen.html",
    says: /is missing, but listed/,
  },
  changed("a record that contradicts itself", "release.json", ['"hash": "', '"hash": "0000'], {
    rule: "audit-record",
    says: /cannot be used/,
  }),
  {
    name: "no record",
    plant: (site) => site.remove("release.json"),
    rule: "audit-record",
    file: "release.json",
    says: /is missing/,
  },
];
