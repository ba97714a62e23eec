/** Links to pages of this site that are written with its complete address. */
import type { InternalLink } from "../../model/link.ts";
import type { Urls } from "../../model/urls.ts";
import type { Document } from "../document.ts";
import type { Inventory } from "../inventory.ts";
import type { MediaLibrary } from "../media-library.ts";
import { isRecord } from "../yaml/data.ts";
import { inParticulars } from "./external.ts";
import { ownDestination } from "./own-destination.ts";

/** The particulars that hold addresses, by kind of file; `[]` stands for all of them. Comments are their writers' affair. */
const keys = {
  posts: ["source"],
  notes: ["source", "link"],
  authors: ["links"],
  site: ["profiles", "security", "imprint"],
  services: [],
  accessibility: ["contact", "authority"],
} as const;

/**
 * Those of all particulars, to be judged when all pages are known. Files of media/ to which they lead are in use.
 *
 * @param isWithheld - Whether the entry in a file is not to be seen yet, and what it leads to neither.
 */
export function ownLinks(
  files: Inventory,
  urls: Urls,
  media: MediaLibrary,
  isWithheld: (file: string) => boolean,
): readonly InternalLink[] {
  const links: InternalLink[] = [];
  const look = (document: Document | undefined, names: readonly string[]) => {
    if (document === undefined || !mayHold(document, names, urls)) return;
    for (const path of names.length === 0 ? [[]] : names.map((name) => [name])) {
      for (const { place, url } of inParticulars(document, path, "link")) {
        const own = ownDestination(url, urls);
        if (own === undefined) continue;
        links.push({ place, url: urls.at(own.path), fragment: own.fragment, kind: "link" });
        const file = media.find(own.path.slice(1));
        if (file) media.use(file, !isWithheld(document.file));
      }
    }
  };
  for (const kind of ["posts", "notes", "authors"] as const) for (const file of files[kind]) look(file, keys[kind]);
  for (const kind of ["site", "services", "accessibility"] as const) look(files[kind], keys[kind]);
  return links;
}

/** Spares a remembered file that has no such address from being read again: hardly any has one. */
function mayHold({ memo }: Document, names: readonly string[], urls: Urls): boolean {
  const { fields } = memo;
  if (!fields || names.length === 0) return true;
  return names.some((name) => holdsOwn((fields as Readonly<Record<string, unknown>>)[name], urls));
}

function holdsOwn(value: unknown, urls: Urls): boolean {
  if (typeof value === "string") return ownDestination(value, urls) !== undefined;
  if (Array.isArray(value)) return value.some((item) => holdsOwn(item, urls));
  return isRecord(value as never) && Object.values(value as object).some((item) => holdsOwn(item, urls));
}
