/** The parts of the model that posts and notes are made of alike. */
import type { Source } from "../model/body.ts";
import type { Dated } from "../model/entry.ts";
import type { Authors } from "./authors.ts";
import { type Document, placeOf } from "./document.ts";
import { present } from "./present.ts";
import type { TagRegister } from "./tag-register.ts";

type SourceFields = { readonly title: string } & {
  readonly [K in Exclude<keyof Source, "title">]?: string | null | undefined;
};

interface DatedFields {
  readonly author?: readonly string[] | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly source?: readonly SourceFields[] | null | undefined;
}

/** Who wrote an entry, what it is about and what it rests on; what is wrong with any of it is reported. */
export function datedParts(
  document: Document,
  { parts, remains }: { readonly parts: DatedFields; readonly remains: Omit<DatedFields, "source"> },
  authors: Authors,
  tags: TagRegister,
): Pick<Dated, "authors" | "tags" | "sources"> {
  return {
    authors: authors.of(document, { ...remains, ...parts }),
    tags: tags.tagsOf(parts.tags ?? remains.tags ?? [], (index) => placeOf(document, ["tags", index])),
    sources: (parts.source ?? []).map(sourceOf),
  };
}

/** What the digest of an entry has to know of its people and topics, which have files of their own. */
export function digestsOf({ authors, tags }: Pick<Dated, "authors" | "tags">): readonly string[] {
  return [...authors.map(({ digest }) => digest), ...tags.flatMap(({ name, url }) => [url, name])];
}

function sourceOf({ title, url, author, date, accessed, archive }: SourceFields): Source {
  return present({ title, url, author, date, accessed, archive });
}
