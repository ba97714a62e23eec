/** Particulars with known keys. Pure. */
import * as v from "valibot";
import { closest } from "../../kernel/closest.ts";
import { found, type Mistake } from "../finding.ts";
import { guessing } from "../suggestion.ts";
import { isRecord, type PlainRecord } from "../yaml/data.ts";
import { oddSignIn, withoutOddSigns } from "../yaml/odd-sign.ts";
import { exampleOf } from "./examples.ts";
import { missing, sealed, wrongForm } from "./mistakes.ts";
import { otherName } from "./other-names.ts";

/** What becomes of keys that nobody knows. */
export type Strictness = "refuse" | "warn";

/**
 * Particulars with keys of ours, and nothing of others; keys that begin with `x-` are the editor's own.
 *
 * @param strictness - `warn` lets unknown keys pass with a warning unless they resemble a known one.
 */
export function record<E extends v.ObjectEntries>(entries: E, strictness: Strictness = "refuse") {
  const keys = Object.keys(entries);
  const known = v.object(entries, ({ path }) => {
    return sealed(missing(String(path?.at(-1)?.key)), { about: "missing key" });
  });
  const none = v.never(({ input }) => sealed(wrongForm(input, "record")));
  return v.lazy((input) => {
    if (!isRecord(input)) return none;
    const strange = Object.keys(input).filter((key) => !Object.hasOwn(entries, key) && !key.startsWith("x-"));
    return strange.length === 0 ? known : v.pipe(known, withoutKeys(input, strange, keys, strictness));
  }) as v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<E, undefined>>>;
}

function withoutKeys<T>(
  input: PlainRecord,
  strange: readonly string[],
  known: readonly string[],
  strictness: Strictness,
) {
  return v.rawCheck<T>(({ addIssue }) => {
    for (const key of strange) {
      const sign = oddSignIn(key);
      const looks = withoutOddSigns(key).trim();
      const meant = closest(looks, known) ?? otherName(looks, known);
      const isKnown = sign !== undefined && known.includes(looks);
      const mistake = isKnown ? oddKey(looks, sign.name) : unknownKey(key, looks, known, meant, strictness);
      const surely = mistake.severity === "error" ? meant : undefined;
      addIssue({
        message: sealed(mistake, { about: "key", meant: surely, within: isKnown ? sign.index : 0 }),
        path: [{ type: "object", origin: "key", input, key, value: input[key] }],
      });
    }
  });
}

/** Particulars whose keys are the editor's own words: a map, because it has no keys but those. */
export function mapping<T extends v.GenericSchema<unknown, unknown>>(item: T) {
  const none = v.never(({ input }) => sealed(wrongForm(input, "record")));
  const map = v.pipe(
    v.unknown(),
    v.transform((input) => new Map(Object.entries(input as PlainRecord))),
    v.map(v.string(), item),
  );
  return v.lazy((input) => (isRecord(input) ? map : none)) as v.GenericSchema<
    unknown,
    ReadonlyMap<string, v.InferOutput<T>>
  >;
}

/** A key that may be left out, or be left empty. */
export function optional<T extends v.GenericSchema<unknown, unknown>>(schema: T) {
  return v.nullish(schema);
}

/** A key that looks like one of ours. */
function oddKey(looks: string, sign: string): Mistake {
  return {
    severity: "error",
    rule: "unknown-key",
    message: {
      de: `gefunden: das Zeichen ${sign} im Schlüssel „${looks}“, das wie ein Leerzeichen oder wie nichts aussieht.`,
      en: `found the sign ${sign} in the key "${looks}", which looks like a blank or like nothing.`,
    },
    like: exampleOf(looks),
  };
}

function unknownKey(
  key: string,
  looks: string,
  known: readonly string[],
  meant: string | undefined,
  strictness: Strictness,
): Mistake {
  const message = found(key, { de: "diesen Schlüssel gibt es hier nicht", en: "which is not a key here" });
  return {
    severity: strictness === "refuse" || closest(looks, known) !== undefined ? "error" : "warning",
    rule: "unknown-key",
    message: guessing(message, meant),
    like: meant === undefined ? `x-${key}: …` : exampleOf(meant),
  };
}
