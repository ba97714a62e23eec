/** The one colour that a site chooses for itself. Pure. */
import * as v from "valibot";
import { found, type Mistake } from "../finding.ts";
import type { Plain } from "../yaml/data.ts";
import { field, type Reading, readText } from "./fields.ts";

/** A colour as HTML writes it, `#rrggbb`, in lower case. The key may be left out but not left empty: see `swallowed`. */
export function accent() {
  return v.optional(field(read));
}

function read(value: Plain): Reading<string> {
  if (value === null) return { ok: false, mistake: swallowed };
  const text = readText(value);
  if (!text.ok) return text;
  const colour = text.value.toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) ? { ok: true, value: colour } : { ok: false, mistake: noColour(text.value) };
}

/** Without quotation marks YAML takes the colour for a comment. */
const swallowed: Mistake = {
  severity: "error",
  rule: "settings",
  message: {
    de: "hier steht nichts, gebraucht wird eine Farbe; sie gehört in Anführungszeichen, weil # sonst einen Kommentar beginnt.",
    en: "found nothing, but a colour is wanted; it belongs between quotation marks, because # begins a comment otherwise.",
  },
};

function noColour(written: string): Mistake {
  const [, digits = ""] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written) ?? [];
  const whole = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return {
    severity: "error",
    rule: "settings",
    message: found(written, {
      de: "das ist keine Farbe aus # und sechs Ziffern von 0 bis f",
      en: "which is not a colour of # and six digits from 0 to f",
    }),
    ...(whole !== "" && { like: `"#${whole.toLowerCase()}"` }),
  };
}
