/** The editors' agreed tags out of tags.yaml, found by every spelling and synonym. */
import type { Place } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import { type Document, placeOf } from "./document.ts";
import { type Mistake, type Report, spoken } from "./finding.ts";
import { check, checkAt } from "./schema/check.ts";
import { formOfTags, type NamedEntry, type TagEntry, tagEntry, tagList, tagsBelowKey } from "./schema/tags.ts";
import { isRecord, type KeyPath } from "./yaml/data.ts";

export interface AgreedTag {
  readonly slug: string;
  readonly name: string;
  readonly description: string | undefined;
}

export interface AgreedTags {
  /** By the slug of the agreed name and of every synonym. */
  readonly bySlug: ReadonlyMap<string, AgreedTag>;
  /** Whether all names could be read, so that a name that is not among them is not agreed. */
  readonly isWhole: boolean;
}

interface Listed extends TagEntry {
  readonly name: string;
  readonly path: KeyPath;
  /** What stands as the key, where the name has a key of its own. */
  readonly key?: string;
}

/** @param document - `undefined` if there is no tags.yaml: then nothing is agreed. */
export function agreedTags(document: Document | undefined, report: Report): AgreedTags {
  const tags = new Map<string, AgreedTag>();
  if (document === undefined) return { bySlug: tags, isWhole: true };
  const places = new Map<string, Place>();
  const claim = (name: string, tag: AgreedTag, place: Place) => {
    const key = slug(name);
    const taken = places.get(key);
    const mistake = mistakeOfTag(name, key);
    if (mistake) report({ ...place, ...mistake });
    else if (taken !== undefined && tags.get(key) !== tag) report({ ...place, ...claimedTwice(name, taken) });
    else {
      tags.set(key, tag);
      places.set(key, place);
    }
  };
  const entries = listed(document, report);
  for (const { name, path, key, synonyms, description } of entries) {
    const tag = { slug: slug(name), name, description: description ?? undefined };
    claim(name, tag, placeOf(document, path, "key"));
    if (key !== undefined) claim(key, tag, placeOf(document, path, "key"));
    for (const [index, synonym] of (synonyms ?? []).entries()) {
      claim(synonym, tag, placeOf(document, [...path, "synonyms", index]));
    }
  }
  return { bySlug: tags, isWhole: entries.length === lengthOf(document) };
}

/** What is wrong with a tag that can have no address, if anything. */
export function mistakeOfTag(name: string, part: string): Mistake | undefined {
  const mistake = mistakeOfPart(name, part);
  return mistake && { ...mistake, rule: "tag", like: { de: "tags: [Genossenschaft]", en: "tags: [Cooperatives]" } };
}

function listed(document: Document, report: Report): readonly Listed[] {
  const form = formOfTags(document.data?.value);
  if (form === "mapping") {
    return Object.entries(document.data?.value ?? {}).map(([key, written]) => {
      const { name, ...entry } = checkAt(tagEntry, written, [key], document, report).whole ?? {};
      return { ...entry, path: [key], ...(name ? { name, key } : { name: key }) };
    });
  }
  const isBelowKey = form === "list below tags";
  const entries = isBelowKey
    ? (check(tagsBelowKey, document, report).parts.tags ?? [])
    : check(tagList, document, report).parts;
  return Object.entries<unknown>(entries).flatMap(([index, entry]) =>
    isNamed(entry) ? [{ ...entry, path: [...(isBelowKey ? ["tags"] : []), Number(index)] }] : [],
  );
}

/** How many tags the file should hold; `undefined` if it cannot be read. */
function lengthOf({ data }: Document): number | undefined {
  if (data === undefined) return undefined;
  const items = isRecord(data.value) && formOfTags(data.value) !== "mapping" ? data.value["tags"] : data.value;
  return Object.keys(items as object).length;
}

function isNamed(entry: unknown): entry is NamedEntry {
  return typeof entry === "object" && entry !== null && "name" in entry;
}

function claimedTwice(name: string, taken: Place) {
  return {
    severity: "error",
    rule: "tag",
    message: {
      de: `gefunden: „${name}“, das gehört schon zu einem anderen Thema (${spoken(taken)}).`,
      en: `found "${name}", which belongs to another tag already (${spoken(taken)}).`,
    },
    like: { de: "Ökologie: { synonyms: [Umweltschutz] }", en: "Ecology: { synonyms: [Environment] }" },
  } as const;
}
