/** The tags that the editors have agreed on. Pure. */
import * as v from "valibot";
import { isRecord, Literal } from "../yaml/data.ts";
import { list, oneOrList, text } from "./fields.ts";
import { optional, record } from "./record.ts";

export interface TagEntry {
  /** Where it differs from the key; the key is then one more spelling. */
  readonly name?: string | null | undefined;
  readonly synonyms?: readonly string[] | null | undefined;
  readonly description?: string | null | undefined;
}

const particulars = {
  synonyms: optional(oneOrList(text())),
  description: optional(text()),
};
const described = v.pipe(
  text(),
  v.transform((description): TagEntry => ({ description })),
);
const bare = v.pipe(
  v.null(),
  v.transform((): TagEntry => ({})),
);
const otherNames = v.pipe(
  list(text()),
  v.transform((synonyms): TagEntry => ({ synonyms })),
);
const full = record({ name: optional(text()), ...particulars });

/** Behind a name may stand its particulars, its description alone, its synonyms alone, or nothing. */
export const tagEntry = v.lazy((input) => {
  if (input === null) return bare;
  if (Array.isArray(input)) return otherNames;
  return isText(input) ? described : full;
}) as v.GenericSchema<unknown, TagEntry>;

/** A tag in a list. */
export interface NamedEntry extends TagEntry {
  readonly name: string;
}

const named = record({ name: text(), ...particulars });
const nameAlone = v.pipe(
  text(),
  v.transform((name): NamedEntry => ({ name })),
);

/** A list of names, alone or with their particulars. */
export const tagList = list(
  v.lazy((input) => (isText(input) ? nameAlone : named)) as v.GenericSchema<unknown, NamedEntry>,
);

/** The same list below the key `tags`. */
export const tagsBelowKey = record({ tags: tagList });

/** Tells which of the three forms a file has. */
export function formOfTags(value: unknown): "mapping" | "list" | "list below tags" {
  if (!isRecord(value)) return "list";
  const isBelowKey = Object.keys(value).length === 1 && Array.isArray(value["tags"]);
  return isBelowKey ? "list below tags" : "mapping";
}

function isText(input: unknown): boolean {
  return typeof input === "string" || input instanceof Literal;
}
