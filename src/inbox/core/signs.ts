/** Signs that act, or that nobody sees. Pure. */

/** Controls but for tab and line feed, and what Unicode says is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/u;

/** They turn the direction of what follows, also of what is not theirs. @see https://trojansource.codes/ */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Letters of an alphabet that nobody sees: whole messages hide in them. They have a place in the flags of regions only. */
const hiding = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/u;

/** Scripts whose letters join, or do not, by signs that nobody sees. */
const joins =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}]/u;
const joiner = new RegExp(`(?<=${joins.source})[\\u200c\\u200d]`, "gu");
const partOfEmoji =
  /(?<=\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?)(?:\u200d(?=\p{Extended_Pictographic})|\ufe0f)/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

/** A letter with more marks than any language writes climbs over its neighbours. */
const heapedMarks = /\p{M}{6,}/u;

/** What is wrong with a sign: it controls, it turns the direction, or nobody sees it; or marks are heaped up. */
export type SignKind = "control" | "turning" | "invisible" | "marks";

export interface SignFault {
  readonly kind: SignKind;
  /** `U+202E`. */
  readonly sign: string;
}

/** What may not stand in a text of several lines. */
export function signInText(text: string): SignFault | undefined {
  return (
    fault("control", control, text) ??
    fault("turning", turning, text) ??
    fault("invisible", hiding, text) ??
    fault("marks", heapedMarks, text)
  );
}

/** What may not stand in a name, which has to look like what it is. */
export function signInName(name: string): SignFault | undefined {
  const bare = name.replace(partOfEmoji, "").replace(joiner, "");
  return (
    fault("control", /[\t\n]/u, name) ??
    fault("control", control, name) ??
    fault("turning", turning, name) ??
    fault("invisible", invisible, bare) ??
    fault("marks", heapedMarks, name)
  );
}

/** A text without what may not stand in it and cannot be seen, so that whoever wrote it sees what is left. */
export function seenText(text: string): string {
  return without([control, turning, hiding], text);
}

/** The same of a name. */
export function seenName(name: string): string {
  return signInName(name) === undefined ? name : without([/[\t\n]/u, control, turning, invisible], name);
}

function without(signs: readonly RegExp[], text: string): string {
  return signs.reduce((left, { source }) => left.replace(new RegExp(source, "gu"), ""), text);
}

function fault(kind: SignKind, pattern: RegExp, text: string): SignFault | undefined {
  const found = pattern.exec(text)?.[0];
  return found === undefined ? undefined : { kind, sign: codePoint(found) };
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
