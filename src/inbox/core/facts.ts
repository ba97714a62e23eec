/** What the receiver knows of the site: what the build has written for it. Pure. */
import type { Answerable } from "../../../layouts/parts/comment-form.ts";
import type { Language } from "../../kernel/problem.ts";
import { type Urls, urlsOf } from "../../model/urls.ts";
import type { AnswerFrame } from "./answer-frame.ts";
import { takenNames } from "./names.ts";

/** A text that takes comments. */
export interface OpenThread {
  readonly id: string;
  /** Site-absolute. */
  readonly url: string;
  readonly title: string;
  /** In milliseconds since 1970: from then on it takes none. */
  readonly closes?: number;
  /** The ids of comments that can be answered. */
  readonly comments: ReadonlySet<string>;
  /** The same with what tells them apart; empty where an older release does not say. */
  readonly answerable: readonly Answerable[];
}

export interface SiteFacts {
  /** Scheme and host: `https://blog.example`. */
  readonly origin: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly urls: Urls;
  readonly email: "required" | "optional";
  /** Site-absolute: the statement on privacy, if there is one. */
  readonly privacy?: string;
  /** Skeletons of the names that only their bearers may use. */
  readonly taken: readonly string[];
  readonly threads: ReadonlyMap<string, OpenThread>;
}

/** What an answer needs besides: the page around it, and what goes along with every page of the site. */
export interface Published extends SiteFacts {
  readonly frame: AnswerFrame;
  readonly headers: Readonly<Record<string, string>>;
}

type Data = Readonly<Record<string, unknown>>;

/** A file of the site is not what the build writes; its message says where. */
export class UnreadableFacts extends Error {}

/**
 * Reads the list of what is open.
 *
 * @throws UnreadableFacts for anything but what this version of the build writes.
 */
export function readFacts(json: string): SiteFacts {
  const file = record(parsed(json), "the file");
  if (file["version"] !== 1) throw new UnreadableFacts("version is not 1");
  const site = record(file["site"], "site");
  const url = URL.parse(text(site["url"], "site.url"));
  if (!url || !/^https?:$/.test(url.protocol)) throw new UnreadableFacts("site.url is no address of a site");
  const language = oneOf(site["language"], ["de", "en"] as const, "site.language");
  const name = text(site["name"], "site.name");
  const base = url.pathname.replace(/\/$/, "");
  const names = file["names"] === undefined ? [] : texts(file["names"], "names");
  const privacy = site["privacy"] === undefined ? undefined : text(site["privacy"], "site.privacy");
  if (privacy !== undefined && !/^\/(?!\/)/.test(privacy)) throw new UnreadableFacts("site.privacy is no path");
  const threads = list(file["posts"], "posts").map(threadIn);
  return {
    origin: url.origin,
    name,
    language,
    timeZone: zone(text(site["timeZone"], "site.timeZone")),
    urls: urlsOf({ origin: url.origin, base, interface: language }),
    email: oneOf(file["email"], ["required", "optional"] as const, "email"),
    ...(privacy !== undefined && { privacy }),
    taken: takenNames([name, ...names]),
    threads: new Map(threads.map((thread) => [thread.id, thread])),
  };
}

function threadIn(data: unknown, index: number): OpenThread {
  const where = `posts[${index}]`;
  const { id, url, title, closes, comments, titles } = record(data, where);
  if (closes !== undefined && !Number.isSafeInteger(closes))
    throw new UnreadableFacts(`${where}.closes is no whole number`);
  const ids = list(comments, `${where}.comments`).map((each, i) => safeId(each, `${where}.comments[${i}]`));
  const named = titles === undefined ? [] : texts(titles, `${where}.titles`);
  if (titles !== undefined && named.length !== ids.length)
    throw new UnreadableFacts(`${where}.titles are not as many as its comments`);
  return {
    id: safeId(id, `${where}.id`),
    url: text(url, `${where}.url`),
    title: text(title, `${where}.title`),
    ...(closes !== undefined && { closes: closes as number }),
    comments: new Set(ids),
    answerable: named.map((title, index) => ({ id: ids[index] as string, title })),
  };
}

/** Becomes the name of a folder or a file some day. */
function safeId(data: unknown, where: string): string {
  const id = text(data, where);
  if (!/^[\p{Ll}\p{Lo}\p{Lu}\p{N}][\p{L}\p{M}\p{N}._-]{0,199}$/u.test(id) || id.includes(".."))
    throw new UnreadableFacts(`${where} is no name of a text`);
  return id;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableFacts("the file is no JSON");
  }
}

function record(data: unknown, where: string): Data {
  if (typeof data !== "object" || data === null || Array.isArray(data))
    throw new UnreadableFacts(`${where} is no object`);
  return data as Data;
}

function list(data: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new UnreadableFacts(`${where} is no list`);
  return data;
}

function texts(data: unknown, where: string): readonly string[] {
  return list(data, where).map((each, i) => text(each, `${where}[${i}]`));
}

function text(data: unknown, where: string): string {
  if (typeof data !== "string" || data === "") throw new UnreadableFacts(`${where} is no text`);
  return data;
}

function oneOf<T extends string>(data: unknown, values: readonly T[], where: string): T {
  const found = values.find((value) => value === data);
  if (found === undefined) throw new UnreadableFacts(`${where} is none of ${values.join(", ")}`);
  return found;
}

function zone(name: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name;
  } catch {
    throw new UnreadableFacts(`site.timeZone is no time zone`);
  }
}
