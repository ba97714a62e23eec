/** External services that pages may link to or load on click. Pure. */
import * as v from "valibot";
import { list, text } from "./fields.ts";
import { sealed, wrongForm } from "./mistakes.ts";
import { optional, record } from "./record.ts";
import { url } from "./web.ts";

const services = list(record({ name: text(), url: url(), purpose: text(), privacy: optional(url()) }));
const example = "- name: Video\n  url: https://example.org/\n  purpose: Video";
const noList = v.never(({ input }) => sealed({ ...wrongForm(input, "list"), like: example }));

/** A list at the top of the file, which has no key that could lend it an example. */
export const servicesSchema: v.GenericSchema<unknown, unknown> = v.lazy((input) =>
  Array.isArray(input) ? services : noList,
);
