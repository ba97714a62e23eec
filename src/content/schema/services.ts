/** Services of others that pages may link to or load on click. Pure. */
import * as v from "valibot";
import { videoOrigin } from "../../model/service.ts";
import { found, type Mistake } from "../finding.ts";
import { isRecord } from "../yaml/data.ts";
import { list, oneOf, text, textField } from "./fields.ts";
import { sealed, wrongForm } from "./mistakes.ts";
import { mapping, optional, record } from "./record.ts";
import { url, webAddress } from "./web.ts";

/** One service as it is written. */
export interface ServiceFields {
  readonly name?: string | null | undefined;
  readonly url: string;
  readonly purpose: string;
  readonly provider?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly data?: string | null | undefined;
  readonly privacy?: string | null | undefined;
  readonly load?: "none" | "frame" | null | undefined;
}

const linked = {
  url: url(),
  purpose: text(),
  provider: optional(text()),
  country: optional(text()),
  data: optional(text()),
  privacy: optional(url()),
  load: optional(oneOf(["none", "frame"])),
};
/** Before readers click, they are told who will learn what. */
const loaded = { ...linked, url: frameAddress(), provider: text(), data: text(), privacy: url() };

const inList = oneService({ name: text() }, "- { name: Video, url: https://example.org/, purpose: Video }");
const inMapping = oneService({ name: optional(text()) }, "{ url: https://example.org/, purpose: Video }");
const services = list(inList);
const servicesByName = mapping(inMapping);
const example = "- name: Video\n  url: https://example.org/\n  purpose: Video";
const noList = v.never(({ input }) => sealed({ ...wrongForm(input, "list"), like: example }));

/** A list, or a mapping from the names; at the top of the file is no key that could lend them an example. */
export const servicesSchema = v.lazy((input) => {
  if (Array.isArray(input)) return services;
  return isRecord(input) ? servicesByName : noList;
}) as v.GenericSchema<unknown, readonly ServiceFields[] | ReadonlyMap<string, ServiceFields>>;

/** @param like - Its keys are the editors' own words, of which nobody else has an example. */
function oneService<N extends v.ObjectEntries>(name: N, like: string) {
  const plain = record({ ...name, ...linked }, "warn");
  const framed = record({ ...name, ...loaded }, "warn");
  const none = v.never(({ input }) => sealed({ ...wrongForm(input, "record"), like }));
  return v.lazy((input) => {
    if (!isRecord(input)) return none;
    return input["load"] === "frame" ? framed : plain;
  }) as v.GenericSchema<unknown, ServiceFields>;
}

/** Only what Klartext knows how to load can be loaded: anything else would be a hole in the policy for nothing. */
function frameAddress() {
  return textField((read) => {
    const value = webAddress(read);
    if (value !== undefined && new URL(value).origin === videoOrigin) return { ok: true, value };
    const message = found(read, {
      de: `auf Klick geladen werden können nur Videos von ${videoOrigin}/`,
      en: `but only videos of ${videoOrigin}/ can be loaded on click`,
    });
    const mistake: Mistake = { severity: "error", rule: "external", message, like: `${videoOrigin}/` };
    return { ok: false, mistake };
  });
}
