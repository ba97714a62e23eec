/** Every link of a published folder, held against the folder itself: with a small reader of its own, not with ours. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { Parser } from "htmlparser2";

export interface Found {
  /** How many addresses within the site were held against the folder. */
  readonly asked: number;
  /** `file: address`, of what leads nowhere. */
  readonly dead: readonly string[];
}

interface Link {
  readonly written: string;
  /** What a relative address starts from. */
  readonly from: string;
  readonly file: string;
  /** Names of things in JSON-LD look like anchors and are none. */
  readonly isName?: boolean;
}

const addresses = ["href", "xlink:href", "src", "poster", "action", "formaction", "cite", "data"];

/** @param site - Its complete address. */
export function deadEnds(folder: string, site: string): Found {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const ids = new Map<string, ReadonlySet<string>>();
  const links = files.flatMap((file): readonly Link[] => {
    const text = readFileSync(join(folder, file), "utf8");
    const own = new URL(file.replace(/(^|\/)index\.html$/, "$1"), site).href;
    if (/\.(?:html|svg)$/.test(file)) {
      const page = marked(text, own, file);
      ids.set(file, page.ids);
      return page.links;
    }
    if (file.endsWith(".css")) return styled(text, own, file);
    // What an entry calls its own and does not have would be looked for in the feed.
    if (/feed\.(?:xml|json)$/.test(file)) ids.set(file, new Set());
    if (/feed\.xml$/.test(file)) return fedByAtom(text, own, file);
    if (/feed\.json$/.test(file)) return fedByJson(text, own, file);
    if (file === "sitemap.xml")
      return [...text.matchAll(/<loc>([^<]*)/g)].map(([, at = ""]) => ({ written: at, from: own, file }));
    if (file === "robots.txt" || file.endsWith("security.txt"))
      return [...text.matchAll(/https?:\S+/g)].map(([at]) => ({ written: at, from: own, file }));
    if (file === "_redirects")
      return text.split("\n").flatMap((line) => {
        const to = line.startsWith("#") ? undefined : line.trim().split(/\s+/)[1];
        return to === undefined || to.includes(":splat") ? [] : [{ written: to, from: own, file }];
      });
    return [];
  });

  const dead = new Set<string>();
  let asked = 0;
  for (const { written, from, file, isName } of links) {
    const url = URL.parse(written, from);
    const at = url && `${url.origin}${url.pathname}`;
    if (!url || !at?.startsWith(site)) {
      // Below a sub-path, what lies beside it can only be a mistake of ours.
      if (url?.origin === new URL(site).origin) dead.add(`${file}: ${written}`);
      continue;
    }
    asked++;
    const path = decodeURIComponent(at.slice(site.length));
    const target = [path, `${path}index.html`, `${path}/index.html`].find((each) =>
      statSync(join(folder, each), { throwIfNoEntry: false })?.isFile(),
    );
    const anchor = decodeURIComponent(url.hash.slice(1));
    const isThere = target !== undefined && (isName || anchor === "" || (ids.get(target)?.has(anchor) ?? true));
    if (!isThere) dead.add(`${file}: ${written}`);
  }
  return { asked, dead: [...dead] };
}

function marked(text: string, from: string, file: string) {
  const links: Link[] = [];
  const ids = new Set<string>();
  const add = (written: string, isName = false) => links.push({ written, from, file, isName });
  let data: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes["id"]) ids.add(attributes["id"]);
      // A program answers there.
      const isSent = name === "form" && /\/dialog(?:\/kommentar|ue\/comment)$/.test(attributes["action"] ?? "");
      for (const key of addresses) if (attributes[key] !== undefined && !isSent) add(attributes[key]);
      for (const key of ["srcset", "imagesrcset"])
        for (const each of (attributes[key] ?? "").split(/,\s+/))
          if (each !== "") add(each.trim().split(/\s+/)[0] as string);
      const { content = "", property = "", "http-equiv": what } = attributes;
      if (name === "meta" && what === "refresh") add(content.replace(/^.*url=/, ""));
      if (name === "meta" && /^og:(?:url|image)$/.test(property)) add(content);
      if (name === "script" && attributes["type"] === "application/ld+json") data = "";
    },
    ontext(text) {
      if (data !== undefined) data += text;
    },
    onclosetag(name) {
      if (name !== "script" || data === undefined) return;
      for (const each of addressesIn(JSON.parse(data))) add(each, true);
      data = undefined;
    },
  });
  parser.end(text);
  return { links, ids };
}

function addressesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^https?:/.test(value) ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(addressesIn) : [];
}

function styled(text: string, from: string, file: string): readonly Link[] {
  return [...text.matchAll(/url\(["']?([^"')]+)/g)]
    .map(([, written = ""]) => ({ written, from, file }))
    .filter(({ written }) => !written.startsWith("data:"));
}

/** Readers of a feed meet its entries anywhere: what is relative, or leads to an anchor, has to be right there. */
function entry(html: string, from: string, file: string): readonly Link[] {
  const { links, ids } = marked(html, from, file);
  return links.filter(({ written }) => !(written.startsWith("#") && ids.has(decodeURIComponent(written.slice(1)))));
}

function fedByAtom(text: string, from: string, file: string): readonly Link[] {
  const links: Link[] = [];
  const inner: string[] = [];
  let content: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, { href, src, type }) {
        for (const each of [href, src]) if (each !== undefined) links.push({ written: each, from, file });
        if (name === "content" && type === "html") content = "";
      },
      ontext(text) {
        if (content !== undefined) content += text;
      },
      onclosetag(name) {
        if (name !== "content" || content === undefined) return;
        inner.push(content);
        content = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return [...links, ...inner.flatMap((html) => entry(html, from, file))];
}

function fedByJson(text: string, from: string, file: string): readonly Link[] {
  const feed = JSON.parse(text) as { readonly items: readonly { readonly content_html?: string }[] };
  return [
    ...addressesIn(feed).map((written) => ({ written, from, file })),
    ...feed.items.flatMap(({ content_html }) => entry(content_html ?? "", from, file)),
  ];
}
