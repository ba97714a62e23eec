/** The editors' agreed tags out of tags.yaml, found by every spelling and synonym. */
import type { Place } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import { type Document, placeOf } from "./document.ts";
import { type Report, spoken } from "./finding.ts";
import { check } from "./schema/check.ts";
import { isTagList, type TagEntry, tagList, tagsByName } from "./schema/tags.ts";
import type { KeyPath } from "./yaml/data.ts";

export interface AgreedTag {
  readonly slug: string;
  readonly name: string;
  readonly description: string | undefined;
}

/** By the slug of the agreed name and of every synonym. */
export type AgreedTags = ReadonlyMap<string, AgreedTag>;

interface Listed extends TagEntry {
  readonly name: string;
  readonly path: KeyPath;
}

/** @param document - `undefined` if there is no tags.yaml: then nothing is agreed. */
export function agreedTags(document: Document | undefined, report: Report): AgreedTags {
  const tags = new Map<string, AgreedTag>();
  if (document === undefined) return tags;
  const places = new Map<string, Place>();
  const claim = (name: string, tag: AgreedTag, place: Place) => {
    const key = slug(name);
    const taken = places.get(key);
    if (key === "") report({ ...place, ...noLetters(name) });
    else if (taken !== undefined && tags.get(key) !== tag) report({ ...place, ...claimedTwice(name, taken) });
    else {
      tags.set(key, tag);
      places.set(key, place);
    }
  };
  for (const { name, path, synonyms, description } of listed(document, report)) {
    const tag = { slug: slug(name), name, description: description ?? undefined };
    claim(name, tag, placeOf(document, path, "key"));
    for (const [index, synonym] of (synonyms ?? []).entries()) {
      claim(synonym, tag, placeOf(document, [...path, "synonyms", index]));
    }
  }
  return tags;
}

/** What is wrong with a tag that would have no address. */
export function noLetters(name: string) {
  return {
    severity: "error",
    rule: "tag",
    message: {
      de: `gefunden: „${name}“, darin ist kein Buchstabe von a bis z und keine Ziffer für die Adresse.`,
      en: `found "${name}", which has no letter from a to z and no digit for its address.`,
    },
    like: "tags: [Genossenschaft]",
  } as const;
}

function listed(document: Document, report: Report): readonly Listed[] {
  if (isTagList(document.data?.value)) {
    const { parts } = check(tagList, document, report);
    return Object.entries(parts).flatMap(([index, entry]) =>
      typeof entry === "object" && "name" in entry ? [{ ...entry, path: [Number(index)] }] : [],
    );
  }
  const { parts } = check(tagsByName, document, report);
  return Object.keys(document.data?.value ?? {}).map((name) => ({ ...parts[name], name, path: [name] }));
}

function claimedTwice(name: string, taken: Place) {
  return {
    severity: "error",
    rule: "tag",
    message: {
      de: `gefunden: „${name}“, das gehört schon zu einem anderen Thema (${spoken(taken)}).`,
      en: `found "${name}", which belongs to another tag already (${spoken(taken)}).`,
    },
    like: "Ökologie: { synonyms: [Umweltschutz] }",
  } as const;
}
