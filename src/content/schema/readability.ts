/** What texts are asked to keep to. Pure. */
import { adviceSeverities, measuredKinds } from "../../model/readability.ts";
import { found, type Mistake } from "../finding.ts";
import { Literal, type Plain } from "../yaml/data.ts";
import { field, oneOf, type Reading } from "./fields.ts";
import { wrongForm } from "./mistakes.ts";
import { optional, record } from "./record.ts";

const thresholds = record(
  {
    sentence: optional(numberWithin(5, 100)),
    formula: optional(numberWithin(1, 20, "decimal")),
    compound: optional(numberWithin(10, 60)),
    severity: optional(oneOf(adviceSeverities)),
  },
  "warn",
);

const [statements, posts, notes, simple] = measuredKinds;

export const readabilitySchema = record(
  {
    [statements]: optional(thresholds),
    [posts]: optional(thresholds),
    [notes]: optional(thresholds),
    [simple]: optional(thresholds),
  },
  "warn",
);

/** Beyond these bounds, a threshold would tell of every sentence or of none. */
function numberWithin(least: number, most: number, form: "whole" | "decimal" = "whole") {
  return field((value): Reading<number> => {
    const number = value instanceof Literal ? value.value : undefined;
    if (typeof number !== "number") return { ok: false, mistake: wrongForm(value, "number") };
    if ((form === "decimal" || Number.isInteger(number)) && number >= least && number <= most) {
      return { ok: true, value: number };
    }
    return { ok: false, mistake: outOfBounds(value, least, most, form) };
  });
}

function outOfBounds(value: Plain, least: number, most: number, form: "whole" | "decimal"): Mistake {
  const written = value instanceof Literal ? value.written : String(value);
  const [de, en] = form === "whole" ? ["eine ganze Zahl", "a whole number"] : ["eine Zahl", "a number"];
  return {
    severity: "error",
    rule: "settings",
    message: found(written, {
      de: `gebraucht wird ${de} von ${least} bis ${most}`,
      en: `but ${en} from ${least} to ${most} is wanted`,
    }),
  };
}
