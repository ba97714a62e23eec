/** Particulars with known keys. Pure. */
import * as v from "valibot";
import { closest } from "../../kernel/closest.ts";
import { found, type Mistake } from "../finding.ts";
import { guessing } from "../suggestion.ts";
import { isRecord } from "../yaml/data.ts";
import { exampleOf } from "./examples.ts";
import { missing, sealed, wrongForm } from "./mistakes.ts";

/** What becomes of keys that nobody knows. */
export type Strictness = "refuse" | "warn";

/**
 * A mapping; keys that begin with `x-` are the editor's own.
 *
 * @param strictness - `warn` lets unknown keys pass with a warning unless they resemble a known one.
 */
export function record<E extends v.ObjectEntries>(entries: E, strictness: Strictness = "refuse") {
  const known = v.pipe(
    v.looseObject(entries, ({ path }) => {
      return sealed(missing(String(path?.at(-1)?.key)));
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value as Readonly<Record<string, unknown>>;
      for (const key of Object.keys(input)) {
        if (key in entries || key.startsWith("x-")) continue;
        addIssue({
          message: sealed(unknownKey(key, Object.keys(entries), strictness)),
          path: [{ type: "object", origin: "key", input, key, value: input[key] }],
        });
      }
    }),
  );
  const none = v.never(({ input }) => sealed(wrongForm(input, "record")));
  return v.lazy((input) => (isRecord(input) ? known : none)) as v.GenericSchema<
    unknown,
    v.InferOutput<v.LooseObjectSchema<E, undefined>>
  >;
}

/** A key that may be left out, or be left empty. */
export function optional<T extends v.GenericSchema<unknown, unknown>>(schema: T) {
  return v.nullish(schema);
}

function unknownKey(key: string, known: readonly string[], strictness: Strictness): Mistake {
  const meant = closest(key, known);
  const message = found(key, { de: "diesen Schlüssel gibt es hier nicht", en: "which is not a key here" });
  return {
    severity: strictness === "refuse" || meant !== undefined ? "error" : "warning",
    rule: "unknown-key",
    message: guessing(message, meant),
    like: meant === undefined ? `x-${key}: …` : exampleOf(meant),
  };
}
