/** Holds Atom feeds to RFC 4287. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { type Element, isMalformed, type Malformed, xmlTree } from "../xml-tree.ts";
import {
  atLeast,
  contentNotText,
  idFault,
  isInstant,
  missing,
  noInstant,
  notAtom,
  notOwn,
  several,
  tooMany,
  twice,
} from "./words.ts";

export interface AtomFault {
  /** In UTF-16 units from the beginning of the feed. */
  readonly offset: number;
  readonly why: Wording;
}

/** What one entry says; the same text in two feeds is looked at once. */
export interface AtomEntry {
  readonly id: string;
  readonly updated: string;
  /** HTML. */
  readonly content: string | undefined;
  /** As it is written. */
  readonly text: string;
  readonly bytes: Buffer;
  /** From the beginning of the entry. */
  readonly faults: readonly AtomFault[];
}

export interface AtomFeed {
  readonly entries: readonly { readonly entry: AtomEntry /** In bytes. */; readonly start: number }[];
  readonly faults: readonly AtomFault[];
  /** The feed without its entries. */
  readonly frame: string;
  /** Empty if there is none. */
  readonly id: string;
}

/** The most entries that a feed of this program has. */
export const mostEntries = 20;

/** Reads feeds; entries that come in several of them are read once, and all others only compared. */
export function atomReader(site: string): (bytes: Buffer, address: string) => AtomFeed {
  const known = new Map<string, { readonly part: Buffer; readonly entry: AtomEntry }>();
  return (bytes, address) => {
    const entries: { entry: AtomEntry; start: number }[] = [];
    const outside: Buffer[] = [];
    let end = 0;
    for (let start = bytes.indexOf("<entry"); start !== -1; start = bytes.indexOf("<entry", end)) {
      const close = bytes.indexOf("</entry>", start);
      if (close === -1) break;
      outside.push(bytes.subarray(end, start));
      end = close + "</entry>".length;
      const part = bytes.subarray(start, end);
      // Comparing is cheaper than hashing: an entry that was read before has the same id.
      const id = part.toString("latin1", part.indexOf("<id>"), part.indexOf("</id>"));
      const before = known.get(id);
      const entry = before?.part.equals(part) ? before.entry : entryOf(part, site);
      known.set(id, { part, entry });
      entries.push({ entry, start });
    }
    outside.push(bytes.subarray(end));
    const frame = Buffer.concat(outside).toString();
    const tree = xmlTree(frame);
    const around = { site, address, entries: entries.map(({ entry }) => entry) };
    const inFrame = isMalformed(tree) ? [tree] : frameFaults(tree, around);
    const id = isMalformed(tree) ? "" : (tree.children.find(({ name }) => name === "id")?.text.trim() ?? "");
    return { entries, frame, id, faults: [...shifted(inFrame, bytes, outside, frame), ...entryFaults(entries, bytes)] };
  };
}

/** Faults of what is left without the entries, at their places in the feed. */
function shifted(
  faults: readonly AtomFault[],
  bytes: Buffer,
  outside: readonly Buffer[],
  frame: string,
): readonly AtomFault[] {
  if (faults.length === 0) return [];
  const head = outside[0]?.toString().length ?? 0;
  const removed = bytes.toString().length - frame.length;
  return faults.map(({ offset, why }) => ({ offset: offset < head ? offset : offset + removed, why }));
}

function entryFaults(entries: AtomFeed["entries"], bytes: Buffer): readonly AtomFault[] {
  const ids = new Set<string>();
  return entries.flatMap(({ entry, start }) => {
    const isAgain = entry.id !== "" && ids.has(entry.id);
    ids.add(entry.id);
    const faults = [...entry.faults, ...(isAgain ? [{ offset: 0, why: twice(entry.id) }] : [])];
    return faults.map(({ offset, why }) => ({ offset: unitsBefore(bytes, start) + offset, why }));
  });
}

/** How many UTF-16 units stand before a byte. */
export function unitsBefore(bytes: Buffer, start: number): number {
  return bytes.toString("utf8", 0, start).length;
}

