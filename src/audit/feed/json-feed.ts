/** Holds JSON feeds to JSON Feed 1.1. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { mostEntries } from "./atom.ts";
import { idFault, isInstant, missing, noInstant, noJson, notJsonFeed, notOwn, tooMany, twice } from "./words.ts";

export interface JsonFeed {
  /** By id, what the entry says, as HTML. */
  readonly items: ReadonlyMap<string, string | undefined>;
  /** Everything that it says beside the HTML of its entries. */
  readonly rest: string;
  readonly faults: readonly JsonFault[];
}

interface JsonFault {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly why: Wording;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * What the feed holds and what is wrong with it.
 *
 * @param address - At which it stands.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(text: string, address: string, site: string): JsonFeed {
  const broken = (why: Wording, offset = 0): JsonFeed => ({ items: new Map(), rest: text, faults: [{ offset, why }] });
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    return broken(noJson(message), Number(/position (\d+)/.exec(message)?.[1] ?? 0));
  }
  if (!isObject(feed) || feed["version"] !== "https://jsonfeed.org/version/1.1") return broken(notJsonFeed);
  if (!Array.isArray(feed["items"])) return broken(missing("items"));

  const faults: JsonFault[] = [];
  const add = (why: Wording, beside: string) =>
    faults.push({ offset: Math.max(0, text.indexOf(JSON.stringify(beside))), why });
  if (!isText(feed["title"])) add(missing("title"), "version");
  if (feed["feed_url"] !== address) add(notOwn(String(feed["feed_url"]), address), "feed_url");
  if (!isText(feed["home_page_url"])) add(missing("home_page_url"), "version");
  if (feed["items"].length > mostEntries) add(tooMany(feed["items"].length, mostEntries), "items");
  const items = new Map<string, string | undefined>();
  const rest = [JSON.stringify({ ...feed, items: undefined })];
  for (const item of feed["items"] as unknown[]) {
    const id = isObject(item) ? item["id"] : undefined;
    if (!isObject(item) || !isText(id)) {
      add(missing("items → id"), "items");
      continue;
    }
    if (items.has(id)) add(twice(id), id);
    for (const why of itemFaults(item, id, site)) add(why, id);
    items.set(id, typeof item["content_html"] === "string" ? item["content_html"] : undefined);
    rest.push(JSON.stringify({ ...item, content_html: undefined }));
  }
  return { items, rest: rest.join("\n"), faults };
}

function itemFaults(item: Json, id: string, site: string): readonly Wording[] {
  const faults: Wording[] = [];
  const wrongId = idFault(id, site);
  if (wrongId) faults.push(wrongId);
  if (typeof (item["content_html"] ?? item["content_text"]) !== "string") faults.push(missing("content_html"));
  for (const name of ["date_published", "date_modified"]) {
    const instant = item[name];
    if (instant !== undefined && !(typeof instant === "string" && isInstant(instant)))
      faults.push(noInstant(name, String(instant)));
  }
  return faults;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
