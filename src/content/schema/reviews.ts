/** How strict the bank is with itself when statements are to be read again. Pure. */
import { Literal } from "../yaml/data.ts";
import { field, flag } from "./fields.ts";
import { wrongForm } from "./mistakes.ts";
import { optional, record } from "./record.ts";

export const reviewsSchema = record({ required: optional(flag()), grace: optional(days()) }, "warn");

/** A whole number from 0. */
function days() {
  return field((value) => {
    const number = value instanceof Literal ? value.value : undefined;
    if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return { ok: true, value: number };
    return { ok: false, mistake: wrongForm(value, "count") };
  });
}
