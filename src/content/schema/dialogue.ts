/** How readers can answer. Pure. */
import * as v from "valibot";
import { isRecord } from "../yaml/data.ts";
import { flag, oneOf, positiveNumber } from "./fields.ts";
import { optional, record } from "./record.ts";

const rules = record(
  {
    email: optional(oneOf(["required", "optional"])),
    posts: optional(oneOf(["open", "closed", "off"])),
    closeAfter: optional(positiveNumber()),
  },
  "warn",
);

const onOrOff = flag();

/** Rules, or `false` for a site without forms. */
export const dialogueSchema = v.lazy((input) => (isRecord(input) ? rules : onOrOff)) as v.GenericSchema<
  unknown,
  boolean | v.InferOutput<typeof rules>
>;
