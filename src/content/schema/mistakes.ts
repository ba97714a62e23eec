/** Carries mistakes through valibot, whose messages are texts, and says what is wrong with a value's form. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { found, type Mistake } from "../finding.ts";
import { isRecord, Literal } from "../yaml/data.ts";
import { exampleOf } from "./examples.ts";

/** A mistake with what the check has to know of it. */
export interface Sealed {
  readonly mistake: Mistake;
  /** Most are about a value; others about a key that is there, or about one that is not. */
  readonly about?: "key" | "missing key";
  /** The key that was surely meant by one that nobody knows. */
  readonly meant?: string | undefined;
  /** How far from the beginning of the key or value the mistake stands, in UTF-16 units. */
  readonly within?: number | undefined;
}

/** The mistake as the text that valibot takes along. */
export function sealed(mistake: Mistake, more: Omit<Sealed, "mistake"> = {}): string {
  return JSON.stringify({ mistake, ...more });
}

/** The mistake out of such a text. */
export function unsealed(text: string): Sealed {
  return JSON.parse(text) as Sealed;
}

/** What a key asks for, in the middle of a sentence: "a text is wanted". */
export const forms = {
  text: { de: "ein Text", en: "a text" },
  list: { de: "eine Liste", en: "a list" },
  record: { de: "Angaben mit eigenen Schlüsseln", en: "particulars with keys of their own" },
  number: { de: "eine ganze Zahl", en: "a whole number" },
  count: { de: "eine ganze Zahl ab 0", en: "a whole number from 0" },
  position: { de: "eine ganze Zahl ab 1", en: "a whole number from 1" },
  flag: { de: "true oder false", en: "true or false" },
} as const satisfies Readonly<Record<string, Wording>>;

/** A value of another form than the one that is wanted. */
export function wrongForm(value: unknown, wanted: keyof typeof forms): Mistake {
  const form = forms[wanted];
  const severityAndRule = { severity: "error", rule: "type" } as const;
  if (typeof value === "string" || value instanceof Literal) {
    const text = value instanceof Literal ? value.written : value;
    const message = found(text, { de: `gebraucht wird ${form.de}`, en: `but ${form.en} is wanted` });
    return { ...severityAndRule, message: plural(message, wanted) };
  }
  const kind = value === null ? nothing : isRecord(value) ? keys : items;
  const message = {
    de: `gefunden: ${kind.de}, gebraucht wird ${form.de}.`,
    en: `found ${kind.en}, but ${form.en} is wanted.`,
  };
  return { ...severityAndRule, message: plural(message, wanted) };
}

/** Something that has to be there and is not, or is empty. */
export function missing(key: string): Mistake {
  if (key === "alt") return noAlternativeText;
  return {
    severity: "error",
    rule: "required",
    message: { de: `hier fehlt „${key}“.`, en: `"${key}" is missing here.` },
    like: exampleOf(key),
  };
}

/** A picture without a word for those who cannot see it. */
export const noAlternativeText: Mistake = {
  severity: "error",
  rule: "image",
  message: {
    de: 'hier fehlt „alt“, der Text für alle, die das Bild nicht sehen; sagt es nichts Eigenes, steht dort alt: "".',
    en: '"alt" is missing here, the text for those who cannot see the picture; if it says nothing new, write alt: "".',
  },
  like: exampleOf("alt"),
};

const nothing: Wording = { de: "nichts", en: "nothing" };
const keys: Wording = { de: "Angaben mit eigenen Schlüsseln", en: "particulars with keys of their own" };
const items: Wording = { de: "eine Liste", en: "a list" };

function plural(message: Wording, wanted: keyof typeof forms): Wording {
  if (wanted !== "record") return message;
  return { de: message.de.replace("wird", "werden"), en: message.en.replace(/ is wanted/, " are wanted") };
}
