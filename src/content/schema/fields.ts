/** The forms that single values take. Schemas are put together from these. Pure. */
import * as v from "valibot";
import { visibleName } from "../../kernel/look-alike.ts";
import { excerpt } from "../../kernel/text.ts";
import { controlCharacter, controlMistake, halfASign } from "../decode.ts";
import { found, type Mistake } from "../finding.ts";
import { isRecord, Literal, type Plain, refused } from "../yaml/data.ts";
import { noAlternativeText, sealed, wrongForm } from "./mistakes.ts";

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly warning?: Mistake }
  | { readonly ok: false; readonly mistake: Mistake };

/** A schema out of a function that reads one value; its mistakes carry a bare value as their example or leave it to the key. */
export function field<T>(read: (value: Plain) => Reading<T>) {
  // Once there is an issue, valibot keeps no transformed value: a warning has to wait for the next step.
  let warning: Mistake | undefined;
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const reading = dataset.value === refused ? notRead : read(dataset.value as Plain);
      warning = reading.ok ? reading.warning : undefined;
      if (reading.ok) return reading.value;
      addIssue({ message: sealed(reading.mistake) });
      return NEVER;
    }),
    v.rawCheck<T>(({ dataset, addIssue }) => {
      if (dataset.typed && warning) addIssue({ message: sealed(warning) });
    }),
  );
}

/** A field that reads a text further; an empty text has already been refused. */
export function textField<T>(read: (text: string) => Reading<T>) {
  return field((value) => {
    const reading = readText(value);
    return reading.ok ? read(reading.value) : reading;
  });
}

/** Plain text on one line, in Unicode's composed form; numbers, true and false are taken as they were written. */
export function text() {
  return textField((read) => ({ ok: true, value: read }));
}

/** The words for those who cannot see a picture: `""` is allowed where it is written out, because it says something. */
export function alternativeText() {
  return field((value) => {
    if (value === null) return { ok: false, mistake: noAlternativeText };
    return value === "" ? { ok: true, value } : readText(value);
  });
}

/** Blogs that move in have a few summaries that are a little too long; nobody would thank us for a failed build. */
const tolerance = 1.2;

/** Text of at most so many characters. One that is hardly longer is cut at a word, if there is one to cut at. */
export function shortText(most: number) {
  return textField((read) => {
    const length = [...read].length;
    if (length <= most) return { ok: true, value: read };
    const hasWordsAtItsEnd = /\s/.test(read.slice(most / tolerance, most));
    if (length <= most * tolerance && hasWordsAtItsEnd) return { ok: true, value: excerpt(read, most) };
    const message = {
      de: `gefunden: ${length} Zeichen, erlaubt sind höchstens ${most}.`,
      en: `found ${length} characters; at most ${most} are allowed.`,
    };
    return { ok: false, mistake: { severity: "error", rule: "length", message } };
  });
}

/** `true` or `false`. */
export function flag() {
  return field((value) => {
    if (value instanceof Literal && typeof value.value === "boolean") return { ok: true, value: value.value };
    return { ok: false, mistake: wrongForm(value, "flag") };
  });
}

/** A whole number from 1. */
export function positiveNumber() {
  return field((value) => {
    const number = value instanceof Literal ? value.value : undefined;
    if (typeof number === "number" && Number.isSafeInteger(number) && number > 0) return { ok: true, value: number };
    return { ok: false, mistake: wrongForm(value, "position") };
  });
}

/** One of several words. */
export function oneOf<const T extends string>(words: readonly T[]) {
  const like = words[0] as string;
  return field((value) => {
    const reading = readText(value);
    // One key may want other words in another place.
    if (!reading.ok) return { ok: false, mistake: { ...reading.mistake, like } };
    const read = reading.value;
    const word = words.find((each) => each === read);
    if (word !== undefined) return { ok: true, value: word };
    const list = words.join(", ");
    const message = found(read, { de: `möglich sind ${list}`, en: `where one of ${list} is wanted` });
    return { ok: false, mistake: { severity: "error", rule: "value", message, like } };
  });
}

/** A list, item by item. */
export function list<T extends v.GenericSchema<unknown, unknown>>(item: T) {
  return v.array(item, ({ input }) => sealed(wrongForm(input, "list")));
}

/** One item, or a list of such. */
export function oneOrList<T extends v.GenericSchema<unknown, unknown>>(item: T) {
  const several = v.array(item);
  const one = v.pipe(
    item,
    v.transform((value) => [value]),
  );
  return v.lazy((input) => (Array.isArray(input) ? several : one)) as v.GenericSchema<unknown, v.InferOutput<T>[]>;
}

/** The text of a value, if it is one. */
export function readText(value: Plain): Reading<string> {
  if (value === null || value === "") return { ok: false, mistake: empty };
  if (Array.isArray(value) || isRecord(value)) return { ok: false, mistake: wrongForm(value, "text") };
  const written = value instanceof Literal ? value.written : (value as string);
  if (isPlain(written)) return { ok: true, value: written };
  const line = written.normalize("NFC").replace(/\s+/g, " ").trim();
  if (!line.isWellFormed()) return { ok: false, mistake: halfASign };
  const control = controlCharacter.exec(line)?.[0];
  if (control !== undefined) return { ok: false, mistake: controlMistake(control) };
  if (line === "") return { ok: false, mistake: empty };
  return visibleName(line) === "" ? { ok: false, mistake: invisible } : { ok: true, value: line };
}

/** Tells, for most texts, what takes longer to make sure of: that nothing below changes or refuses them. */
function isPlain(text: string): boolean {
  return !unusual.test(text) && !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ");
}

/** Everything but letters of Europe and common punctuation, which have no other form and can be seen. */
const unusual = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]/;

const empty: Mistake = {
  severity: "error",
  rule: "required",
  message: { de: "hier steht nichts, gebraucht wird ein Text.", en: "found nothing, but a text is wanted." },
};

/** A link with such a name could be neither seen nor heard. */
const invisible: Mistake = {
  ...empty,
  message: {
    de: "hier stehen nur Zeichen, die man nicht sieht; gebraucht wird ein Text.",
    en: "found nothing but signs that cannot be seen, but a text is wanted.",
  },
};

/** For a value that has been refused before; `check` keeps it to itself. */
const notRead: Reading<never> = { ok: false, mistake: empty };
