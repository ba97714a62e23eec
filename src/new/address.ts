/** Addresses for what is new. Pure. */
import { found } from "../content/finding.ts";
import { slug } from "../kernel/slug.ts";
import { badRequest, type Refused } from "./refused.ts";
import { examples, type NewKind } from "./request.ts";

/**
 * The slug of a text, cut at a word.
 *
 * @param length - At most so many characters; a first word longer than that is cut inside.
 * @returns `""` if the text has no letter and no digit that an address can hold.
 */
export function address(text: string, length: number): string {
  const whole = slug(text);
  if (whole.length <= length) return whole;
  const lastDash = whole.lastIndexOf("-", length);
  return whole.slice(0, lastDash > 0 ? lastDash : length);
}

/** The refusal of words that have no address. */
export function withoutAddress(kind: NewKind, words: string): Refused {
  const message = found(words, {
    de: "darin ist kein Buchstabe von a bis z und keine Ziffer für die Adresse",
    en: "which has no letter from a to z and no digit for the address",
  });
  return badRequest(message, examples[kind]);
}
