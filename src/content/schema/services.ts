/** External services that pages may link to or load on click. Pure. */
import * as v from "valibot";
import { isRecord } from "../yaml/data.ts";
import { list, text } from "./fields.ts";
import { sealed, wrongForm } from "./mistakes.ts";
import { mapping, optional, record } from "./record.ts";
import { url } from "./web.ts";

const particulars = { url: url(), purpose: text(), privacy: optional(url()) };
const services = list(record({ name: text(), ...particulars }, "warn"));
const servicesByName = mapping(record({ name: optional(text()), ...particulars }, "warn"));
const example = "- name: Video\n  url: https://example.org/\n  purpose: Video";
const noList = v.never(({ input }) => sealed({ ...wrongForm(input, "list"), like: example }));

/** A list, or a mapping from the names; at the top of the file is no key that could lend them an example. */
export const servicesSchema: v.GenericSchema<unknown, unknown> = v.lazy((input) => {
  if (Array.isArray(input)) return services;
  return isRecord(input) ? servicesByName : noList;
});
