/** The tags of all entries: compares their spellings and makes one tag of each. */
import type { Place } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import type { Tag } from "../model/tag.ts";
import type { Urls } from "../model/urls.ts";
import { type AgreedTags, mistakeOfTag } from "./agreed-tags.ts";
import { type Report, spoken } from "./finding.ts";
import type { Memory } from "./memory.ts";
import { present } from "./present.ts";

interface Spelling {
  readonly tag: Tag;
  /** `undefined` for an agreed tag, which any spelling may call. */
  readonly first: { readonly name: string; readonly place: Place } | undefined;
}

/** Hands out the tag for a name. Entries must ask in the order of their files, because the first spelling counts. */
export class TagRegister {
  readonly #agreed: AgreedTags;
  readonly #urls: Urls;
  readonly #report: Report;
  readonly #memory: Memory;
  readonly #spellings = new Map<string, Spelling>();

  constructor(agreed: AgreedTags, urls: Urls, memory: Memory, report: Report) {
    this.#memory = memory;
    this.#agreed = agreed;
    this.#urls = urls;
    this.#report = report;
  }

  /** The tags of one entry, each once. */
  tagsOf(names: readonly string[], placeOf: (index: number) => Place): readonly Tag[] {
    const tags = new Set<Tag>();
    // Where a name was no text, its list has a hole, which is passed over.
    names.forEach((name, index) => {
      const known = this.#find(name, () => placeOf(index));
      if (known === undefined) return;
      const { tag, first } = known;
      const isOtherwise = first !== undefined && first.name !== name;
      if (isOtherwise && this.#agreed.isWhole) this.#report({ ...placeOf(index), ...spelledOtherwise(name, first) });
      else if (tags.has(tag) && !isOtherwise) this.#report({ ...placeOf(index), ...twice(name, tag) });
      tags.add(tag);
    });
    return [...tags];
  }

  #find(name: string, place: () => Place): Spelling | undefined {
    const key = slug(name);
    const known = this.#spellings.get(key);
    if (known) return known;
    const mistake = mistakeOfTag(name, key);
    if (mistake === undefined) return this.#add(key, name, place());
    this.#report({ ...place(), ...mistake });
    return undefined;
  }

  #add(key: string, name: string, place: Place): Spelling {
    const agreed = this.#agreed.bySlug.get(key);
    const shared = agreed === undefined || agreed.slug === key ? undefined : this.#spellings.get(agreed.slug);
    const spelling = shared ?? this.#spelling(agreed?.slug ?? key, agreed?.name ?? name, agreed?.description, place);
    const kept = agreed ? { ...spelling, first: undefined } : spelling;
    this.#spellings.set(key, kept);
    if (agreed) this.#spellings.set(agreed.slug, kept);
    return kept;
  }

  #spelling(key: string, name: string, description: string | undefined, place: Place): Spelling {
    const tag = this.#memory.sameTag(present({ slug: key, url: this.#urls.tag(key), name, description }));
    return { tag, first: { name, place } };
  }
}

function spelledOtherwise(name: string, first: { readonly name: string; readonly place: Place }) {
  return {
    severity: "error",
    rule: "tag",
    message: {
      de: `gefunden: „${name}“, dasselbe Thema heißt in ${spoken(first.place)} „${first.name}“.`,
      en: `found "${name}", a tag that ${spoken(first.place)} spells "${first.name}".`,
    },
    like: `tags: [${first.name}]`,
  } as const;
}

function twice(name: string, tag: Tag) {
  return {
    severity: "warning",
    rule: "tag",
    message: {
      de: `gefunden: „${name}“, das Thema „${tag.name}“ hat dieser Eintrag schon.`,
      en: `found "${name}", but the entry has the tag "${tag.name}" already.`,
    },
    like: `tags: [${tag.name}]`,
  } as const;
}
