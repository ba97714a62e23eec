/** Holds all feeds to their forms, to each other, and pages to the feeds that they name. */
import type { Wording } from "../../kernel/problem.ts";
import { placeIn, telling, wholeFile } from "../fault.ts";
import { inlineIn } from "../inline/tag.ts";
import { scanPage } from "../page/scan-page.ts";
import { addressOf, fileAt, type PageFacts } from "../page-facts.ts";
import type { Fault, Published } from "../published.ts";
import { type AtomEntry, type AtomFeed, atomReader } from "./atom.ts";
import { type JsonFeed, jsonFeed } from "./json-feed.ts";
import { missing, noFeedThere, runsSomething, twinMissing, unlikeTwin } from "./words.ts";

const error = telling("audit-feed", "error");

/** What is looked for in feeds beside their form: each piece of text once, however many feeds it stands in. */
export type Look = (file: string, text: string, offset: number, whole: string) => void;

/**
 * Everything that is wrong with feeds.
 *
 * @param look - Is shown every text of a feed that no other feed has.
 */
export function feedFaults(published: Published, pages: readonly PageFacts[], look: Look): readonly Fault[] {
  const paths = [...published.files.keys()];
  const readAtom = atomReader(published.site);
  const seen = new Set<AtomEntry>();
  const faults: Fault[] = [];
  for (const path of paths.filter(isAtom)) {
    const text = published.read(path).toString();
    const feed = readAtom(text, addressOf(path, published.site));
    const tell = (offset: number, why: Wording) => faults.push(error(placeIn(path, text, offset), why));
    for (const { offset, why } of feed.faults) tell(offset, why);
    look(path, feed.frame, 0, text);
    for (const { entry, offset, text: part } of feed.entries) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      look(path, part, offset, text);
      const inside = entry.content === undefined ? undefined : running(entry.content);
      if (inside !== undefined) tell(offset + Math.max(0, part.indexOf("<content")), runsSomething(inside));
    }
    twinFaults(path, feed, published, faults, look);
  }
  for (const path of paths.filter(isJson))
    if (!published.files.has(twinOf(path))) faults.push(error(wholeFile(path), twinMissing(twinOf(path))));
  return [...faults, ...pages.flatMap((page) => namedFaults(page, published))];
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

/** The JSON feed beside an Atom feed, which says the same. */
function twinFaults(path: string, atom: AtomFeed, { files, read, site }: Published, faults: Fault[], look: Look): void {
  const twin = twinOf(path);
  if (!files.has(twin)) {
    faults.push(error(wholeFile(path), twinMissing(twin)));
    return;
  }
  const text = read(twin).toString();
  const json = jsonFeed(text, addressOf(twin, site), site);
  faults.push(...json.faults.map(({ offset, why }) => error(placeIn(twin, text, offset), why)));
  // Contents are compared instead of being looked at twice; if they differ, nobody knows what they say.
  const isAlike = isSame(atom, json);
  look(twin, isAlike ? json.rest : text, 0, isAlike ? json.rest : text);
  if (json.faults.length === 0 && atom.faults.length === 0 && !isAlike)
    faults.push(error(wholeFile(twin), unlikeTwin(path)));
}

function isSame({ entries }: AtomFeed, { items }: JsonFeed): boolean {
  return (
    entries.length === items.size &&
    entries.every(({ entry }) => {
      const content = items.get(entry.id);
      return (
        items.has(entry.id) &&
        (content === undefined || entry.content === undefined || content.trim() === entry.content)
      );
    })
  );
}

/** What feed readers would have to run. */
function running(content: string): string | undefined {
  const { tags } = scanPage("", content);
  for (const tag of tags) {
    if (tag.isEnd) continue;
    if (/^(?:script|iframe|object|embed|form|style|link|meta|base)$/.test(tag.name)) return `<${tag.name}>`;
    if (inlineIn(tag).length > 0)
      return [...tag.attributes.keys()].find((name) => /^on|^style$|href|src/.test(name)) ?? tag.name;
  }
  return undefined;
}

function namedFaults({ path, address, feeds, leadsOn }: PageFacts, { files, site, read }: Published): readonly Fault[] {
  const wrong = feeds.filter(({ href }) => !files.has(fileAt(href, address, site) ?? ""));
  if (wrong.length > 0) {
    const text = read(path).toString();
    return wrong.map(({ href, offset }) => error(placeIn(path, text, offset), noFeedThere(href)));
  }
  return feeds.length > 0 || leadsOn || path === "404.html"
    ? []
    : [error(wholeFile(path), missing('link rel="alternate"'))];
}
