/** Reads what a form sends. Pure. */
import { commentFields } from "../../model/dialogue.ts";
import { bytesAsSigns, decoded } from "./percent.ts";

/** The fields of a form, as they were sent: `""` for what was left out. */
export type Written = Readonly<Record<FieldName, string>>;

/** What people fill in, and what speaks for them. */
const fieldNames = [...commentFields, "token", "proof"] as const;

type FieldName = (typeof fieldNames)[number];

/** `encoding`: no UTF-8, or a percent sign without a number. `repeated`: two values for one field. `many`: no form of ours. */
export type FormFault = "encoding" | "repeated" | "many";

export type FormReading =
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly fault: FormFault };

const mostFields = 100;

/**
 * The fields of `application/x-www-form-urlencoded`. Unlike browsers, it guesses nothing: what is no UTF-8, or not encoded
 * rightly, is refused. Fields that the form does not have are passed over, because extensions of browsers send such.
 *
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function readForm(body: Uint8Array): FormReading {
  const found = new Map<string, string>();
  const pairs = bytesAsSigns(body)
    .split("&")
    .filter((pair) => pair !== "");
  if (pairs.length > mostFields) return { ok: false, fault: "many" };
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = decoded(equals < 0 ? "" : pair.slice(equals + 1));
    if (name === undefined || value === undefined) return { ok: false, fault: "encoding" };
    if (!isField(name)) continue;
    if (found.has(name)) return { ok: false, fault: "repeated" };
    found.set(name, value);
  }
  return { ok: true, written: written((name) => found.get(name) ?? "") };
}

/** A form with a value for each field. */
export function written(give: (name: FieldName) => string): Written {
  return Object.fromEntries(fieldNames.map((name) => [name, give(name)])) as Record<FieldName, string>;
}

function isField(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}
