/** What accessibility.yaml and accessibility-checks.json may hold. Pure. */
import * as v from "valibot";
import { type BarrierContact, conformances, type Surveillance, views } from "../../model/accessibility.ts";
import { Literal } from "../yaml/data.ts";
import { day } from "./dates.ts";
import { field, list, oneOf, text } from "./fields.ts";
import { wrongForm } from "./mistakes.ts";
import { optional, record } from "./record.ts";
import { email, url } from "./web.ts";

export const accessibilitySchema = record(
  {
    conformance: optional(oneOf(conformances)),
    standard: optional(text()),
    gaps: optional(
      list(record({ what: text(), why: optional(text()), until: optional(day()), alternative: optional(text()) })),
    ),
    tests: optional(list(record({ date: day(), by: text(), what: text() }))),
    contact: optional(contact()),
    authority: optional(authority()),
  },
  "warn",
);

/** A program has written it: another one may add keys of its own. */
export const checksSchema = record(
  {
    date: day(),
    tool: text(),
    version: text(),
    pages: count(),
    views: list(oneOf(views)),
    rulesPassed: count(),
    undecided: count(),
    violations: list(record({ rule: text(), help: text(), pages: count(), example: text() }, "warn")),
  },
  "warn",
);

/** Ways to write or call; a bare text is an address of e-mail or of a page. */
function contact() {
  const ways = record({ phone: optional(text()), email: optional(email()), url: optional(url()) });
  const mail = v.pipe(
    email(),
    v.transform((email) => ({ email })),
  );
  const page = v.pipe(
    url(),
    v.transform((url) => ({ url })),
  );
  return v.lazy((input) => {
    if (typeof input !== "string") return ways;
    return input.includes("@") ? mail : page;
  }) as v.GenericSchema<unknown, Nullish<BarrierContact>>;
}

/** A bare text is its name. */
function authority() {
  const whole = record({ name: text(), address: optional(text()), url: optional(url()) });
  const name = v.pipe(
    text(),
    v.transform((name) => ({ name })),
  );
  const schema = v.lazy((input) => (typeof input === "string" ? name : whole));
  return schema as v.GenericSchema<unknown, Nullish<Surveillance>>;
}

/** What may be left out may be left empty. */
type Nullish<T> = { readonly [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

/** A whole number from 0. */
function count() {
  return field((value) => {
    const number = value instanceof Literal ? value.value : undefined;
    if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return { ok: true, value: number };
    return { ok: false, mistake: wrongForm(value, "count") };
  });
}
