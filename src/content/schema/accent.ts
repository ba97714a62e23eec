/** The one colour that a site chooses for itself. Pure. */
import * as v from "valibot";
import { contrastFaults, type Fault, readableAccent } from "../../model/contrast.ts";
import { paletteOf } from "../../model/palette.ts";
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
  if (!/^#[0-9a-f]{6}$/.test(colour)) return { ok: false, mistake: noColour(text.value) };
  const [worst] = contrastFaults(paletteOf(colour)).toSorted((a, b) => a.ratio / a.least - b.ratio / b.least);
  return worst === undefined ? { ok: true, value: colour } : { ok: false, mistake: faint(text.value, worst) };
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

/** Which pair is too close, how close, and the nearest colour that is not. */
function faint(written: string, { light, front, ground, ratio, least }: Fault): Mistake {
  const colours = paletteOf(written.toLowerCase())[light];
  const pair = { de: `${colours[front]} auf ${colours[ground]}`, en: `${colours[front]} on ${colours[ground]}` };
  const [is, wanted] = [Math.floor(ratio * 100) / 100, least].map(String) as [string, string];
  const comma = (number: string) => number.replace(".", ",");
  return {
    severity: "error",
    rule: "contrast",
    message: found(written, {
      de: `das können auf ${grounds[light].de} nicht alle lesen: ${pair.de} hat ein Verhältnis von ${comma(is)} : 1, gebraucht werden ${comma(wanted)} : 1`,
      en: `which not everybody can read on ${grounds[light].en}: ${pair.en} has a ratio of ${is}:1, and ${wanted}:1 is wanted`,
    }),
    like: `"${readableAccent(written.toLowerCase())}"`,
  };
}

const grounds = {
  light: { de: "hellem Grund", en: "light ground" },
  dark: { de: "dunklem Grund", en: "dark ground" },
} as const;

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
