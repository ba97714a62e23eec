/** Holds all feeds to their forms, to each other, and pages to the feeds that they name. */
import type { Wording } from "../../kernel/problem.ts";
import { placeIn, telling, wholeFile } from "../fault.ts";
import { foreignIn } from "../foreign/tag.ts";
import { inlineIn } from "../inline/tag.ts";
import { scanPage } from "../page/scan-page.ts";
import { addressOf, fileAt, type PageFacts } from "../page-facts.ts";
import type { Fault, Published, Tag } from "../published.ts";
import { type AtomEntry, type AtomFeed, atomReader, unitsBefore } from "./atom.ts";
import { type JsonFeed, jsonFeed } from "./json-feed.ts";
import { missing, noFeedThere, runsSomething, shared, twinMissing, unlikeTwin } from "./words.ts";

const error = telling("audit-feed", "error");
const foreign = telling("audit-foreign", "error");

/**
 * Is shown every text of feeds, each piece once, however many feeds it stands in; and its bytes, if there are some that say
 * exactly the same.
 */
export type Look = (file: string, part: string, offset: number, whole: string, bytes?: Buffer) => readonly Fault[];

/**
 * Everything that is wrong with feeds.
 *
 * @param look - Finds what should stand in no file.
 */
export function feedFaults(published: Published, pages: readonly PageFacts[], look: Look): readonly Fault[] {
  const paths = [...published.files.keys()];
  const readAtom = atomReader(published.site);
  const seen = new Set<AtomEntry>();
  const called = new Map<string, string>();
  return [
    ...paths.filter(isAtom).flatMap((path) => {
      const bytes = published.read(path);
      const feed = readAtom(bytes, addressOf(path, published.site));
      const fresh = feed.entries.filter(({ entry }) => !seen.has(entry));
      for (const { entry } of fresh) seen.add(entry);
      const other = called.get(feed.id);
      if (feed.id !== "" && other === undefined) called.set(feed.id, path);
      return [
        ...feed.faults.map(({ offset, why }) => error(placeIn(path, bytes.toString(), offset), why)),
        ...(other === undefined
          ? []
          : [error(placeIn(path, bytes.toString(), bytes.toString().indexOf("<id>")), shared(feed.id, other))]),
        ...look(path, feed.frame, 0, feed.frame),
        ...fresh.flatMap(({ entry: { text, bytes: part }, start }) =>
          // Nearly always there is nothing to find, and so no place to tell.
          look(path, text, 0, text, part).length === 0
            ? []
            : look(path, text, unitsBefore(bytes, start), bytes.toString()),
        ),
        ...fresh.flatMap((each) => contentFaults(path, bytes, each, published.site)),
        ...twinFaults(path, feed, published, look),
      ];
    }),
    ...paths
      .filter((path) => isJson(path) && !published.files.has(twinOf(path)))
      .map((path) => error(wholeFile(path), twinMissing(twinOf(path)))),
    ...pages.flatMap((page) => namedFaults(page, published)),
  ];
}

/** Whether a file is read as a feed, and not as any other text. */
export function isFeed(path: string): boolean {
  return isAtom(path) || isJson(path);
}

function isAtom(path: string): boolean {
  return /(?:^|\/)feed\.xml$/.test(path);
}

function isJson(path: string): boolean {
  return /(?:^|\/)feed\.json$/.test(path);
}

function twinOf(path: string): string {
  return path.endsWith(".xml") ? path.replace(/xml$/, "json") : path.replace(/json$/, "xml");
}

function contentFaults(
  path: string,
  bytes: Buffer,
  { entry, start }: AtomFeed["entries"][number],
  site: string,
): readonly Fault[] {
  if (entry.content === undefined) return [];
  const starts = scanPage("", entry.content).tags.filter((tag) => !isHarmless(tag, site));
  if (starts.length === 0) return [];
  const found: readonly Fault[] = [
    ...runningIn(starts).map((why) => error({ file: path, line: 1, column: 1 }, why)),
    ...starts.flatMap((tag) => foreignIn(tag, site)).map((why) => foreign({ file: path, line: 1, column: 1 }, why)),
  ];
  if (found.length === 0) return [];
  const inside = Math.max(0, entry.text.indexOf("<content"));
  const place = placeIn(path, bytes.toString(), unitsBefore(bytes, start) + inside);
  return found.map((fault) => ({ ...fault, ...place }));
}

/** By the number of a tag and the site, whether anything is to be said of it; most stand in many entries. */
const harmless = new Map<string, (boolean | undefined)[]>();

function isHarmless(tag: Tag, site: string): boolean {
  if (tag.isEnd) return true;
  let known = harmless.get(site);
  if (known === undefined) {
    known = [];
    harmless.set(site, known);
  }
  let is = known[tag.number];
  if (is === undefined) {
    is = runningIn([tag]).length === 0 && foreignIn(tag, site).length === 0;
    known[tag.number] = is;
  }
  return is;
}

/** The first thing that feed readers would have to run. */
function runningIn(tags: readonly Tag[]): readonly Wording[] {
  for (const tag of tags) {
    if (/^(?:script|iframe|object|embed|form|style|link|meta|base)$/.test(tag.name))
      return [runsSomething(`<${tag.name}>`)];
    if (inlineIn(tag).length > 0)
      return [runsSomething([...tag.attributes.keys()].find((name) => /^on|^style$/.test(name)) ?? "javascript:")];
  }
  return [];
}

/** The JSON feed beside an Atom feed, which says the same. */
function twinFaults(path: string, atom: AtomFeed, { files, read, site }: Published, look: Look): readonly Fault[] {
  const twin = twinOf(path);
  if (!files.has(twin)) return [error(wholeFile(path), twinMissing(twin))];
  const text = read(twin).toString();
  const json = jsonFeed(text, addressOf(twin, site), site);
  const isAlike = isSame(atom, json);
  const canBeCompared = json.faults.length === 0 && atom.faults.length === 0;
  return [
    ...json.faults.map(({ offset, why }) => error(placeIn(twin, text, offset), why)),
    ...(canBeCompared && !isAlike ? [error(wholeFile(twin), unlikeTwin(path))] : []),
    // Contents that are alike have been looked at; of others nobody knows what they say.
    ...(isAlike
      ? look(twin, json.rest, 0, json.rest).map((fault) => ({ ...fault, ...wholeFile(twin) }))
      : look(twin, text, 0, text)),
  ];
}

function isSame({ entries }: AtomFeed, { items }: JsonFeed): boolean {
  return (
    entries.length === items.size &&
    entries.every(({ entry }) => {
      const content = items.get(entry.id);
      const isToCompare = content !== undefined && entry.content !== undefined;
      return items.has(entry.id) && (!isToCompare || content.trim() === entry.content);
    })
  );
}

function namedFaults({ path, address, feeds }: PageFacts, { files, site, read }: Published): readonly Fault[] {
  // What is not there at all, `audit-link` tells.
  const wrong = feeds.filter(({ href }) => {
    const file = fileAt(href, address, site);
    return file === undefined || (files.has(file) && !isFeed(file));
  });
  if (wrong.length > 0) {
    const text = read(path).toString();
    return wrong.map(({ href, offset }) => error(placeIn(path, text, offset), noFeedThere(href)));
  }
  // Templates of the bank may do without; the home page is where programs look for a feed.
  return feeds.length > 0 || path !== "index.html" ? [] : [error(wholeFile(path), missing('link rel="alternate"'))];
}
