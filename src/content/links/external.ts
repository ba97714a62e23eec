/** The links to pages of others that stand in particulars and texts. Gathered only for those who ask for them. */
import type { Place } from "../../kernel/problem.ts";
import type { Instant } from "../../model/instant.ts";
import type { ExternalLink } from "../../model/link.ts";
import { type Document, placeOf } from "../document.ts";
import type { Inventory } from "../inventory.ts";
import type { NoteDraft } from "../notes.ts";
import type { PostDraft } from "../posts.ts";
import { webAddress } from "../schema/web.ts";
import { inForce, type StatementFiles } from "../statements.ts";
import { isRecord, type KeyPath, type Plain } from "../yaml/data.ts";

/** A link of a text, as the editor wrote it. */
export interface WrittenLink {
  readonly place: Place;
  readonly written: string;
}

interface Given {
  readonly files: Inventory;
  readonly posts: readonly PostDraft[];
  readonly notes: readonly NoteDraft[];
  readonly statements: readonly StatementFiles[];
  readonly now: Instant;
  /** The address of the site, whose own pages are not those of others. */
  readonly site: string;
}

/** All of them but those in comments, which are their writers', and in versions of statements that nobody may change any more. */
export function externalLinks(texts: readonly WrittenLink[], given: Given): readonly ExternalLink[] {
  const { files, posts, notes, statements, now, site } = given;
  const entries = [...posts, ...notes];
  const days = new Map(entries.map(({ document, head }) => [document.file, head.date?.day]));
  const past = new Set(statements.flatMap((statement) => superseded(statement, now)));
  const links = [
    ...texts.filter(({ place }) => !past.has(place.file)).flatMap((link) => inText(link, days.get(link.place.file))),
    ...entries.flatMap(({ document }) => [
      ...inParticulars(document, ["source"], "source", days.get(document.file)),
      ...inParticulars(document, ["link"], "link", days.get(document.file)),
    ]),
    ...files.authors.flatMap((document) => inParticulars(document, ["links"], "link")),
    ...(files.site ? inParticulars(files.site, ["profiles"], "standing") : []),
    ...(files.site ? inParticulars(files.site, ["security"], "standing") : []),
    ...(files.services ? inParticulars(files.services, [], "standing") : []),
  ];
  return links.filter(({ url }) => !new URL(url).href.startsWith(site));
}

function superseded(statement: StatementFiles, now: Instant): readonly string[] {
  const current = inForce(statement, now);
  const index = current ? statement.versions.indexOf(current) : 0;
  return statement.versions.slice(0, index).map(({ document }) => document.file);
}

function inText({ place, written }: WrittenLink, day: string | undefined): readonly ExternalLink[] {
  const url = webAddress(written.startsWith("//") ? `https:${written}` : written);
  return url === undefined ? [] : [{ place, url, role: "text", key: undefined, day }];
}

/** Every address below a key, whichever form its value has; titles are words even where they look like one. */
export function inParticulars(
  document: Document,
  path: KeyPath,
  role: ExternalLink["role"],
  day?: string,
): readonly ExternalLink[] {
  const links: ExternalLink[] = [];
  const look = (value: Plain | undefined, at: KeyPath, around: Readonly<Record<string, Plain>>) => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, [...at, index], {});
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) look(item, [...at, key], value);
    const key = at.at(-1);
    const url = typeof value === "string" && key !== "title" ? webAddress(value.trim()) : undefined;
    if (url === undefined) return;
    const place = placeOf(document, at);
    const isArchive = role === "source" && key === "archive";
    links.push({
      place,
      url,
      role: isArchive ? "archive" : role,
      key: typeof key === "string" ? key : "",
      ...(role === "source" && { archive: address(around["archive"]), original: address(around["url"]) }),
      day: words(around["accessed"]) ?? words(around["date"]) ?? day,
    });
  };
  const whole = document.data?.value;
  const [first] = path;
  const value = first === undefined ? whole : isRecord(whole) ? whole[String(first)] : undefined;
  look(value, path, {});
  return links;
}

function words(value: Plain | undefined): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

function address(value: Plain | undefined): string | undefined {
  return typeof value === "string" ? webAddress(value) : undefined;
}
