/** Particulars that several kinds of content share. Pure. */
import * as v from "valibot";
import { isRecord } from "../yaml/data.ts";
import { day } from "./dates.ts";
import { alternativeText, list, oneOrList, text } from "./fields.ts";
import { mapping, optional, record } from "./record.ts";
import { url } from "./web.ts";

/** Where something was said first. */
export const sourceSchema = record({
  title: text(),
  url: optional(url()),
  author: optional(text()),
  date: optional(day()),
  accessed: optional(day()),
  archive: optional(url()),
});

/** A picture; an empty alternative text has to be written out. */
export const imageSchema = record({
  src: text(),
  alt: alternativeText(),
  caption: optional(text()),
  credit: optional(text()),
});

const webLink = record({ title: text(), url: url() });
const bareLink = v.pipe(
  url(),
  v.transform((address) => ({ title: new URL(address).host, url: address })),
);

type Link = v.InferOutput<typeof webLink>;
const oneLink = v.lazy((input) => (typeof input === "string" ? bareLink : webLink)) as v.GenericSchema<unknown, Link>;
const linksByTitle = v.pipe(
  mapping(url()),
  v.transform((links): readonly Link[] => [...links].map(([title, address]) => ({ title, url: address }))),
);

/** Links of a person or the bank: one, a list, or a mapping from titles; a bare address is called by its host. */
export const linksSchema = v.lazy((input) => {
  const isMapping = isRecord(input) && !("url" in input) && !("title" in input);
  return isMapping ? linksByTitle : oneOrList(oneLink);
}) as v.GenericSchema<unknown, readonly Link[]>;

/** A link with its words. */
export const linkSchema = webLink;

/** A list of tags. */
export const tagsSchema = list(text());
