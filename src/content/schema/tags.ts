/** The tags that the editors have agreed on. Pure. */
import * as v from "valibot";
import { isRecord, Literal } from "../yaml/data.ts";
import { list, text } from "./fields.ts";
import { sealed, wrongForm } from "./mistakes.ts";
import { optional, record } from "./record.ts";

export interface TagEntry {
  readonly synonyms?: readonly string[] | null | undefined;
  readonly description?: string | null | undefined;
}

const particulars = {
  synonyms: optional(list(text())),
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
const full = record(particulars);

/** Behind a name may stand its particulars, its description alone, or nothing. */
const tagEntry = v.lazy((input) => {
  if (input === null) return bare;
  return typeof input === "string" || input instanceof Literal ? described : full;
}) as v.GenericSchema<unknown, TagEntry>;

/** A mapping from the name to the rest. */
export const tagsByName: v.GenericSchema<unknown, Readonly<Record<string, TagEntry>>> = v.record(
  v.string(),
  tagEntry,
  ({ input }) => sealed(wrongForm(input, "record")),
);

/** A list in which the name is one of the keys. */
export const tagList = list(record({ name: text(), ...particulars }));

/** Tells which of the two forms a file has. */
export function isTagList(value: unknown): boolean {
  return !isRecord(value);
}