function entryOf(bytes: Buffer, site: string): AtomEntry {
  const text = bytes.toString();
  const tree: Element | Malformed = xmlTree(text);
  if (isMalformed(tree)) return { id: "", updated: "", content: undefined, text, bytes, faults: [tree] };
  const faults: AtomFault[] = required(tree, ["id", "title", "updated"]);
  const value = (name: string) => tree.children.find((child) => child.name === name)?.text.trim();
  const at = (name: string) => tree.children.find((child) => child.name === name)?.offset ?? 0;
  const [id = "", updated = "", published] = [value("id"), value("updated"), value("published")];
  const content = tree.children.find(({ name }) => name === "content");
  const wrongId = id === "" ? undefined : idFault(id, site);
  if (wrongId) faults.push({ offset: at("id"), why: wrongId });
  for (const name of ["updated", "published"]) {
    const instant = value(name);
    if (instant !== undefined && !isInstant(instant)) faults.push({ offset: at(name), why: noInstant(name, instant) });
  }
  if (
    published !== undefined &&
    isInstant(published) &&
    isInstant(updated) &&
    Date.parse(updated) < Date.parse(published)
  )
    faults.push({ offset: at("updated"), why: atLeast("updated", updated, "published", published) });
  if (content === undefined && !linksOf(tree).some(({ rel }) => rel === "alternate"))
    faults.push({ offset: 0, why: missing("content") });
  if (content !== undefined && !["html", "text", undefined].includes(content.attributes.get("type")))
    faults.push({ offset: content.offset, why: contentNotText(content.attributes.get("type") ?? "") });
  return { id, updated, content: content?.text.trim(), text, bytes, faults };
}

interface Around {
  readonly site: string;
  readonly address: string;
  readonly entries: readonly AtomEntry[];
}

function frameFaults(tree: Element, { site, address, entries }: Around): AtomFault[] {
  if (tree.name !== "feed" || tree.attributes.get("xmlns") !== "http://www.w3.org/2005/Atom")
    return [{ offset: tree.offset, why: notAtom }];
  const faults = required(tree, ["id", "title", "updated", "author"]);
  const child = (name: string) => tree.children.find((each) => each.name === name);
  const [id, updated] = [child("id"), child("updated")];
  const wrongId = id && idFault(id.text.trim(), site);
  if (id && wrongId) faults.push({ offset: id.offset, why: wrongId });
  if (updated) {
    const instant = updated.text.trim();
    if (!isInstant(instant)) faults.push({ offset: updated.offset, why: noInstant("updated", instant) });
    const newest = entries
      .map((entry) => entry.updated)
      .filter(isInstant)
      .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
    if (newest !== undefined && isInstant(instant) && Date.parse(instant) < Date.parse(newest))
      faults.push({ offset: updated.offset, why: atLeast("updated", instant, "<entry", newest) });
  }
  const self = linksOf(tree).find(({ rel }) => rel === "self");
  if (!self) faults.push({ offset: tree.offset, why: missing('link rel="self"') });
  else if (self.href !== address) faults.push({ offset: self.offset, why: notOwn(self.href, address) });
  if (entries.length > mostEntries) faults.push({ offset: tree.offset, why: tooMany(entries.length, mostEntries) });
  return faults;
}

/** Each exactly once; authors may be several. */
function required(tree: Element, names: readonly string[]): AtomFault[] {
  return names.flatMap((name) => {
    const found = tree.children.filter((child) => child.name === name);
    if (found.length === 0 || (name !== "author" && found[0]?.text.trim() === ""))
      return [{ offset: tree.offset, why: missing(name) }];
    return found.length > 1 && name !== "author" ? [{ offset: found[1]?.offset ?? 0, why: several(name) }] : [];
  });
}

function linksOf({ children }: Element) {
  return children
    .filter(({ name }) => name === "link")
    .map(({ attributes, offset }) => ({
      rel: attributes.get("rel") ?? "alternate",
      href: attributes.get("href") ?? "",
      offset,
    }));
}
