/** Who runs the site, as an imprint has to say it. Pure. */
import { oneOrList, text } from "./fields.ts";
import { optional, record } from "./record.ts";
import { email, url } from "./web.ts";

const entries = {
  legalForm: optional(text()),
  street: optional(text()),
  postalCode: optional(text()),
  city: optional(text()),
  country: optional(text()),
  phone: optional(text()),
  email: optional(email()),
  contact: optional(url()),
  board: optional(oneOrList(text())),
  chair: optional(text()),
  register: optional(text()),
  registerNumber: optional(text()),
  vatId: optional(text()),
  businessId: optional(text()),
  authority: optional(text()),
  responsible: optional(text()),
  responsibleAddress: optional(text()),
  dispute: optional(text()),
};

export const imprintSchema = record(entries, "warn");
export const imprintKeys: readonly string[] = Object.keys(entries);
